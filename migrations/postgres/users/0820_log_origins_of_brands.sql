-- The branding log tells where a change came from: the gateway passes the client's address and program on with
-- a mutation, and each write sets them for its transaction, in hex.

CREATE FUNCTION viewer.ip_address() RETURNS inet
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(convert_from(decode(current_setting('viewer.ip_address', true), 'hex'), 'UTF8'), '')::inet;

CREATE FUNCTION viewer.user_agent() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(convert_from(decode(current_setting('viewer.user_agent', true), 'hex'), 'UTF8'), '');

GRANT EXECUTE ON FUNCTION viewer.ip_address(), viewer.user_agent() TO users_admin, users_company;

-- As in 0372, with the origin of whoever made the change.
CREATE OR REPLACE FUNCTION users.audit_branding() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  before jsonb := '{}';
  after jsonb := '{}';
  company uuid;
  differences jsonb;
  is_theirs boolean;
BEGIN
  IF TG_OP <> 'INSERT' THEN before := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN after := to_jsonb(NEW); END IF;
  company := coalesce(after ->> TG_ARGV[1], before ->> TG_ARGV[1]);
  -- A claim that gives way to another company's does not tell whose.
  is_theirs := company = viewer.company_id() OR viewer.company_id() IS NULL;
  SELECT coalesce(jsonb_object_agg(key, jsonb_build_object('from', before -> key, 'to', value)), '{}')
    INTO differences
    FROM jsonb_each(after)
    WHERE TG_OP = 'UPDATE' AND value IS DISTINCT FROM before -> key
      AND key NOT IN ('updated_at', 'updated_by', 'uploaded_by', 'verification_token');
  INSERT INTO users.branding_audit_log
      (tenant_id, resource_type, resource_id, action, changes, performed_by, ip_address, user_agent)
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
      CASE WHEN is_theirs THEN viewer.user_id() END,
      CASE WHEN is_theirs THEN viewer.ip_address() END,
      CASE WHEN is_theirs THEN viewer.user_agent() END);
  RETURN NULL;
END $$;
