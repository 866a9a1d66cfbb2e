-- Retention of more categories, and by ARCHIVE: rows of the record leave their table for one that the privacy officer's
-- exports read, and nobody else.

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
CREATE INDEX archived_rows_data_category_idx ON files.archived_rows (data_category, table_name, archived_at);
CALL viewer.protect('files.archived_rows', VARIADIC '{}');
CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE ON files.archived_rows
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();

-- An archived row without the values that an erasure takes from it.
CREATE FUNCTION personal_data.without_values(archived_table text, content jsonb) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT jsonb_object_agg(e.key, CASE WHEN e.key = ANY (m.names) THEN 'null' ELSE e.value END)
    FROM jsonb_each(content) AS e CROSS JOIN (SELECT personal_data.masked_columns(archived_table) AS names) AS m
  );

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
      'NOT t.consent_given OR t.withdrawn_at < $1 OR t.expires_at < $1', 'ARRAY[t.user_id]', ARRAY['anonymize']),
    -- A restriction or an objection that is in force is read from its request.
    ('rights_requests', 'privacy.data_subject_requests', 'requested_at',
      't.status IN (''completed'', ''rejected'', ''cancelled'') AND t.objected_purposes IS NULL
       AND (t.restricted_at IS NULL OR t.restriction_lifted_at IS NOT NULL)',
      'ARRAY[t.user_id]', ARRAY['archive', 'anonymize']),
    ('processing_records', 'privacy.data_processing_records', 'processed_at',
      't.user_id IS NOT NULL AND t.activity <> ''sensitive_read''', 'ARRAY[t.user_id]', ARRAY['archive', 'hard_delete']),
    -- Archives themselves are deleted after eight days; these are records of who ordered one of a company.
    ('exports', 'files.company_exports', 'requested_at', 't.completed_at IS NOT NULL OR t.failed_at IS NOT NULL',
      '''{}''::uuid[]', ARRAY['hard_delete']);
END;

-- As in 0854; rows that are archived are deleted in the same statement.
CREATE OR REPLACE FUNCTION privacy.sweep_overdue_rows(
    for_category text, until timestamptz, method text, most integer, after_moment timestamptz, after_id uuid,
    OUT swept integer, OUT last_moment timestamptz, OUT last_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  target record;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('legal holds', 0));
  SELECT p.table_name, p.moment, o.* INTO target FROM privacy.retention_plans() AS p
    CROSS JOIN LATERAL privacy.overdue_condition(p.table_name, sweep_overdue_rows.method) AS o
    WHERE p.category = for_category AND o.condition IS NOT NULL;
  IF FOUND THEN
    PERFORM set_config('viewer.erasing', 'on', true), set_config('viewer.sweeping', 'on', true);
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
      INTO swept, last_moment, last_id USING until, most, after_moment, after_id;
    PERFORM set_config('viewer.erasing', '', true), set_config('viewer.sweeping', '', true);
  END IF;
  swept := coalesce(swept, 0);
END $$;

REVOKE EXECUTE ON FUNCTION personal_data.without_values(text, jsonb), privacy.archived_rows(uuid[]),
  personal_data.held_rows(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.archived_rows(uuid[]) TO privacy_admin, privacy_officer;
