-- Published function: what keeps a match of the viewer's from being ACTIVE, as for a new one: `matched` when its participant
-- has another that is, `instance` when its instance is not ACTIVE, `enrollment` when one of the pair has no ACTIVE enrolment
-- in it; NULL for nothing. One of a pair sees neither the other's enrolment nor their matches.
CREATE FUNCTION programs.obstacle_to_match(match uuid) RETURNS text
  LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = '' AS $$
BEGIN
  RETURN (
    SELECT CASE
      WHEN EXISTS (
        SELECT FROM programs.buddy_matches AS other
        WHERE other.participant_id = one.participant_id AND other.status = 'active'
          AND other.id <> one.id
      ) THEN 'matched'
      WHEN instance.status <> 'active' THEN 'instance'
      WHEN (
        SELECT count(*) FROM programs.program_enrollments AS enrolled
        WHERE enrolled.program_instance_id = one.program_instance_id AND enrolled.status = 'active'
          AND (enrolled.user_id, enrolled.role)
            IN ((one.participant_id, 'participant'), (one.buddy_id, 'volunteer'))
      ) < 2 THEN 'enrollment'
    END
    FROM programs.buddy_matches AS one
      JOIN programs.program_instances AS instance ON instance.id = one.program_instance_id
    WHERE one.id = match AND CASE
      WHEN current_setting('role') LIKE '%\_admin' THEN true
      WHEN current_setting('role') LIKE '%\_company' THEN one.company_id = viewer.company_id()
      ELSE viewer.user_id() IN (one.participant_id, one.buddy_id) END
  );
END $$;
GRANT EXECUTE ON FUNCTION programs.obstacle_to_match(uuid)
  TO programs_admin, programs_company, programs_person;
