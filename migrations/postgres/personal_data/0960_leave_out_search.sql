-- As in 0864: no export has what is searched, whether the column is generated or derived by a trigger.
CREATE OR REPLACE FUNCTION personal_data.unexported_columns(target text) RETURNS text[]
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT coalesce(array_agg(a.attname::text), '{}') FROM pg_catalog.pg_attribute AS a
    LEFT JOIN personal_data.columns AS c ON c.table_name = target AND c.name = a.attname
    WHERE a.attrelid = to_regclass(target) AND a.attnum > 0
      AND (a.attgenerated <> '' OR a.atttypid = 'pg_catalog.tsvector'::regtype OR c.category = 'SECRET' OR c.is_derived)
  );
