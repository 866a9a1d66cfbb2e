-- What retention needs: the tables of each category of data, their rows past a moment, and how those go.

-- Tables whose rows are deleted when they are older than a category's period allows. `persons` are the people of a
-- row `t`, as uuid[]; `condition` is on the row.
CREATE FUNCTION privacy.retention_targets()
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
    ('page_views', 'reporting.publication_views', 'viewed_at', 'true', '''{}''::uuid[]');
END;

-- True while a legal hold keeps the data of one of these people.
CREATE FUNCTION privacy.is_held(persons uuid[]) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN EXISTS (SELECT FROM unnest(persons) AS p WHERE personal_data.is_held(p));
END $$;

-- Rows that are older than the moment beside their category, by table; `sweep` counts the pairs from 1.
CREATE FUNCTION privacy.overdue_rows(categories text[], moments timestamptz[])
  RETURNS TABLE (sweep integer, table_name text, rows bigint, oldest timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  target record;
BEGIN
  FOR target IN
    SELECT s.ordinality::integer AS sweep, s.moment AS until, r.*
    FROM unnest(categories, moments) WITH ORDINALITY AS s (category, moment, ordinality)
    JOIN privacy.retention_targets() AS r USING (category)
    ORDER BY s.ordinality, r.table_name
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT $1, $2, count(*), min(t.%1$I) FROM %2$s AS t WHERE t.%1$I < $3 AND (%3$s) AND NOT privacy.is_held(%4$s)',
      target.moment, target.table_name, target.condition, target.persons)
      USING target.sweep, target.table_name, target.until;
  END LOOP;
END $$;

-- Deletes at most `most` of these rows of one category, the oldest first; returns their number.
CREATE FUNCTION privacy.delete_overdue_rows(for_category text, until timestamptz, most integer)
  RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  target record;
  deleted integer := 0;
  more integer;
BEGIN
  FOR target IN
    SELECT * FROM privacy.retention_targets() AS r WHERE r.category = for_category ORDER BY r.table_name
  LOOP
    EXECUTE format(
      'DELETE FROM %1$s AS d WHERE d.id IN (
         SELECT t.id FROM %1$s AS t WHERE t.%2$I < $1 AND (%3$s) AND NOT privacy.is_held(%4$s)
         ORDER BY t.%2$I, t.id LIMIT $2 FOR UPDATE SKIP LOCKED)',
      target.table_name, target.moment, target.condition, target.persons)
      USING until, most - deleted;
    GET DIAGNOSTICS more = ROW_COUNT;
    deleted := deleted + more;
  END LOOP;
  RETURN deleted;
END $$;

REVOKE EXECUTE ON FUNCTION privacy.retention_targets(), privacy.is_held(uuid[]),
  privacy.overdue_rows(text[], timestamptz[]), privacy.delete_overdue_rows(text, timestamptz, integer)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.retention_targets() TO privacy_admin, privacy_officer;
GRANT EXECUTE ON FUNCTION privacy.overdue_rows(text[], timestamptz[]) TO privacy_admin, privacy_officer;
GRANT EXECUTE ON FUNCTION privacy.delete_overdue_rows(text, timestamptz, integer) TO privacy_worker;

-- The job `retention.run` reads the policies.
GRANT SELECT (id, data_category, retention_period_days, dependent_categories, active, deletion_method)
  ON privacy.data_retention_policies TO privacy_worker;
CREATE POLICY worker ON privacy.data_retention_policies FOR SELECT TO privacy_worker USING (true);

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('retention_policy.run', 'dataCategory', 'text'),
  ('retention_policy.run', 'dryRun', 'boolean'),
  ('retention_policy.run', 'rows', 'integer'),
  ('retention_policy.swept', 'dataCategory', 'text'),
  ('retention_policy.swept', 'rows', 'integer');
