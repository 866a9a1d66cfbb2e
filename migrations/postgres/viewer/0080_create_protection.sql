-- Row-level security in few words. Policies say which rows, grants say which verbs.

-- Forces row-level security on a table, also against its owner, and shows every row to the owner
-- (whose rights published functions run with) and to the named classes of the table's domain.
CREATE PROCEDURE viewer.protect(target regclass, VARIADIC classes text[])
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  domain text := (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = target);
  class text;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY owner ON %s TO CURRENT_USER USING (true)', target);
  FOREACH class IN ARRAY classes LOOP
    EXECUTE format('CREATE POLICY %I ON %s TO %I USING (true)', class, target, domain || '_' || class);
  END LOOP;
END $$;

-- COPY refuses tables whose row-level security binds the one who copies. A bulk load by the owner
-- lifts the force at the start of its transaction and restores it at the end.
CREATE PROCEDURE viewer.force_row_security(forced boolean)
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  target regclass;
BEGIN
  FOR target IN
    SELECT oid FROM pg_class
    WHERE relrowsecurity AND relkind = 'r' AND pg_get_userbyid(relowner) = current_user
  LOOP
    EXECUTE format(
      'ALTER TABLE %s %s ROW LEVEL SECURITY', target, CASE WHEN forced THEN 'FORCE' ELSE 'NO FORCE' END);
  END LOOP;
END $$;
