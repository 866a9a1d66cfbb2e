-- Imports of data subject requests from before.

-- Those of some people who are there: not of unknown ids, nor people who are being erased or were. For privacy officers.
CREATE FUNCTION users.people_among(people uuid[]) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT coalesce(array_agg(u.id), '{}') FROM users.users AS u
  WHERE u.id = ANY (people) AND u.email NOT LIKE 'erased+%@invalid'
    AND NOT EXISTS (SELECT FROM personal_data.tombstones AS t WHERE t.user_id = u.id);
END;
REVOKE EXECUTE ON FUNCTION users.people_among(uuid[]) FROM PUBLIC;
GRANT USAGE ON SCHEMA users TO privacy_officer;
GRANT EXECUTE ON FUNCTION users.people_among(uuid[]) TO privacy_officer;
