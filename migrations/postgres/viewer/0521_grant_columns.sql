-- Classes that are not staff read the columns that they have been granted: one that is added later is nobody's but
-- staff's until a migration grants it.

DO $$
DECLARE
  granted record;
BEGIN
  FOR granted IN
    SELECT t.oid::regclass AS name, r.rolname AS role, (
        SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute AS a
        WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
      ) AS columns
    FROM pg_class AS t
    CROSS JOIN LATERAL aclexplode(t.relacl) AS acl
    JOIN pg_roles AS r ON r.oid = acl.grantee
    WHERE t.relkind IN ('r', 'p') AND acl.privilege_type = 'SELECT'
      AND t.relnamespace::regnamespace::text
        IN ('users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy', 'identity')
      AND r.rolname ~ '_(company|partner|person|anonymous|worker)$'
  LOOP
    EXECUTE format('REVOKE SELECT ON %s FROM %I', granted.name, granted.role);
    EXECUTE format('GRANT SELECT (%s) ON %s TO %I', granted.columns, granted.name, granted.role);
  END LOOP;
END $$;
