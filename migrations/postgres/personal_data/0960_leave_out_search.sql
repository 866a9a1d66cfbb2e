-- As in 0864: no export has what is computed from other columns, whether the column is generated or derived by a trigger, as
-- those of campaigns are since 0959.
CREATE OR REPLACE FUNCTION personal_data.unexported_columns(target text) RETURNS text[]
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT coalesce(array_agg(a.attname::text), '{}') FROM pg_catalog.pg_attribute AS a
    LEFT JOIN personal_data.columns AS c ON c.table_name = target AND c.name = a.attname
    WHERE a.attrelid = to_regclass(target) AND a.attnum > 0
      AND (a.attgenerated <> '' OR a.atttypid = 'pg_catalog.tsvector'::regtype OR c.category = 'SECRET' OR c.is_derived
        OR target = 'campaigns.campaigns' AND a.attname IN
          ('capacity_utilization', 'capacity_utilization_float', 'budget_utilization_float'))
  );
