-- What viewers change about external identities, themes, images and domains is in the audit logs, written in the
-- same transaction by triggers. Whoever has taken no role (the owner, who loads rows; the relay) writes entries
-- by hand.

CREATE FUNCTION users.audit_identity_link() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  link users.user_external_ids;
BEGIN
  IF TG_OP = 'DELETE' THEN link := OLD; ELSE link := NEW; END IF;
  INSERT INTO users.identity_linking_audit (profile_id, provider, external_id, operation, performed_by)
    VALUES (link.profile_id, link.provider, link.external_id,
      CASE TG_OP WHEN 'INSERT' THEN 'created' WHEN 'UPDATE' THEN 'updated' ELSE 'deleted' END,
      viewer.user_id());
  RETURN NULL;
END $$;

CREATE TRIGGER audit_identity_link AFTER INSERT OR UPDATE OR DELETE ON users.user_external_ids
  FOR EACH ROW WHEN (current_setting('role') <> 'none')
  EXECUTE FUNCTION users.audit_identity_link();

-- Arguments: the type of the resource, and the column of its company. `changes` has the columns that differ, with
-- the values before and after; none of the columns that the log has itself, and no token.
CREATE FUNCTION users.audit_branding() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  before jsonb := '{}';
  after jsonb := '{}';
  company uuid;
  differences jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
  company := coalesce(after ->> TG_ARGV[1], before ->> TG_ARGV[1]);
  SELECT coalesce(jsonb_object_agg(key, jsonb_build_object('from', before -> key, 'to', value)), '{}')
    INTO differences
    FROM jsonb_each(after)
    WHERE TG_OP = 'UPDATE' AND value IS DISTINCT FROM before -> key
      AND key NOT IN ('updated_at', 'updated_by', 'uploaded_by', 'verification_token');
  INSERT INTO users.branding_audit_log
      (tenant_id, resource_type, resource_id, action, changes, performed_by)
    VALUES (company, TG_ARGV[0], coalesce(after ->> 'id', before ->> 'id')::uuid,
      CASE
        WHEN TG_OP = 'INSERT' THEN 'created'
        WHEN TG_OP = 'DELETE' THEN 'deleted'
        WHEN (differences #> '{is_active,to}') = 'true' THEN 'activated'
        WHEN (differences #> '{is_active,to}') = 'false' THEN 'deactivated'
        WHEN (differences #> '{is_verified,to}') = 'true' THEN 'verified'
        WHEN (differences #> '{is_verified,to}') = 'false' THEN 'deactivated'
        ELSE 'updated' END,
      differences,
      -- A claim that gives way to another company's does not tell whose.
      CASE WHEN company = viewer.company_id() OR viewer.company_id() IS NULL THEN viewer.user_id() END);
  RETURN NULL;
END $$;

CREATE TRIGGER audit_branding AFTER INSERT OR UPDATE OR DELETE ON users.branding_themes
  FOR EACH ROW WHEN (current_setting('role') <> 'none')
  EXECUTE FUNCTION users.audit_branding('theme', 'tenant_id');
CREATE TRIGGER audit_branding AFTER INSERT OR UPDATE OR DELETE ON users.branding_assets
  FOR EACH ROW WHEN (current_setting('role') <> 'none')
  EXECUTE FUNCTION users.audit_branding('asset', 'company_id');
CREATE TRIGGER audit_branding AFTER INSERT OR UPDATE OR DELETE ON users.branding_domains
  FOR EACH ROW WHEN (current_setting('role') <> 'none')
  EXECUTE FUNCTION users.audit_branding('domain', 'tenant_id');

-- The active theme of a company gives way to the one that is activated. The company is locked, so that two who
-- activate at the same time follow each other.
CREATE FUNCTION users.replace_active_theme() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM FROM users.companies WHERE id = NEW.tenant_id FOR NO KEY UPDATE;
  UPDATE users.branding_themes SET is_active = false, updated_by = NEW.updated_by
    WHERE tenant_id = NEW.tenant_id AND is_active AND id <> NEW.id;
  RETURN NEW;
END $$;

CREATE TRIGGER replace_active_theme BEFORE UPDATE OF is_active ON users.branding_themes
  FOR EACH ROW WHEN (NEW.is_active AND NOT OLD.is_active AND current_setting('role') <> 'none')
  EXECUTE FUNCTION users.replace_active_theme();

-- 122 random bits, for a TXT record.
ALTER TABLE users.branding_domains ALTER COLUMN verification_token
  SET DEFAULT 'teei-verify-' || replace(gen_random_uuid()::text, '-', '');

-- Deletes the claim of a domain that another may take over: one that was revoked, or that nobody has proved for
-- seven days. True when there was one. Whose it was is told to nobody.
CREATE FUNCTION users.lapse_domain_claim(name text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM users.branding_domains
    WHERE domain = name AND NOT is_verified
      AND (verified_at IS NOT NULL OR created_at < now() - interval '7 days');
  RETURN FOUND;
END $$;
GRANT EXECUTE ON FUNCTION users.lapse_domain_claim(text) TO users_admin, users_company;

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('external_identity.linked', 'provider', 'text'),
  ('external_identity.unlinked', 'provider', 'text'),
  ('branding_theme.updated', 'fields', 'texts');
