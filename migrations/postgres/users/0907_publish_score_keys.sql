-- Keys by which people's impact scores are found in ClickHouse, of those whose scores the viewer may read: those that
-- reporting.vis_calculations shows them, by the person, the company whose volunteer they are, and staff. Everybody may
-- call it, since the graph does for whoever asks for a score: others get no keys.
CREATE FUNCTION users.score_keys(people uuid[]) RETURNS TABLE (person uuid, key text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT e.profile_id, e.external_id
  FROM users.user_external_ids AS e
  WHERE e.profile_id = ANY (people) AND e.provider = 'analytics'
    AND (current_setting('role') = 'users_officer'
      OR e.profile_id <> ALL (ARRAY (SELECT personal_data.restricted_people())))
    AND (current_setting('role') IN ('users_officer', 'users_admin')
      OR e.profile_id = viewer.user_id()
      OR current_setting('role') = 'users_company'
        AND e.profile_id IN (SELECT users.volunteers_of(viewer.company_id())));
END;
REVOKE EXECUTE ON FUNCTION users.score_keys(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION users.score_keys(uuid[])
  TO users_admin, users_officer, users_company, users_partner, users_person, users_anonymous;
