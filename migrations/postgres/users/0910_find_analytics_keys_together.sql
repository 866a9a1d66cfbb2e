-- The relay finds the keys of a batch's people together: by analytics_key alone, one by one, it took longer for
-- them than for everything else that it reads.

-- Keys of people as analytics_key gives them, a row for each of them. Whoever has one, was not erased and has made no
-- request about their data needs no further look.
CREATE FUNCTION users.analytics_keys(people uuid[]) RETURNS TABLE (person uuid, key text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT listed.id, coalesce(known.external_id, users.analytics_key(listed.id))
  FROM (SELECT DISTINCT unnest(people)) AS listed (id)
    LEFT JOIN LATERAL (
      SELECT e.external_id FROM users.user_external_ids AS e
      WHERE e.profile_id = listed.id AND e.provider = 'analytics'
        AND NOT EXISTS (SELECT FROM personal_data.tombstones AS t WHERE t.user_id = listed.id)
        AND NOT EXISTS (SELECT FROM privacy.data_subject_requests AS d WHERE d.user_id = listed.id)
      ORDER BY e.id LIMIT 1
    ) AS known ON true
  WHERE listed.id IS NOT NULL;
END;

GRANT EXECUTE ON FUNCTION users.analytics_keys(uuid[]) TO gateway_service;
