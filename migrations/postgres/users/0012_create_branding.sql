-- White label: themes, their assets, domains, and the trail of changes. tenant_id is a company.

CREATE TABLE users.branding_themes (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES users.companies (id),
  name text NOT NULL,
  is_active boolean NOT NULL DEFAULT false,
  tokens_json jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT branding_themes_tokens_json_check CHECK (jsonb_typeof(tokens_json) = 'object'),
  created_by uuid,
  updated_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT branding_themes_id_tenant_id_key UNIQUE (id, tenant_id)
);

CREATE UNIQUE INDEX branding_themes_active_key ON users.branding_themes (tenant_id) WHERE is_active;
CREATE INDEX branding_themes_tenant_id_idx ON users.branding_themes (tenant_id, created_at, id);
CREATE INDEX branding_themes_is_active_idx ON users.branding_themes (is_active);
CREATE INDEX branding_themes_name_idx ON users.branding_themes (name);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON users.branding_themes
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE users.branding_assets (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  theme_id uuid NOT NULL REFERENCES users.branding_themes (id) ON DELETE CASCADE,
  kind text NOT NULL
    CONSTRAINT branding_assets_kind_check
    CHECK (kind IN ('logo', 'favicon', 'watermark', 'hero_image')),
  url text NOT NULL,
  -- SHA-256 of the file, in hex.
  hash text NOT NULL CONSTRAINT branding_assets_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
  mime_type text NOT NULL
    CONSTRAINT branding_assets_mime_type_check CHECK (mime_type ~ '^image/[a-z0-9.+-]+$'),
  -- Bytes.
  size integer NOT NULL CONSTRAINT branding_assets_size_check CHECK (size > 0),
  -- Pixels; NULL for a vector image.
  width integer CONSTRAINT branding_assets_width_check CHECK (width > 0),
  height integer CONSTRAINT branding_assets_height_check CHECK (height > 0),
  metadata jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT branding_assets_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
  uploaded_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid NOT NULL,
  CONSTRAINT branding_assets_theme_id_kind_key UNIQUE (theme_id, kind),
  CONSTRAINT branding_assets_theme_company_fkey FOREIGN KEY (theme_id, company_id)
    REFERENCES users.branding_themes (id, tenant_id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE INDEX branding_assets_kind_idx ON users.branding_assets (kind);
CREATE INDEX branding_assets_company_id_idx ON users.branding_assets (company_id, created_at, id);
CREATE INDEX branding_assets_metadata_idx
  ON users.branding_assets USING gin (metadata jsonb_path_ops);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON users.branding_assets
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id('theme_id', 'users.branding_themes', 'id', 'tenant_id');
CREATE TRIGGER touch_updated_at BEFORE UPDATE ON users.branding_assets
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE users.branding_domains (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES users.companies (id),
  domain text NOT NULL
    CONSTRAINT branding_domains_domain_key UNIQUE
    CONSTRAINT branding_domains_domain_check
    CHECK (domain ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$'),
  is_verified boolean NOT NULL DEFAULT false,
  verification_token text NOT NULL,
  -- Stays when a verified domain is revoked: pending has none.
  verified_at timestamptz,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT branding_domains_verified_at_check CHECK (verified_at IS NOT NULL OR NOT is_verified)
);

CREATE INDEX branding_domains_tenant_id_idx ON users.branding_domains (tenant_id, created_at, id);
CREATE INDEX branding_domains_is_verified_idx ON users.branding_domains (is_verified);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON users.branding_domains
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

-- Append-only.
CREATE TABLE users.branding_audit_log (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES users.companies (id),
  resource_type text NOT NULL
    CONSTRAINT branding_audit_log_resource_type_check
    CHECK (resource_type IN ('theme', 'asset', 'domain')),
  resource_id uuid NOT NULL,
  action text NOT NULL
    CONSTRAINT branding_audit_log_action_check
    CHECK (action IN ('created', 'updated', 'activated', 'deactivated', 'deleted', 'verified')),
  changes jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT branding_audit_log_changes_check CHECK (jsonb_typeof(changes) = 'object'),
  performed_by uuid,
  ip_address inet,
  user_agent text,
  performed_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX branding_audit_log_tenant_id_idx
  ON users.branding_audit_log (tenant_id, performed_at, id);
CREATE INDEX branding_audit_log_resource_idx
  ON users.branding_audit_log (resource_type, resource_id, performed_at);
CREATE INDEX branding_audit_log_performed_at_idx ON users.branding_audit_log (performed_at, id);
CREATE INDEX branding_audit_log_performed_by_idx ON users.branding_audit_log (performed_by);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON users.branding_audit_log
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();
