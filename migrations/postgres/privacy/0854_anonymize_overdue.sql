-- Retention by each policy's own method: rows are deleted, or their words and identifiers are emptied as an erasure does.
-- Unused since 0854: no service calls privacy.overdue_rows(text[], timestamptz[]), privacy.delete_overdue_rows and
-- privacy.delete_batch any more, nor privacy.retention_targets but by the function below.

-- Tables of each category of data, as in 0613, with the methods that they can be run by. In `condition`, $1 is the moment
-- before which rows are overdue.
CREATE FUNCTION privacy.retention_plans()
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
    -- Each day for the period, the last of each week for 275 days more, the last of each month for 1005 days more: until a
    -- year and three years where the period is the catalogue's 90 days. A month's last is also there when its week is not over.
    ('snapshots', 'campaigns.campaign_metrics_snapshots', 'snapshot_date',
      't.snapshot_date < $1 - interval ''1005 days'' OR EXISTS (
         SELECT FROM campaigns.campaign_metrics_snapshots AS later
         WHERE later.campaign_id = t.campaign_id AND later.snapshot_date > t.snapshot_date
           AND date_trunc(''month'', later.snapshot_date::timestamp) = date_trunc(''month'', t.snapshot_date::timestamp)
           AND (t.snapshot_date < $1 - interval ''275 days''
             OR date_trunc(''week'', later.snapshot_date::timestamp) = date_trunc(''week'', t.snapshot_date::timestamp)))',
      '''{}''::uuid[]', ARRAY['hard_delete']);
END;

-- Statement parts of sweeping one table by a method: the condition of rows that are overdue (before $1), and for
-- ANONYMIZE what is set. NULL for a table that the method does not run.
CREATE FUNCTION privacy.overdue_condition(
    plan_table text, method text, OUT condition text, OUT assignments text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT format('t.%I < $1 AND (%s) AND NOT privacy.is_held(%s)%s', p.moment, p.condition, p.persons,
      CASE WHEN overdue_condition.method = 'anonymize' THEN format(' AND (%s)', c.unmasked) ELSE '' END),
    CASE WHEN overdue_condition.method = 'anonymize' THEN c.assignments END
  FROM privacy.retention_plans() AS p
  LEFT JOIN LATERAL personal_data.changes_in(split_part(p.table_name, '.', 1)) AS c
    ON overdue_condition.method = 'anonymize' AND c.name = p.table_name
  WHERE p.table_name = plan_table AND overdue_condition.method = ANY (p.methods)
  LIMIT 1;
END;

-- Rows that sweeps would delete or empty, by table; a sweep is a category, the moment before which its rows are overdue,
-- and a method. `sweep` counts them from 1.
CREATE FUNCTION privacy.overdue_rows(categories text[], moments timestamptz[], methods text[])
  RETURNS TABLE (sweep integer, table_name text, rows bigint, oldest timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  target record;
BEGIN
  FOR target IN
    SELECT s.ordinality::integer AS sweep, s.moment AS until, p.table_name, p.moment, o.condition
    FROM unnest(categories, moments, methods) WITH ORDINALITY AS s (category, moment, method, ordinality)
    JOIN privacy.retention_plans() AS p USING (category)
    CROSS JOIN LATERAL privacy.overdue_condition(p.table_name, s.method) AS o
    WHERE o.condition IS NOT NULL
    ORDER BY s.ordinality, p.table_name
  LOOP
    RETURN QUERY EXECUTE format('SELECT $2, $3, count(*), min(t.%I)::timestamptz FROM %s AS t WHERE %s',
      target.moment, target.table_name, target.condition)
      USING target.until, target.sweep, target.table_name;
  END LOOP;
END $$;

-- Deletes or empties at most `most` of these rows of one category, the oldest first, behind the row where the last batch
-- has ended (`after_moment`, `after_id`; NULL for the first); returns their number and where this batch ends. No hold is
-- placed meanwhile.
CREATE FUNCTION privacy.sweep_overdue_rows(
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
    PERFORM set_config('viewer.erasing', 'on', true);
    EXECUTE format('WITH batch AS MATERIALIZED (
        SELECT t.id, t.%1$I AS moment FROM %2$s AS t WHERE %3$s AND %4$s
        ORDER BY t.%1$I, t.id LIMIT $2 FOR UPDATE SKIP LOCKED
      ), changed AS (%5$s WHERE t.id IN (SELECT b.id FROM batch AS b) RETURNING t.id)
      SELECT (SELECT count(*) FROM changed), b.moment, b.id FROM batch AS b ORDER BY b.moment DESC, b.id DESC LIMIT 1',
      target.moment, target.table_name, target.condition,
      CASE WHEN after_id IS NULL THEN 'true' ELSE format('(t.%I, t.id) > ($3, $4)', target.moment) END,
      CASE WHEN target.assignments IS NULL THEN format('DELETE FROM %s AS t', target.table_name)
        ELSE format('UPDATE %s AS t SET %s', target.table_name, target.assignments) END)
      INTO swept, last_moment, last_id USING until, most, after_moment, after_id;
    PERFORM set_config('viewer.erasing', '', true);
  END IF;
  swept := coalesce(swept, 0);
END $$;

REVOKE EXECUTE ON FUNCTION privacy.retention_plans(), privacy.overdue_condition(text, text),
  privacy.overdue_rows(text[], timestamptz[], text[]), privacy.sweep_overdue_rows(text, timestamptz, text, integer, timestamptz, uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.retention_plans() TO privacy_admin, privacy_officer;
GRANT EXECUTE ON FUNCTION privacy.overdue_rows(text[], timestamptz[], text[]) TO privacy_admin, privacy_officer;
GRANT EXECUTE ON FUNCTION privacy.sweep_overdue_rows(text, timestamptz, text, integer, timestamptz, uuid) TO privacy_worker;
