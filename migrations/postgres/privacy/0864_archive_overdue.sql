-- Retention of more categories, and by ARCHIVE: rows of the record leave their table for one that exports of the people in them
-- read, and nobody else.

-- Rows as they were when they were archived.
CREATE TABLE files.archived_rows (
  -- That of the row.
  id uuid PRIMARY KEY,
  data_category text NOT NULL,
  table_name text NOT NULL,
  user_id uuid REFERENCES users.users (id),
  content jsonb NOT NULL,
  archived_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX archived_rows_user_id_idx ON files.archived_rows (user_id);
CREATE INDEX archived_rows_data_category_idx ON files.archived_rows (data_category, archived_at, id);
CALL viewer.protect('files.archived_rows', VARIADIC '{}');
CREATE TRIGGER refuse_change BEFORE UPDATE ON files.archived_rows
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();
-- A run of retention deletes archived rows that are past their period.
CREATE TRIGGER refuse_delete BEFORE DELETE ON files.archived_rows
  FOR EACH ROW WHEN (current_setting('viewer.sweeping', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION viewer.refuse_change();

-- An archived row without the values that an erasure takes from it.
CREATE FUNCTION personal_data.without_values(archived_table text, content jsonb) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT jsonb_object_agg(e.key, CASE WHEN e.key = ANY (m.names) THEN 'null' ELSE e.value END)
    FROM jsonb_each(content) AS e CROSS JOIN (SELECT personal_data.masked_columns(archived_table) AS names) AS m
  );

-- A row of a person whose erasure has begun is archived without what the erasure takes: its step in `files` may be over. An
-- erasure that begins meanwhile waits for this transaction, or this row for its tombstone.
CREATE FUNCTION personal_data.archive_erased() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM users.users AS u WHERE u.id = NEW.user_id FOR KEY SHARE;
  PERFORM FROM personal_data.tombstones AS t WHERE t.user_id = NEW.user_id;
  IF FOUND THEN NEW.content := personal_data.without_values(NEW.table_name, NEW.content); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER archive_erased BEFORE INSERT ON files.archived_rows
  FOR EACH ROW EXECUTE FUNCTION personal_data.archive_erased();

-- Archived rows of the categories of policies, by table.
CREATE FUNCTION privacy.archived_rows(policies uuid[])
  RETURNS TABLE (policy_id uuid, table_name text, rows bigint, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT p.id, a.table_name, count(*), min(a.archived_at)
  FROM privacy.data_retention_policies AS p JOIN files.archived_rows AS a USING (data_category)
  WHERE p.id = ANY (policies) GROUP BY p.id, a.table_name ORDER BY p.id, a.table_name;
END;

-- Ids of the rows of a table that are about people under a legal hold, as restricted_rows.
CREATE FUNCTION personal_data.held_rows(target text) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 10 SET search_path = '' AS $$
DECLARE
  person uuid;
BEGIN
  FOR person IN SELECT DISTINCT h.user_id FROM personal_data.legal_holds AS h WHERE h.lifted_at IS NULL LOOP
    RETURN QUERY EXECUTE format('SELECT t.id FROM %s AS t WHERE %s', target,
      (personal_data.conditions_of(target)).about) USING person;
  END LOOP;
END $$;

-- As in 0854, with seven categories more.
CREATE OR REPLACE FUNCTION privacy.retention_plans()
  RETURNS TABLE (category text, table_name text, moment text, condition text, persons text, methods text[])
  LANGUAGE sql IMMUTABLE SET search_path = ''
BEGIN ATOMIC
  SELECT t.category, t.table_name, t.moment, t.condition, t.persons,
    CASE t.category WHEN 'feedback' THEN ARRAY['hard_delete', 'anonymize'] ELSE ARRAY['hard_delete'] END
  FROM privacy.retention_targets() AS t
  UNION ALL VALUES
    ('sessions', 'programs.kintell_sessions', 'scheduled_at', 'true', 'ARRAY[t.participant_id, t.volunteer_id]',
      ARRAY['anonymize']),
    ('checkins', 'programs.buddy_checkins', 'checkin_date', 'true',
      'ARRAY(SELECT unnest(ARRAY[m.participant_id, m.buddy_id]) FROM programs.buddy_matches AS m WHERE m.id = t.match_id)',
      ARRAY['anonymize']),
    ('buddy_events', 'programs.buddy_events', 'event_date', 'true',
      'ARRAY(SELECT unnest(ARRAY[m.participant_id, m.buddy_id]) FROM programs.buddy_matches AS m WHERE m.id = t.match_id)',
      ARRAY['anonymize']),
    -- The last one of a calendar year stays: what was spent in a year is read from those at its ends.
    ('snapshots', 'campaigns.campaign_metrics_snapshots', 'snapshot_date',
      'EXISTS (
         SELECT FROM campaigns.campaign_metrics_snapshots AS later
         WHERE later.campaign_id = t.campaign_id AND later.snapshot_date > t.snapshot_date
           AND date_trunc(''year'', later.snapshot_date::timestamp) = date_trunc(''year'', t.snapshot_date::timestamp)
       ) AND (t.snapshot_date < $1 - interval ''1005 days'' OR EXISTS (
         SELECT FROM campaigns.campaign_metrics_snapshots AS later
         WHERE later.campaign_id = t.campaign_id AND later.snapshot_date > t.snapshot_date
           AND date_trunc(''month'', later.snapshot_date::timestamp) = date_trunc(''month'', t.snapshot_date::timestamp)
           AND (t.snapshot_date < $1 - interval ''275 days''
             OR date_trunc(''week'', later.snapshot_date::timestamp) = date_trunc(''week'', t.snapshot_date::timestamp))))',
      '''{}''::uuid[]', ARRAY['hard_delete']),
    -- Courses that are over: certificates, and notes of learners.
    ('learning', 'programs.learning_progress', 'created_at', 't.updated_at < $1 AND t.status IN (''completed'', ''dropped'')', 'ARRAY[t.user_id]',
      ARRAY['anonymize']),
    ('buddy_system_events', 'programs.buddy_system_events', 'timestamp',
      't.processed_at IS NOT NULL AND t.id <> ALL (ARRAY(SELECT personal_data.held_rows(''programs.buddy_system_events'')))',
      '''{}''::uuid[]', ARRAY['anonymize']),
    ('evidence', 'evidence.evidence_snippets', 'created_at',
      't.id <> ALL (ARRAY(SELECT personal_data.held_rows(''evidence.evidence_snippets'')))',
      '''{}''::uuid[]', ARRAY['anonymize']),
    -- Answers that no longer decide: network address, browser and reason go, the answer and its words stay.
    ('consents', 'privacy.user_consents', 'consent_date',
      't.withdrawn_at < $1 OR t.expires_at < $1 OR EXISTS (
         SELECT FROM privacy.user_consents AS later WHERE later.user_id = t.user_id AND later.purpose = t.purpose
           AND (later.consent_date, later.id) > (t.consent_date, t.id) AND later.consent_date < $1)',
      'ARRAY[t.user_id]', ARRAY['anonymize']),
    -- A restriction or an objection that is in force is read from its request.
    ('rights_requests', 'privacy.data_subject_requests', 'requested_at',
      't.status IN (''completed'', ''rejected'', ''cancelled'') AND t.objected_purposes IS NULL
       AND (t.restricted_at IS NULL OR t.restriction_lifted_at IS NOT NULL)',
      'ARRAY[t.user_id]', ARRAY['archive', 'anonymize']),
    ('processing_records', 'privacy.data_processing_records', 'processed_at',
      't.user_id IS NOT NULL AND t.activity <> ''sensitive_read''', 'ARRAY[t.user_id]', ARRAY['archive', 'hard_delete']),
    -- Archives themselves are deleted after eight days; these are records of who ordered one of a company.
    ('exports', 'files.company_exports', 'requested_at', 't.link_expires_at < $1 OR t.failed_at < $1',
      '''{}''::uuid[]', ARRAY['hard_delete']);
END;

-- As in 0854, and rows that were archived in the category before the moment.
CREATE OR REPLACE FUNCTION privacy.overdue_rows(categories text[], moments timestamptz[], methods text[])
  RETURNS TABLE (sweep integer, table_name text, rows bigint, oldest timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  target record;
BEGIN
  FOR target IN
    SELECT s.ordinality::integer AS sweep, s.category, s.moment AS until, p.table_name, p.moment, o.condition
    FROM unnest(categories, moments, methods) WITH ORDINALITY AS s (category, moment, method, ordinality)
    JOIN privacy.retention_plans() AS p USING (category)
    CROSS JOIN LATERAL privacy.overdue_condition(p.table_name, s.method) AS o
    WHERE o.condition IS NOT NULL
    ORDER BY s.ordinality, p.table_name
  LOOP
    RETURN QUERY EXECUTE format('SELECT $2, $3, count(*), min(t.%I)::timestamptz FROM %s AS t WHERE %s',
      target.moment, target.table_name, target.condition)
      USING target.until, target.sweep, target.table_name;
    RETURN QUERY SELECT target.sweep, 'files.archived_rows', count(*), min(a.archived_at)
      FROM files.archived_rows AS a
      WHERE a.data_category = target.category AND a.archived_at < target.until AND NOT personal_data.is_held(a.user_id)
      HAVING count(*) > 0;
  END LOOP;
END $$;

-- As in 0854; rows that are archived are deleted in the same statement. Rows that were archived before the moment are deleted
-- first. Batches of a category come one after the other.
CREATE OR REPLACE FUNCTION privacy.sweep_overdue_rows(
    for_category text, until timestamptz, method text, most integer, after_moment timestamptz, after_id uuid,
    OUT swept integer, OUT last_moment timestamptz, OUT last_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  target record;
  expired integer;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('legal holds', 0));
  PERFORM pg_advisory_xact_lock(hashtextextended('sweep of ' || for_category, 0));
  SELECT p.table_name, p.moment, o.* INTO target FROM privacy.retention_plans() AS p
    CROSS JOIN LATERAL privacy.overdue_condition(p.table_name, sweep_overdue_rows.method) AS o
    WHERE p.category = for_category AND o.condition IS NOT NULL;
  IF FOUND THEN
    PERFORM set_config('viewer.erasing', 'on', true), set_config('viewer.sweeping', 'on', true);
    DELETE FROM files.archived_rows AS d WHERE d.id IN (
      SELECT a.id FROM files.archived_rows AS a
      WHERE a.data_category = for_category AND a.archived_at < until AND NOT personal_data.is_held(a.user_id)
      ORDER BY a.archived_at, a.id LIMIT most FOR UPDATE SKIP LOCKED);
    GET DIAGNOSTICS expired = ROW_COUNT;
    EXECUTE format('WITH batch AS MATERIALIZED (
        SELECT t.id, t.%1$I AS moment FROM %2$s AS t WHERE %3$s AND %4$s
        ORDER BY t.%1$I, t.id LIMIT $2 FOR UPDATE SKIP LOCKED
      ), changed AS (%5$s WHERE t.id IN (SELECT b.id FROM batch AS b) RETURNING t.*
      ), archived AS (
        INSERT INTO files.archived_rows (id, data_category, table_name, user_id, content)
        SELECT c.id, %6$L, %2$L, (to_jsonb(c) ->> ''user_id'')::uuid, to_jsonb(c) FROM changed AS c WHERE %7$L
      )
      SELECT (SELECT count(*) FROM changed), b.moment, b.id FROM batch AS b ORDER BY b.moment DESC, b.id DESC LIMIT 1',
      target.moment, target.table_name, target.condition,
      CASE WHEN after_id IS NULL THEN 'true' ELSE format('(t.%I, t.id) > ($3, $4)', target.moment) END,
      CASE WHEN target.assignments IS NULL THEN format('DELETE FROM %s AS t', target.table_name)
        ELSE format('UPDATE %s AS t SET %s', target.table_name, target.assignments) END,
      for_category, method = 'archive')
      INTO swept, last_moment, last_id USING until, most - expired, after_moment, after_id;
    IF last_id IS NULL THEN
      last_moment := after_moment;
      last_id := after_id;
    END IF;
    PERFORM set_config('viewer.erasing', '', true), set_config('viewer.sweeping', '', true);
  END IF;
  swept := coalesce(swept, 0) + coalesce(expired, 0);
END $$;

-- As in 0675, with each company's last entry found by the index.
CREATE OR REPLACE FUNCTION events.append_to_ledger() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  last_entry record;
BEGIN
  PERFORM pg_advisory_xact_lock(
    hashtextextended('ledger of evidence of ' || coalesce(NEW.company_id::text, 'TEEI'), 0));
  IF NEW.company_id IS NULL THEN
    SELECT ledger_number, ledger_hash INTO last_entry FROM events.outbox
      WHERE company_id IS NULL AND ledger_number IS NOT NULL ORDER BY ledger_number DESC LIMIT 1;
  ELSE
    SELECT ledger_number, ledger_hash INTO last_entry FROM events.outbox
      WHERE company_id = NEW.company_id AND ledger_number IS NOT NULL ORDER BY ledger_number DESC LIMIT 1;
  END IF;
  NEW.ledger_number := coalesce(last_entry.ledger_number, 0) + 1;
  NEW.ledger_hash := events.ledger_hash(coalesce(last_entry.ledger_hash, ''), NEW);
  RETURN NEW;
END $$;

-- A piece that retention or an erasure withdraws is an entry of the ledger, as one that its own domain withdraws. Both are jobs:
-- the default class would be the owner of this function.
CREATE FUNCTION evidence.record_withdrawal() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO events.outbox (event_type, aggregate_type, aggregate_id, company_id, actor_class, subject_id, occurred_at, payload)
    VALUES ('evidence.withdrawn', 'evidence_snippet', NEW.id, NEW.company_id, 'worker', coalesce(
        (SELECT s.user_id FROM evidence.outcome_scores AS s WHERE s.evidence_snippet_id = NEW.id LIMIT 1),
        (SELECT said.person_id FROM programs.evidence_source(NEW.source_type, NEW.source_id) AS said)),
      now(), jsonb_build_object('cause', NEW.metadata ->> 'reason'));
  RETURN NULL;
END $$;
CREATE TRIGGER record_withdrawal AFTER UPDATE OF content ON evidence.evidence_snippets
  FOR EACH ROW WHEN (current_setting('viewer.erasing', true) = 'on'
    AND OLD.content <> '[withdrawn]' AND NEW.content = '[withdrawn]')
  EXECUTE FUNCTION evidence.record_withdrawal();

-- Columns that are computed from others of the register, by triggers or by a job.
ALTER TABLE personal_data.columns ADD COLUMN is_derived boolean NOT NULL DEFAULT false;

-- As in 0842, and columns that are computed.
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
  CALL personal_data.guard_erased();
  CALL personal_data.hide_restricted();
END $$;

-- Columns of a table that no export has: secrets, and what is computed from other columns.
CREATE FUNCTION personal_data.unexported_columns(target text) RETURNS text[]
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT coalesce(array_agg(a.attname::text), '{}') FROM pg_catalog.pg_attribute AS a
    LEFT JOIN personal_data.columns AS c ON c.table_name = target AND c.name = a.attname
    WHERE a.attrelid = to_regclass(target) AND a.attnum > 0
      AND (a.attgenerated <> '' OR c.category = 'SECRET' OR c.is_derived)
  );

-- Columns of a table that name somebody by their id, the person of an export or another.
CREATE FUNCTION personal_data.naming_columns(target text) RETURNS text[]
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT coalesce(array_agg(w.column_name), '{}') FROM personal_data.ways AS w
    WHERE w.table_name = target AND w.condition = format('t.%I = $1', w.column_name)
  );

-- An archived row as an export has rows of its table.
CREATE FUNCTION personal_data.export_archived(archived_table text, content jsonb, person uuid) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT jsonb_object_agg(e.key, CASE
      WHEN e.key = ANY (personal_data.naming_columns(archived_table)) AND e.value #>> '{}' IS DISTINCT FROM person::text
      THEN NULL ELSE personal_data.without_others(e.value, person) END)
    FROM jsonb_each(content - personal_data.unexported_columns(archived_table)) AS e
  );

-- As in 0632, but for computed columns, which the register names, and archived rows, which follow the rules of their table.
CREATE OR REPLACE FUNCTION personal_data.export_rows(person uuid, target text) RETURNS SETOF jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  entry CONSTANT personal_data.tables := (SELECT t FROM personal_data.tables AS t WHERE t.name = target);
  conditions CONSTANT record := personal_data.conditions_of(target);
  hidden CONSTANT text[] := personal_data.unexported_columns(target);
  words CONSTANT text[] := (SELECT coalesce(array_agg(c.name), '{}') FROM personal_data.columns AS c
    WHERE c.table_name = target AND c.category IN ('SENSITIVE', 'IDENTIFIER'));
  people CONSTANT text[] := personal_data.naming_columns(target);
  named CONSTANT text[] := (
    SELECT array_agg(w.column_name) || ARRAY['id', entry.moment] || array_remove(array_agg(c), NULL)
    FROM personal_data.ways AS w
    LEFT JOIN LATERAL unnest(CASE WHEN w.kind = 'actor' THEN w.clears END) AS c ON true
    WHERE w.table_name = target);
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT (SELECT jsonb_object_agg(e.key, CASE
         WHEN e.key = ANY ($4) AND e.value #>> ''{}'' IS DISTINCT FROM $1::text THEN NULL
         WHEN NOT about.it AND NOT e.key = ANY ($5) THEN NULL
         WHEN about.it AND NOT about.own AND e.key = ANY ($3) THEN NULL
         %s ELSE personal_data.without_others(e.value, $1) END)
       FROM jsonb_each(to_jsonb(t) - $2) AS e)
     FROM %s AS t
     CROSS JOIN LATERAL (SELECT (%s) IS TRUE AS it, coalesce((%s), true) AS own) AS about
     WHERE %s OR %s',
    CASE target WHEN 'files.archived_rows'
      THEN 'WHEN e.key = ''content'' THEN personal_data.export_archived(t.table_name, e.value, $1)' END,
    target, conditions.about, coalesce(entry.own, 'true'), conditions.about, conditions.naming)
    USING person, hidden, words, people, named;
END $$;

-- As in 0632, but with archived rows: of the schema `files`, archives of exports alone are in none.
CREATE OR REPLACE FUNCTION personal_data.begin_export(request uuid)
  RETURNS TABLE (person uuid, recipient text, tables jsonb, context jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE privacy.privacy_requests AS r SET status = 'processing', error_message = NULL
    WHERE r.id = request AND r.request_type = 'export' AND r.status IN ('pending', 'failed')
    RETURNING r.user_id INTO person;
  IF person IS NULL THEN RETURN; END IF;
  DELETE FROM files.export_chunks AS c WHERE c.request_id = request;
  SELECT e.recipient INTO begin_export.recipient FROM files.exports AS e WHERE e.request_id = request;
  SELECT coalesce(jsonb_agg(h.table_name), '[]') INTO tables
    FROM personal_data.holdings(ARRAY[person]) AS h
    WHERE h.table_name NOT IN ('files.exports', 'files.export_chunks', 'files.company_exports');
  context := jsonb_build_object(
    'columns', (SELECT jsonb_object_agg(c.table_name || '.' || c.name,
        jsonb_build_object('category', c.category, 'erasure', c.erase)) FROM personal_data.columns AS c
      WHERE tables ? c.table_name AND c.category <> 'SECRET' AND NOT c.is_derived),
    'processingActivities', (SELECT coalesce(jsonb_agg(jsonb_build_object('activity', p.activity,
        'purpose', p.purpose, 'legalBasis', p.legal_basis, 'dataCategories', p.data_categories,
        'recipientCategories', p.recipient_categories, 'retentionPeriod', p.retention_period)), '[]')
      FROM privacy.data_processing_records AS p WHERE p.user_id IS NULL),
    'retention', (SELECT coalesce(jsonb_agg(jsonb_build_object('dataCategory', p.data_category,
        'days', p.retention_period_days, 'method', p.deletion_method, 'legalBasis', p.legal_basis)), '[]')
      FROM privacy.data_retention_policies AS p WHERE p.active));
  RETURN NEXT;
END $$;

REVOKE EXECUTE ON FUNCTION personal_data.without_values(text, jsonb), privacy.archived_rows(uuid[]),
  personal_data.held_rows(text), personal_data.archive_erased(), evidence.record_withdrawal(),
  personal_data.unexported_columns(text), personal_data.naming_columns(text),
  personal_data.export_archived(text, jsonb, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.archived_rows(uuid[]) TO privacy_admin, privacy_officer;
