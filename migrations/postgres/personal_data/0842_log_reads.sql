-- Log of sensitive reads (Article 15(1)(c) of the GDPR): what staff and companies read of somebody's sensitive data
-- leaves a record of processing, by which they learn who received it.

-- References of the column, each with the only way from there on that counts, if any: back from a row to its people.
ALTER TABLE personal_data.ways ADD COLUMN leads_to jsonb NOT NULL DEFAULT '[]';

-- References of a column that leads to people, as `personal_data.way` follows them.
CREATE FUNCTION personal_data.references_of(register jsonb, target text, column_name text) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path = ''
  RETURN coalesce((
    SELECT jsonb_agg(jsonb_build_object('source', m[1], 'key', m[2], 'way', m[3]))
    FROM regexp_split_to_table(register -> target -> 'references' ->> column_name, ' ') AS listed,
      regexp_match(listed, '^(\w+\.\w+)\.(\w+)(?:/(\w+))?$') AS m
  ), (
    SELECT jsonb_agg(jsonb_build_object('source', c.confrelid::regclass::text, 'key', f.attname))
    FROM pg_catalog.pg_constraint AS c
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    JOIN pg_catalog.pg_attribute AS f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
    WHERE c.contype = 'f' AND cardinality(c.conkey) = 1 AND c.conrelid = target::regclass AND a.attname = column_name
  ), '[{"source": "users.users", "key": "id"}]');

-- Type of a column, as statements name it.
CREATE FUNCTION personal_data.type_of(target text, column_name text) RETURNS text
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (SELECT format_type(a.atttypid, NULL) FROM pg_catalog.pg_attribute AS a
    WHERE a.attrelid = target::regclass AND a.attname = column_name);

-- People whom rows of a table are about, or whose words they quote: the walk of `personal_data.ways`, backwards. Rows are
-- given by their values of a column. A column with many ids in JSON is followed where it says who is quoted.
CREATE FUNCTION personal_data.people_behind(target text, key text, keys text[], only_way text DEFAULT NULL)
  RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE ROWS 10 SET search_path = '' AS $$
DECLARE
  step record;
  reached text[];
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
  LOOP
    -- JSON may name what is no id.
    EXECUTE format('SELECT array_agg(DISTINCT r) FILTER (WHERE pg_input_is_valid(r, %L))
      FROM (SELECT %s AS r FROM %s AS t WHERE t.%I = ANY ($1::%s[])) AS found',
      personal_data.type_of(step.source, step.key), step.reached, target, key, personal_data.type_of(target, key))
      INTO reached USING keys;
    CONTINUE WHEN reached IS NULL;
    IF step.source = 'users.users' AND step.key = 'id' THEN
      RETURN QUERY SELECT r::uuid FROM unnest(reached) AS r;
    ELSIF step.own = 'true' THEN
      RETURN QUERY SELECT personal_data.people_behind(step.source, step.key, reached, step.way);
    ELSE
      -- Of the people of a row, the one whose words it holds.
      RETURN QUERY EXECUTE format(
        'SELECT p.id FROM personal_data.people_behind($1, $2, $3, $4) AS p (id)
         WHERE EXISTS (SELECT FROM %s AS t WHERE t.%I = ANY ($3::%s[]) AND %s AND (%s))',
        step.source, step.key, personal_data.type_of(step.source, step.key), replace(step.own, '$1', 'p.id'),
        replace((personal_data.conditions_of(step.source)).about, '$1', 'p.id'))
        USING step.source, step.key, reached, step.way;
    END IF;
  END LOOP;
END $$;

-- Records what the viewer has read, one record for each person: `[{table, field, purpose, ids}]`. Nothing is recorded of
-- their own data, about who was erased, or again within an hour: a request that is sent again leaves no second record.
-- Nobody waits for anybody: of two that come at the same time, each may leave one.
CREATE FUNCTION personal_data.log_reads(reads jsonb) RETURNS void
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
      CROSS JOIN LATERAL personal_data.people_behind(r."table", 'id', r.ids) AS p (id)
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

REVOKE EXECUTE ON FUNCTION personal_data.references_of(jsonb, text, text), personal_data.type_of(text, text),
  personal_data.people_behind(text, text, text[], text), personal_data.log_reads(jsonb) FROM PUBLIC;
DO $$
BEGIN
  EXECUTE format('GRANT EXECUTE ON FUNCTION personal_data.log_reads(jsonb) TO %s', (
    SELECT string_agg(format('%I', d || '_' || c), ', ')
    FROM unnest(ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy']) AS d,
      unnest(ARRAY['admin', 'officer', 'company', 'partner']) AS c));
  EXECUTE format('GRANT USAGE ON SCHEMA personal_data TO %s', (
    SELECT string_agg(format('%I', d || '_officer'), ', ')
    FROM unnest(ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy']) AS d));
END $$;

-- As in 0782, and the way back.
CREATE OR REPLACE PROCEDURE personal_data.load_register(register jsonb)
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  CALL personal_data.load_walk(register);
  UPDATE personal_data.columns AS c SET mask = register -> c.table_name -> 'masks' ->> c.name
    WHERE register -> c.table_name -> 'masks' ? c.name;
  UPDATE personal_data.ways AS w SET leads_to = personal_data.references_of(register, w.table_name, w.column_name)
    WHERE w.kind IN ('person', 'quote');
  DELETE FROM personal_data.analytics_tables;
  INSERT INTO personal_data.analytics_tables (name, column_name)
    SELECT e.key, e.value ->> 'person' FROM jsonb_each(register) AS e
    WHERE e.key LIKE 'teei.%' AND e.value -> 'marked' ->> (e.value ->> 'person') LIKE '% DELETE%';
  CALL personal_data.guard_erased();
  CALL personal_data.hide_restricted();
END $$;

-- As in 0613, and the records of sensitive reads.
CREATE OR REPLACE FUNCTION privacy.retention_targets()
  RETURNS TABLE (category text, table_name text, moment text, condition text, persons text)
  LANGUAGE sql IMMUTABLE SET search_path = ''
BEGIN ATOMIC
  VALUES
    -- Receipts go with their notification.
    ('notifications', 'users.notifications_queue', 'created_at',
      't.status IN (''sent'', ''failed'', ''cancelled'')', 'ARRAY[t.user_id]'),
    ('feedback', 'programs.buddy_feedback', 'submitted_at', 'true',
      'ARRAY(SELECT unnest(ARRAY[m.participant_id, m.buddy_id]) FROM programs.buddy_matches AS m WHERE m.id = t.match_id)'),
    ('prompts', 'evidence.ai_prompt_audit', 'created_at', 'true', '''{}''::uuid[]'),
    ('page_views', 'reporting.publication_views', 'viewed_at', 'true', '''{}''::uuid[]'),
    ('sensitive_reads', 'privacy.data_processing_records', 'processed_at',
      't.activity = ''sensitive_read''', 'ARRAY[t.user_id]');
END;
