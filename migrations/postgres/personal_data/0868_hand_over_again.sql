-- Exports that have failed are handed the rows of ClickHouse while they may still be run once more, and none is written
-- without them after they were dropped.

-- As in 0866, and of companies' exports that have failed within a week; of people's, those of the last month.
CREATE OR REPLACE FUNCTION personal_data.analytics_exports() RETURNS TABLE (export_id uuid, company_id uuid, keys text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT e.request_id, NULL::uuid, k.keys
    FROM files.exports AS e JOIN privacy.privacy_requests AS r ON r.id = e.request_id
    CROSS JOIN LATERAL personal_data.analytics_keys(r.user_id) AS k (keys)
    WHERE e.analytics_at IS NULL AND k.keys <> '{}'
      AND (r.status = 'pending' OR (r.status = 'failed' AND r.requested_at > now() - interval '30 days'))
  UNION ALL
  SELECT c.id, c.company_id, '{}'::text[] FROM files.company_exports AS c
    WHERE c.analytics_at IS NULL AND c.completed_at IS NULL
      AND (c.failed_at IS NULL OR c.failed_at > now() - interval '7 days');
END;

-- As in 0866, and exports of both kinds whose rows go need them anew.
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
  UPDATE files.exports AS e SET analytics_at = NULL FROM privacy.privacy_requests AS r
    WHERE r.id = e.request_id AND r.status <> 'completed' AND e.analytics_at < now() - interval '8 days';
  UPDATE files.company_exports AS c SET analytics_at = NULL
    WHERE c.completed_at IS NULL AND c.analytics_at < now() - interval '8 days';
  DELETE FROM files.analytics_rows AS a WHERE a.created_at < now() - interval '8 days';
  RETURN deleted;
END $$;
