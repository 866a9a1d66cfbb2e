-- Pages for the public. tenant_id is a company.

CREATE TABLE reporting.publications (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL REFERENCES users.companies (id),
  slug text NOT NULL
    CONSTRAINT publications_slug_key UNIQUE
    CONSTRAINT publications_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text NOT NULL,
  status text NOT NULL DEFAULT 'DRAFT'
    CONSTRAINT publications_status_check CHECK (status IN ('DRAFT', 'LIVE', 'ARCHIVED')),
  visibility text NOT NULL DEFAULT 'TOKEN'
    CONSTRAINT publications_visibility_check CHECK (visibility IN ('PUBLIC', 'TOKEN')),
  -- The blocks as they were when last published; publication_blocks is the truth.
  blocks jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT publications_blocks_check CHECK (jsonb_typeof(blocks) = 'array'),
  metadata jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT publications_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  search tsvector GENERATED ALWAYS AS (to_tsvector('simple', title)) STORED,
  CONSTRAINT publications_id_tenant_id_key UNIQUE (id, tenant_id)
);

CREATE INDEX publications_tenant_id_idx ON reporting.publications (tenant_id, created_at, id);
CREATE INDEX publications_created_at_idx ON reporting.publications (created_at, id);
CREATE INDEX publications_status_idx ON reporting.publications (status);
CREATE INDEX publications_visibility_idx ON reporting.publications (visibility, status);
CREATE INDEX publications_metadata_idx
  ON reporting.publications USING gin (metadata jsonb_path_ops);
CREATE INDEX publications_search_idx ON reporting.publications USING gin (search);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON reporting.publications
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE reporting.publication_blocks (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  publication_id uuid NOT NULL REFERENCES reporting.publications (id) ON DELETE CASCADE,
  kind text NOT NULL
    CONSTRAINT publication_blocks_kind_check
    CHECK (kind IN ('TILE', 'TEXT', 'CHART', 'EVIDENCE', 'METRIC', 'HEADING')),
  "order" integer NOT NULL CONSTRAINT publication_blocks_order_check CHECK ("order" >= 0),
  content jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT publication_blocks_content_check CHECK (jsonb_typeof(content) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid NOT NULL,
  -- Checked at the end of the transaction: moving a block renumbers the others.
  CONSTRAINT publication_blocks_publication_id_order_key
    UNIQUE (publication_id, "order") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT publication_blocks_publication_company_fkey FOREIGN KEY (publication_id, company_id)
    REFERENCES reporting.publications (id, tenant_id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE INDEX publication_blocks_publication_id_idx
  ON reporting.publication_blocks (publication_id, "order", id);
CREATE INDEX publication_blocks_company_id_idx
  ON reporting.publication_blocks (company_id, created_at, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON reporting.publication_blocks
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'publication_id', 'reporting.publications', 'id', 'tenant_id');

CREATE TABLE reporting.publication_tokens (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  publication_id uuid NOT NULL REFERENCES reporting.publications (id) ON DELETE CASCADE,
  -- SHA-256 of the token, in hex. The token itself is told once.
  token_hash text NOT NULL
    CONSTRAINT publication_tokens_token_hash_key UNIQUE
    CONSTRAINT publication_tokens_token_hash_check CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid NOT NULL,
  CONSTRAINT publication_tokens_publication_company_fkey FOREIGN KEY (publication_id, company_id)
    REFERENCES reporting.publications (id, tenant_id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE INDEX publication_tokens_publication_id_idx
  ON reporting.publication_tokens (publication_id, created_at, id);
CREATE INDEX publication_tokens_company_id_idx
  ON reporting.publication_tokens (company_id, created_at, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON reporting.publication_tokens
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'publication_id', 'reporting.publications', 'id', 'tenant_id');

CREATE TABLE reporting.publication_views (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  publication_id uuid NOT NULL REFERENCES reporting.publications (id) ON DELETE CASCADE,
  -- HMAC-SHA256 of the visitor under a salt of the day, in hex.
  visitor_hash text NOT NULL
    CONSTRAINT publication_views_visitor_hash_check CHECK (visitor_hash ~ '^[0-9a-f]{64}$'),
  viewed_at timestamptz NOT NULL DEFAULT now(),
  metadata jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT publication_views_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
  company_id uuid NOT NULL,
  CONSTRAINT publication_views_publication_company_fkey FOREIGN KEY (publication_id, company_id)
    REFERENCES reporting.publications (id, tenant_id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE INDEX publication_views_publication_id_idx
  ON reporting.publication_views (publication_id, viewed_at, id);
CREATE INDEX publication_views_company_id_idx
  ON reporting.publication_views (company_id, viewed_at, id);
CREATE INDEX publication_views_metadata_idx
  ON reporting.publication_views USING gin (metadata jsonb_path_ops);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON reporting.publication_views
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'publication_id', 'reporting.publications', 'id', 'tenant_id');
