-- Published functions: who meets whom, and who takes part where. Each answers about the viewer
-- alone, whatever it is asked.

-- The other halves of the viewer's matches and sessions.
CREATE FUNCTION programs.companions_of(person uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
  SELECT buddy_id FROM programs.buddy_matches
    WHERE participant_id = person AND person = viewer.user_id()
  UNION
  SELECT participant_id FROM programs.buddy_matches
    WHERE buddy_id = person AND person = viewer.user_id()
  UNION
  SELECT volunteer_id FROM programs.kintell_sessions
    WHERE participant_id = person AND person = viewer.user_id()
  UNION
  SELECT participant_id FROM programs.kintell_sessions
    WHERE volunteer_id = person AND person = viewer.user_id();
END;

-- The campaigns whose instances the viewer is or was enrolled in.
CREATE FUNCTION programs.campaigns_of(person uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
  SELECT DISTINCT instance.campaign_id
  FROM programs.program_enrollments AS enrollment
    JOIN programs.program_instances AS instance ON instance.id = enrollment.program_instance_id
  WHERE enrollment.user_id = person AND person = viewer.user_id()
    AND instance.campaign_id IS NOT NULL;
END;

-- Whether a person is or was enrolled in an instance of the viewer's company.
CREATE FUNCTION programs.takes_part_at(company uuid, person uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN company = viewer.company_id() AND EXISTS (
    SELECT FROM programs.program_enrollments
    WHERE program_enrollments.user_id = person AND program_enrollments.company_id = company
  );

GRANT USAGE ON SCHEMA programs TO users_person, users_company, campaigns_person;
GRANT EXECUTE ON FUNCTION programs.companions_of(uuid) TO users_person;
GRANT EXECUTE ON FUNCTION programs.campaigns_of(uuid) TO campaigns_person;
GRANT EXECUTE ON FUNCTION programs.takes_part_at(uuid, uuid) TO users_company;
