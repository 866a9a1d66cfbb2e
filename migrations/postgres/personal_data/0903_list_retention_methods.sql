-- Methods that each category of retention is run by, and what runs it: `graph` for runRetention, `backup` for
-- `pnpm db:backup --expire`. A policy that neither would run is refused when it is written.
CREATE FUNCTION privacy.retention_methods() RETURNS TABLE (category text, methods text[], run_by text)
  LANGUAGE sql IMMUTABLE SET search_path = ''
BEGIN ATOMIC
  SELECT p.category, p.methods, 'graph' FROM privacy.retention_plans() AS p
  UNION ALL VALUES ('backups', ARRAY['hard_delete'], 'backup');
END;

REVOKE EXECUTE ON FUNCTION privacy.retention_methods() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.retention_methods() TO privacy_admin, privacy_officer;
