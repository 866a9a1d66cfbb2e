-- Jobs about a person are found by an index: an erasure reads no table from end to end, however many jobs wait.

-- Values of an object, as texts.
CREATE FUNCTION personal_data.texts_of(content jsonb) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = ''
  RETURN ARRAY (SELECT e.value FROM jsonb_each_text(content) AS e);

-- Whoever writes a job computes what its index holds, with rights of their own: staff who let it run again, and workers.
DO $$
DECLARE
  domain text;
BEGIN
  GRANT EXECUTE ON FUNCTION personal_data.texts_of(jsonb) TO users_admin;
  FOREACH domain IN ARRAY ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'] LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION personal_data.texts_of(jsonb) TO %I', domain || '_worker');
  END LOOP;
END $$;

CREATE INDEX queue_payload_idx ON jobs.queue USING gin (personal_data.texts_of(payload));

-- As in 0630, but for the index.
CREATE OR REPLACE FUNCTION personal_data.way(
    register jsonb, target text, column_name text, OUT condition text, OUT depth integer)
  LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  own_type CONSTANT text := (
    SELECT format_type(a.atttypid, NULL) FROM pg_catalog.pg_attribute AS a
    WHERE a.attrelid = target::regclass AND a.attname = way.column_name);
  declared CONSTANT text := register -> target -> 'references' ->> way.column_name;
  reference record;
  inner_condition text;
  inner_depth integer;
  parts text[] := '{}';
BEGIN
  depth := 0;
  FOR reference IN
    SELECT m[1] AS source, m[2] AS key, m[3] AS only_way
    FROM regexp_split_to_table(declared, ' ') AS listed,
      regexp_match(listed, '^(\w+\.\w+)\.(\w+)(?:/(\w+))?$') AS m
    UNION ALL
    SELECT c.confrelid::regclass::text, f.attname::text, NULL
    FROM pg_catalog.pg_constraint AS c
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    JOIN pg_catalog.pg_attribute AS f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
    WHERE declared IS NULL AND c.contype = 'f' AND cardinality(c.conkey) = 1
      AND c.conrelid = target::regclass AND a.attname = way.column_name
    UNION ALL
    -- A soft reference, as every *_by and *_to.
    SELECT 'users.users', 'id', NULL
    WHERE declared IS NULL AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_constraint AS c
      JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND cardinality(c.conkey) = 1
        AND c.conrelid = target::regclass AND a.attname = way.column_name)
  LOOP
    IF reference.source = 'users.users' AND reference.key = 'id' THEN
      parts := parts || CASE own_type
        WHEN 'jsonb' THEN format(
          'personal_data.texts_of(t.%I) @> ARRAY[$1::text]', way.column_name)
        WHEN 'uuid' THEN format('t.%I = $1', way.column_name)
        ELSE format('t.%I = $1::text', way.column_name) END;
    ELSE
      SELECT s.condition, s.depth INTO inner_condition, inner_depth
        FROM personal_data.ways_to(register, reference.source, reference.only_way) AS s;
      parts := parts || format(
        CASE own_type WHEN 'jsonb' THEN 't.%I ?| ARRAY (SELECT t.%I::text FROM %s AS t WHERE %s%s)'
          ELSE 't.%I = ANY (ARRAY (SELECT t.%I FROM %s AS t WHERE %s%s))' END,
        way.column_name, reference.key, reference.source, inner_condition,
        ' AND (' || (register -> reference.source ->> 'own') || ')');
      depth := greatest(depth, inner_depth + 1);
    END IF;
  END LOOP;
  condition := array_to_string(parts, ' OR ');
END $$;
