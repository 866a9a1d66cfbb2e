-- The relay finds the keys of a batch's people together: by analytics_key alone, one by one, it took longer for
-- them than for everything else that it reads.

-- Keys of people as analytics_key gives them, a row for each of them. Whoever has one, was not erased and has made no
-- request about their data needs no further look. At most `most` new keys are made, so that a statement takes no longer,
-- however many people are new: `is_pending` for the others who get one, when the function is called again.
CREATE FUNCTION users.analytics_keys(people uuid[], most integer)
  RETURNS TABLE (person uuid, key text, is_pending boolean)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH listed AS MATERIALIZED (
    SELECT wanted.id, e.external_id AS known,
      EXISTS (SELECT FROM personal_data.tombstones AS t WHERE t.user_id = wanted.id) AS is_erased,
      EXISTS (SELECT FROM privacy.data_subject_requests AS d WHERE d.user_id = wanted.id) AS has_requests,
      u.id IS NOT NULL AS is_person
    FROM (SELECT DISTINCT unnest(people)) AS wanted (id)
      LEFT JOIN LATERAL (
        SELECT k.external_id FROM users.user_external_ids AS k
        WHERE k.profile_id = wanted.id AND k.provider = 'analytics' ORDER BY k.id LIMIT 1
      ) AS e ON true
      LEFT JOIN users.users AS u ON u.id = wanted.id AND u.email NOT LIKE 'erased+%@invalid'
    WHERE wanted.id IS NOT NULL
  ), known AS MATERIALIZED (
    SELECT l.id, CASE WHEN NOT l.is_erased AND NOT l.has_requests THEN l.known END AS key,
      -- Whom analytics_key makes a key: the conditions are its own.
      CASE WHEN l.known IS NOT NULL OR l.is_erased OR NOT l.is_person THEN false
        WHEN l.has_requests THEN personal_data.is_counted(l.id) ELSE true END AS is_new
    FROM listed AS l
  ), placed AS MATERIALIZED (
    SELECT l.id, l.key, l.is_new AND row_number() OVER (PARTITION BY l.is_new ORDER BY l.id) > most AS is_pending
    FROM known AS l
  )
  SELECT p.id, coalesce(p.key, CASE WHEN NOT p.is_pending THEN users.analytics_key(p.id) END), p.is_pending
  FROM placed AS p;
END;

GRANT EXECUTE ON FUNCTION users.analytics_keys(uuid[], integer) TO gateway_service;
