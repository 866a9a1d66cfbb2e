-- The walk from a person to every row about them, in all schemas. It is made of migrations/personal-data.json,
-- which the runner loads after the migrations, and of the foreign keys: nothing here names a table of a domain.

CREATE SCHEMA personal_data;

-- Tables of the register, but for those of ClickHouse.
CREATE TABLE personal_data.tables (
  name text PRIMARY KEY,
  -- Steps from the person's id to its rows: rows farther away are erased first.
  depth integer NOT NULL DEFAULT 0,
  -- Column that dates a row.
  moment text,
  -- Condition on the row `t` that its words are those of the person $1; NULL: all of them.
  own text,
  -- Ground on which something stays after an erasure.
  keep text CONSTRAINT tables_keep_check CHECK (keep IN ('proof', 'unidentified'))
);

-- Columns that the register marks.
CREATE TABLE personal_data.columns (
  table_name text NOT NULL REFERENCES personal_data.tables (name),
  name text NOT NULL,
  category text NOT NULL,
  erase text NOT NULL
    CONSTRAINT columns_erase_check CHECK (erase IN ('CLEAR', 'PSEUDONYMISE', 'DELETE', 'KEEP')),
  PRIMARY KEY (table_name, name)
);

-- Columns by which the rows of a person are found.
CREATE TABLE personal_data.ways (
  table_name text NOT NULL REFERENCES personal_data.tables (name),
  column_name text NOT NULL,
  -- The row is about the person; the person did what it records; it quotes the person.
  kind text NOT NULL CONSTRAINT ways_kind_check CHECK (kind IN ('person', 'actor', 'quote')),
  -- On the row `t`, for the person $1.
  condition text NOT NULL,
  -- Columns of the row that are the person's, where the row is not about them.
  clears text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (table_name, column_name)
);

CALL viewer.protect('personal_data.tables', VARIADIC '{}');
CALL viewer.protect('personal_data.columns', VARIADIC '{}');
CALL viewer.protect('personal_data.ways', VARIADIC '{}');

-- Condition under which a column of the row `t` leads to the person $1, and the steps to it. The column refers to
-- what the register says under `references` (`schema.table.column`, with `/column` for the only way that counts), or
-- else to what its foreign key says.
CREATE FUNCTION personal_data.way(
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
          'EXISTS (SELECT FROM jsonb_each_text(t.%I) AS e WHERE e.value = $1::text)', way.column_name)
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

-- Condition under which the row `t` of a table is about the person $1, by all of its ways or by one.
CREATE FUNCTION personal_data.ways_to(
    register jsonb, target text, only_way text, OUT condition text, OUT depth integer)
  LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  SELECT '(' || string_agg(w.condition, ' OR ' ORDER BY name) || ')', max(w.depth) INTO condition, depth
    FROM regexp_split_to_table(coalesce(only_way, register -> target ->> 'person'), ' ') AS name
    CROSS JOIN LATERAL personal_data.way(register, target, name) AS w;
  IF condition IS NULL THEN
    RAISE EXCEPTION 'personal-data.json: expected "person" of %, to which another table refers', target;
  END IF;
END $$;

-- Takes over the register. The runner calls it after the migrations, with the file.
CREATE PROCEDURE personal_data.load_register(register jsonb)
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  DELETE FROM personal_data.ways;
  DELETE FROM personal_data.columns;
  DELETE FROM personal_data.tables;
  INSERT INTO personal_data.tables (name, own, keep, moment)
    SELECT entry.key, entry.value ->> 'own', lower(entry.value ->> 'keep'), (
      SELECT a.attname FROM pg_catalog.pg_attribute AS a
      WHERE a.attrelid = to_regclass(entry.key) AND a.attnum > 0 AND NOT a.attisdropped
        AND a.atttypid IN ('timestamptz'::regtype, 'date'::regtype)
        AND a.attname !~ '^(expires|retry|next_run|used)_at$'
      -- When it happened, else when it was written down, else what date there is.
      ORDER BY array_position(ARRAY['occurred_at', 'scheduled_at', 'checkin_date', 'event_date', 'timestamp',
        'consent_date', 'processed_at', 'performed_at', 'calculation_date', 'created_at'], a.attname::text),
        a.attnum
      LIMIT 1)
    FROM jsonb_each(register) AS entry WHERE to_regclass(entry.key) IS NOT NULL;
  INSERT INTO personal_data.columns (table_name, name, category, erase)
    SELECT t.name, mark.key, m[1], m[2]
    FROM personal_data.tables AS t
    CROSS JOIN LATERAL jsonb_each_text(register -> t.name -> 'marked') AS mark
    CROSS JOIN LATERAL regexp_match(mark.value, '^(\w+) (\w+)') AS m;
  INSERT INTO personal_data.ways (table_name, column_name, kind, condition, clears)
    SELECT listed.name, listed.column_name, listed.kind, w.condition, listed.clears
    FROM (
      SELECT t.name, p AS column_name, 'person' AS kind, '{}'::text[] AS clears
        FROM personal_data.tables AS t, regexp_split_to_table(register -> t.name ->> 'person', ' ') AS p
      UNION ALL SELECT t.name, a.key, k.kind, array_remove(regexp_split_to_array(a.value, ' '), '')
        FROM personal_data.tables AS t
        CROSS JOIN (VALUES ('actor', 'actor'), ('quotes', 'quote')) AS k (member, kind)
        CROSS JOIN LATERAL jsonb_each_text(register -> t.name -> k.member) AS a
    ) AS listed
    CROSS JOIN LATERAL personal_data.way(register, listed.name, listed.column_name) AS w;
  UPDATE personal_data.tables AS t SET depth = (
    SELECT coalesce(max(s.depth), 0) FROM personal_data.ways AS w
    CROSS JOIN LATERAL personal_data.way(register, w.table_name, w.column_name) AS s
    WHERE w.table_name = t.name);
END $$;

-- The viewer's own data, or anybody's for a privacy officer and for the privacy domain itself.
CREATE FUNCTION personal_data.may_know(person uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = ''
  RETURN coalesce(person = viewer.user_id(), false)
    OR current_setting('role') IN ('privacy_officer', 'privacy_worker');

-- Tables with rows of people: of each the number of rows that the walk reaches, and the dates of the oldest and
-- the newest. No row where there are none, or where the viewer may not know.
CREATE FUNCTION personal_data.holdings(people uuid[])
  RETURNS TABLE (user_id uuid, table_name text, rows bigint, oldest timestamptz, newest timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  reached record;
BEGIN
  FOREACH user_id IN ARRAY people LOOP
    CONTINUE WHEN NOT personal_data.may_know(user_id);
    FOR reached IN
      SELECT t.name, coalesce('t.' || quote_ident(t.moment), 'NULL::timestamptz') AS moment,
        string_agg('(' || w.condition || ')', ' OR ') AS condition
      FROM personal_data.tables AS t JOIN personal_data.ways AS w ON w.table_name = t.name
      GROUP BY t.name ORDER BY t.name
    LOOP
      table_name := reached.name;
      EXECUTE format('SELECT count(*), min(%1$s)::timestamptz, max(%1$s)::timestamptz FROM %2$s AS t WHERE %3$s',
        reached.moment, reached.name, reached.condition)
        INTO rows, oldest, newest USING user_id;
      IF rows > 0 THEN RETURN NEXT; END IF;
    END LOOP;
  END LOOP;
END $$;

-- Columns of a table that an erasure changes in the rows that are about a person: those that are cleared or
-- pseudonymised. An id of a person stays: it leads to a tombstone then. Computed columns follow from others.
CREATE FUNCTION personal_data.masked_columns(target text) RETURNS text[]
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT coalesce(array_agg(c.name ORDER BY c.name), '{}') FROM personal_data.columns AS c
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = to_regclass(target) AND a.attname = c.name
    WHERE c.table_name = target AND a.attgenerated = ''
      AND (c.erase = 'CLEAR' OR c.erase = 'PSEUDONYMISE' AND a.atttypid <> 'uuid'::regtype)
  );

-- Conditions of a table's rows that are about a person, and of those that only name or quote them.
CREATE FUNCTION personal_data.conditions_of(
    target text, OUT about text, OUT naming text, OUT clearing text)
  LANGUAGE sql STABLE SET search_path = ''
BEGIN ATOMIC
  SELECT
    coalesce(string_agg('(' || w.condition || ')', ' OR ') FILTER (WHERE w.kind = 'person'), 'false'),
    coalesce(string_agg('(' || w.condition || ')', ' OR ') FILTER (WHERE w.kind <> 'person'), 'false'),
    coalesce(string_agg('(' || w.condition || ')', ' OR ') FILTER (WHERE w.clears <> '{}'), 'false')
  FROM personal_data.ways AS w WHERE w.table_name = target;
END;

-- Reasons for which nobody can be erased now: they were, or a job does so.
CREATE FUNCTION personal_data.blocks(person uuid) RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN array_remove(ARRAY[
    CASE WHEN NOT personal_data.may_know(person) THEN NULL
      WHEN EXISTS (SELECT FROM users.users AS u WHERE u.id = person AND u.email LIKE 'erased+%@invalid')
      THEN 'ALREADY_ERASED' END,
    CASE WHEN personal_data.may_know(person) AND EXISTS (
      SELECT FROM privacy.privacy_requests AS r
      WHERE r.user_id = person AND r.request_type = 'delete' AND r.status IN ('processing', 'failed')
    ) THEN 'UNDERWAY' END
  ], NULL);

-- Consequences of an erasure, by table: rows that are deleted, rows of which parts are masked, and rows that stay as
-- they are. `keep` is the ground on which masked rows and those that stay are kept.
CREATE FUNCTION personal_data.preview(person uuid)
  RETURNS TABLE (table_name text, deleted bigint, masked bigint, kept bigint, keep text, columns text[])
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  reached record;
  about bigint;
  cleared bigint;
  total bigint;
BEGIN
  IF NOT personal_data.may_know(person) THEN RETURN; END IF;
  FOR reached IN
    SELECT t.name, t.keep, c.*, personal_data.masked_columns(t.name) AS masked, (
        SELECT coalesce(array_agg(DISTINCT name), '{}') FROM personal_data.ways AS w, unnest(w.clears) AS name
        WHERE w.table_name = t.name
      ) AS cleared,
      EXISTS (SELECT FROM personal_data.columns AS m WHERE m.table_name = t.name AND m.erase = 'DELETE')
        AS is_deleted
    FROM personal_data.tables AS t CROSS JOIN LATERAL personal_data.conditions_of(t.name) AS c
    WHERE EXISTS (SELECT FROM personal_data.ways AS w WHERE w.table_name = t.name)
    ORDER BY t.name
  LOOP
    table_name := reached.name;
    EXECUTE format(
      'SELECT count(*) FILTER (WHERE %1$s), count(*) FILTER (WHERE (%1$s) IS NOT TRUE AND (%3$s)), count(*)
       FROM %2$s AS t WHERE %1$s OR %4$s',
      reached.about, reached.name, reached.clearing, reached.naming)
      INTO about, cleared, total USING person;
    CONTINUE WHEN total = 0;
    deleted := CASE WHEN reached.is_deleted THEN about ELSE 0 END;
    masked := cleared + CASE WHEN NOT reached.is_deleted AND reached.masked <> '{}' THEN about ELSE 0 END;
    kept := total - deleted - masked;
    keep := CASE WHEN masked + kept > 0 THEN coalesce(reached.keep, 'unidentified') END;
    columns := CASE WHEN masked = 0 THEN '{}'
      WHEN reached.is_deleted OR about = 0 THEN reached.cleared ELSE reached.masked END;
    RETURN NEXT;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA personal_data
  TO privacy_admin, privacy_officer, privacy_company, privacy_person, privacy_worker;
GRANT EXECUTE ON FUNCTION personal_data.holdings(uuid[]), personal_data.preview(uuid),
    personal_data.blocks(uuid)
  TO privacy_admin, privacy_officer, privacy_company, privacy_person, privacy_worker;

-- Columns by which the walk finds rows in large tables, and no list did so far.
CREATE INDEX identity_linking_audit_performed_by_idx ON users.identity_linking_audit (performed_by);
CREATE INDEX data_processing_records_processed_by_idx ON privacy.data_processing_records (processed_by);
CREATE INDEX data_subject_requests_requested_by_idx ON privacy.data_subject_requests (requested_by);
