-- Ways from rows back to people, and from restricted people to their rows, as functions whose plans are kept. Statements
-- that are put together at each call are planned at each call, which took most of the time of a record of reads.

-- As `personal_data.people_behind`, as text: an expression of a query, `people`, over common table expressions that are appended
-- to `steps`. `keys` is an expression of an array of texts.
CREATE FUNCTION personal_data.way_back(
    target text, key text, keys text, only_way text, INOUT steps text[], OUT people text)
  LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  step record;
  reached text;
  parts text[] := '{}';
BEGIN
  FOR step IN
    SELECT r.*, 'true' || coalesce(' AND (' || s.own || ')', '') AS own, CASE c.type
        WHEN 'jsonb' THEN format('jsonb_array_elements_text(t.%I)', w.column_name)
        ELSE format('t.%I::text', w.column_name) END AS reached
    FROM personal_data.ways AS w
    CROSS JOIN LATERAL personal_data.type_of(target, w.column_name) AS c (type)
    CROSS JOIN LATERAL jsonb_to_recordset(w.leads_to) AS r (source text, key text, way text)
    LEFT JOIN personal_data.tables AS s ON s.name = r.source
    WHERE w.table_name = target AND (only_way IS NULL OR w.column_name = only_way)
      AND (w.kind = 'person' AND c.type <> 'jsonb' OR w.kind = 'quote' AND w.clears <> '{}')
    ORDER BY w.column_name, r.source, r.key
  LOOP
    reached := format('(SELECT s.ids FROM step_%s AS s)', cardinality(steps) + 1);
    -- JSON may name what is no id.
    steps := steps || format('step_%s AS MATERIALIZED (
  SELECT array_agg(DISTINCT r) FILTER (WHERE pg_input_is_valid(r, %L)) AS ids
  FROM (SELECT %s AS r FROM %s AS t WHERE t.%I = ANY (%s::%s[])) AS found)',
      cardinality(steps) + 1, personal_data.type_of(step.source, step.key), step.reached, target, key, keys,
      personal_data.type_of(target, key));
    IF step.source = 'users.users' AND step.key = 'id' THEN
      people := format('SELECT r::uuid AS id FROM unnest(%s) AS r', reached);
    ELSE
      SELECT w.steps, w.people INTO steps, people
        FROM personal_data.way_back(step.source, step.key, reached, step.way, steps) AS w;
      -- Of the people of a row, the one whose words it holds.
      IF step.own <> 'true' THEN
        people := format('SELECT p.id FROM (%s) AS p WHERE EXISTS (
  SELECT FROM %s AS t WHERE t.%I = ANY (%s::%s[]) AND %s AND (%s))',
          people, step.source, step.key, reached, personal_data.type_of(step.source, step.key),
          replace(step.own, '$1', 'p.id'),
          replace((personal_data.conditions_of(step.source)).about, '$1', 'p.id'));
      END IF;
    END IF;
    parts := parts || people;
  END LOOP;
  people := coalesce(nullif(array_to_string(parts, ' UNION ALL '), ''), 'SELECT NULL::uuid AS id WHERE false');
END $$;

-- Function of a table whose plan is kept, unless it is there with the same body.
CREATE PROCEDURE personal_data.keep_statement(name text, arguments text, statement text)
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  body CONSTANT text := format('BEGIN RETURN QUERY %s; END', statement);
BEGIN
  PERFORM FROM pg_catalog.pg_proc AS p
    WHERE p.pronamespace = 'personal_data'::regnamespace AND p.proname = name AND p.prosrc = body;
  IF FOUND THEN RETURN; END IF;
  EXECUTE format('CREATE OR REPLACE FUNCTION personal_data.%I(%s) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 10 SET search_path = '''' SET plan_cache_mode = force_generic_plan AS %L',
    name, arguments, body);
  EXECUTE format('REVOKE EXECUTE ON FUNCTION personal_data.%I(%s) FROM PUBLIC', name, arguments);
END $$;

-- Functions for each table: `people_of_<schema>__<table>(ids)`, the people behind rows of these ids, and
-- `rows_of_<schema>__<table>(person)`, the ids of rows about a person.
CREATE PROCEDURE personal_data.compile_ways()
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  target text;
  suffix text;
  way record;
BEGIN
  FOR target IN
    SELECT t.name FROM personal_data.tables AS t WHERE personal_data.type_of(t.name, 'id') IS NOT NULL
  LOOP
    suffix := replace(target, '.', '__');
    SELECT * INTO way FROM personal_data.way_back(target, 'id', '$1', NULL, '{}');
    CALL personal_data.keep_statement('people_of_' || suffix, 'ids text[]',
      coalesce('WITH ' || nullif(array_to_string(way.steps, ', '), ''), '') || ' ' || way.people);
    CONTINUE WHEN personal_data.type_of(target, 'id') <> 'uuid';
    CALL personal_data.keep_statement('rows_of_' || suffix, 'person uuid',
      format('SELECT t.id FROM %s AS t WHERE %s', target, (personal_data.conditions_of(target)).about));
  END LOOP;
END $$;

-- People behind rows of a table by their ids, as `personal_data.people_behind` finds them.
CREATE FUNCTION personal_data.people_of(target text, ids text[]) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE ROWS 10 SET search_path = '' AS $$
BEGIN
  -- Rows of a table that no way leads from are about nobody.
  PERFORM FROM personal_data.ways AS w WHERE w.table_name = target;
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY EXECUTE format('SELECT personal_data.%I($1)', 'people_of_' || replace(target, '.', '__')) USING ids;
END $$;
REVOKE EXECUTE ON FUNCTION personal_data.way_back(text, text, text, text, text[]),
  personal_data.people_of(text, text[]) FROM PUBLIC;
REVOKE EXECUTE ON PROCEDURE personal_data.keep_statement(text, text, text), personal_data.compile_ways() FROM PUBLIC;

-- As in 0866, and the functions of ways.
CREATE OR REPLACE PROCEDURE personal_data.load_register(register jsonb)
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  CALL personal_data.load_walk(register);
  UPDATE personal_data.columns AS c SET mask = register -> c.table_name -> 'masks' ->> c.name
    WHERE register -> c.table_name -> 'masks' ? c.name;
  UPDATE personal_data.columns AS c SET is_derived = true
    WHERE c.name = ANY (regexp_split_to_array(register -> c.table_name ->> 'derived', ' '));
  UPDATE personal_data.ways AS w SET leads_to = personal_data.references_of(register, w.table_name, w.column_name)
    WHERE w.kind IN ('person', 'quote');
  DELETE FROM personal_data.analytics_tables;
  INSERT INTO personal_data.analytics_tables (name, column_name)
    SELECT e.key, e.value ->> 'person' FROM jsonb_each(register) AS e
    WHERE e.key LIKE 'teei.%' AND e.value -> 'marked' ->> (e.value ->> 'person') LIKE '% DELETE%';
  DELETE FROM personal_data.analytics_people;
  INSERT INTO personal_data.analytics_people (name, column_name)
    SELECT e.key, e.value ->> 'person' FROM jsonb_each(register) AS e
    WHERE e.key LIKE 'teei.%' AND e.value ? 'person';
  CALL personal_data.compile_ways();
  CALL personal_data.guard_erased();
  CALL personal_data.hide_restricted();
END $$;

-- As in 0842, by functions of ways.
CREATE OR REPLACE FUNCTION personal_data.log_reads(reads jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  domain CONSTANT text := split_part(current_setting('role'), '_', 1);
  class CONSTANT text := split_part(current_setting('role'), '_', 2);
  company CONSTANT text := coalesce(
    (SELECT c.name FROM users.companies AS c WHERE c.id = viewer.company_id()), 'a company');
BEGIN
  INSERT INTO privacy.data_processing_records (user_id, activity, purpose, legal_basis, data_categories,
      recipient_categories, processed_by, system_component, metadata)
    SELECT seen.user_id, 'sensitive_read', seen.purpose, 'legitimate_interests', '["sensitive"]',
      jsonb_build_array(CASE class WHEN 'company' THEN company WHEN 'partner' THEN 'partner of ' || company
        ELSE 'TEEI staff' END),
      viewer.user_id(), domain, seen.metadata
    FROM (
      SELECT p.id AS user_id, string_agg(DISTINCT rtrim(r.purpose, '.'), '; ') AS purpose,
        jsonb_build_object('fields', jsonb_agg(DISTINCT r.field), 'companyId', viewer.company_id()) AS metadata
      FROM jsonb_to_recordset(reads) AS r ("table" text, field text, purpose text, ids text[])
      CROSS JOIN LATERAL personal_data.people_of(r."table", r.ids) AS p (id)
      -- Soft references can lead to ids of nobody.
      JOIN users.users AS u ON u.id = p.id
      WHERE p.id IS DISTINCT FROM viewer.user_id()
        AND NOT EXISTS (SELECT FROM personal_data.tombstones AS t WHERE t.user_id = p.id)
      GROUP BY p.id
    ) AS seen
    WHERE NOT EXISTS (SELECT FROM privacy.data_processing_records AS d
      WHERE d.user_id = seen.user_id AND d.processed_at > now() - interval '1 hour'
        AND d.activity = 'sensitive_read' AND d.processed_by IS NOT DISTINCT FROM viewer.user_id()
        AND d.metadata @> seen.metadata);
END $$;

-- As in 0782, by functions of ways.
CREATE OR REPLACE FUNCTION personal_data.restricted_rows(target text) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER ROWS 10 SET search_path = '' AS $$
DECLARE
  person uuid;
BEGIN
  PERFORM FROM personal_data.tables AS t WHERE t.name = target;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'restricted_rows: expected a table of personal-data.json' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  FOR person IN SELECT personal_data.restricted_people() LOOP
    RETURN QUERY EXECUTE format('SELECT personal_data.%I($1)', 'rows_of_' || replace(target, '.', '__')) USING person;
  END LOOP;
END $$;

-- Of the register as it is; the runner loads the next one after all migrations.
CALL personal_data.compile_ways();
