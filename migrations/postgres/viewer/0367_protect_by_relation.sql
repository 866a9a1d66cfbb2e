-- viewer.protect, as in 0080, also for classes that see the rows of their own tenant or of themself: an
-- entry is a class, which sees every row, or `<class> tenant <column>` or `<class> self <column>`, which
-- sees those where the column holds the viewer's company or user. These are the words of @access.
CREATE OR REPLACE PROCEDURE viewer.protect(target regclass, VARIADIC classes text[])
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  domain text := (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = target);
  entry text;
  -- Class, relation, column.
  part text[];
  policy text;
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY owner ON %s TO CURRENT_USER USING (true)', target);
  FOREACH entry IN ARRAY classes LOOP
    part := regexp_match(entry, '^([a-z]+)(?: (tenant|self) ([a-z_]+))?$');
    IF part IS NULL THEN
      RAISE EXCEPTION 'viewer.protect: expected "<class>", "<class> tenant <column>" or "<class> self <column>", received "%"', entry
        USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- A class that sees rows for a second reason has a second policy, named after its column.
    PERFORM FROM pg_policy WHERE polrelid = target AND polname = part[1];
    policy := part[1] || CASE WHEN FOUND THEN '_' || part[3] ELSE '' END;
    EXECUTE format('CREATE POLICY %I ON %s TO %I USING (%s)', policy, target, domain || '_' || part[1],
      CASE part[2]
        WHEN 'tenant' THEN format('%I = viewer.company_id()', part[3])
        WHEN 'self' THEN format('%I = viewer.user_id()', part[3])
        ELSE 'true' END);
  END LOOP;
END $$;
