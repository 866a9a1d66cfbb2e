-- Exports are handed the rows of ClickHouse for as long as their job is to run, also when staff let it run once more, and
-- none is written without them after they were dropped.

-- As in 0866, of exports whose job is in the queue and has not failed for good.
CREATE OR REPLACE FUNCTION personal_data.analytics_exports()
  RETURNS TABLE (export_id uuid, company_id uuid, keys text[], requested_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT e.request_id, NULL::uuid, k.keys, r.requested_at
    FROM files.exports AS e JOIN privacy.privacy_requests AS r ON r.id = e.request_id
    JOIN jobs.queue AS q ON q.domain = 'privacy' AND q.name = 'export.run' AND q.key = e.request_id::text
    CROSS JOIN LATERAL personal_data.analytics_keys(r.user_id) AS k (keys)
    WHERE e.analytics_at IS NULL AND r.status IN ('pending', 'failed') AND q.failed_at IS NULL AND k.keys <> '{}'
  UNION ALL
  SELECT c.id, c.company_id, '{}'::text[], c.requested_at
    FROM files.company_exports AS c
    JOIN jobs.queue AS q ON q.domain = 'privacy' AND q.name = 'company_export.run' AND q.key = c.id::text
    WHERE c.analytics_at IS NULL AND c.completed_at IS NULL AND q.failed_at IS NULL;
END;

-- As in 0866, and an export whose rows go needs them anew, which one statement sees to.
CREATE OR REPLACE FUNCTION personal_data.delete_spent_exports() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  deleted integer;
BEGIN
  DELETE FROM files.exports AS e USING privacy.privacy_requests AS r
    WHERE r.id = e.request_id AND (r.status = 'cancelled' OR r.completed_at < now() - interval '8 days');
  GET DIAGNOSTICS deleted = ROW_COUNT;
  DELETE FROM files.company_export_chunks AS c USING files.company_exports AS e
    WHERE e.id = c.export_id AND e.completed_at < now() - interval '8 days';
  WITH person AS (
    UPDATE files.exports AS e SET analytics_at = NULL FROM privacy.privacy_requests AS r
      WHERE r.id = e.request_id AND r.status <> 'completed' AND e.analytics_at < now() - interval '8 days'
      RETURNING e.request_id AS id
  ), company AS (
    UPDATE files.company_exports AS c SET analytics_at = NULL
      WHERE c.completed_at IS NULL AND c.analytics_at < now() - interval '8 days'
      RETURNING c.id
  )
  DELETE FROM files.analytics_rows AS a
    WHERE a.request_id IN (SELECT p.id FROM person AS p) OR a.export_id IN (SELECT c.id FROM company AS c);
  RETURN deleted;
END $$;

-- As in 0866, and the rows stay until the job that has asked has ended.
CREATE OR REPLACE FUNCTION personal_data.analytics_tables_of(export uuid) RETURNS SETOF text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM files.exports AS e WHERE e.request_id = export AND e.analytics_at IS NOT NULL FOR SHARE;
  PERFORM FROM files.company_exports AS c WHERE c.id = export AND c.analytics_at IS NOT NULL FOR SHARE;
  PERFORM FROM files.exports AS e JOIN privacy.privacy_requests AS r ON r.id = e.request_id
    WHERE e.request_id = export AND e.analytics_at IS NULL AND personal_data.analytics_keys(r.user_id) <> '{}'
    UNION ALL
    SELECT FROM files.company_exports AS c WHERE c.id = export AND c.analytics_at IS NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'export: expected the rows of ClickHouse, which the gateway hands over'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN QUERY SELECT DISTINCT a.table_name FROM files.analytics_rows AS a
    WHERE a.request_id = export OR a.export_id = export ORDER BY 1;
END $$;
