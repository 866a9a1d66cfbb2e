-- Enrolling in a programme, which nobody but its company sees before, and what the database itself
-- refuses to a person.

-- What changes need to know of an instance that row-level security may hide: a person reaches those
-- they could enrol in (volunteers their company's, or TEEI's own when they have none; participants
-- every open one) and those where they take part. Open: it takes people in, and so does its campaign.
CREATE FUNCTION programs.instance_facts(instance uuid)
  RETURNS TABLE (company_id uuid, campaign_id uuid, program_type text, is_open boolean)
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
  SELECT found.company_id, found.campaign_id, found.type, found.is_open
  FROM (
    SELECT one.id, one.company_id, one.campaign_id, template.type,
      one.status IN ('planned', 'active') AND (
        one.campaign_id IS NULL OR campaigns.status_of(one.campaign_id) IN ('recruiting', 'active')
      ) AS is_open
    FROM programs.program_instances AS one
      JOIN programs.program_templates AS template ON template.id = one.template_id
    WHERE one.id = instance
  ) AS found
  WHERE CASE
    WHEN current_setting('role') LIKE '%\_admin' THEN true
    WHEN current_setting('role') LIKE '%\_company' THEN found.company_id = viewer.company_id()
    ELSE EXISTS (
        SELECT FROM programs.program_enrollments
        WHERE program_instance_id = found.id AND user_id = viewer.user_id()
      )
      OR EXISTS (
        SELECT FROM programs.kintell_sessions
        WHERE program_instance_id = found.id
          AND (participant_id = viewer.user_id() OR volunteer_id = viewer.user_id())
      )
      OR CASE users.role_of(viewer.user_id())
        WHEN 'volunteer' THEN found.company_id IS NOT DISTINCT FROM viewer.company_id()
        WHEN 'participant' THEN found.is_open
        ELSE false END
  END;
END;

GRANT EXECUTE ON FUNCTION programs.instance_facts(uuid)
  TO programs_admin, programs_company, programs_person;

-- A person enrols themself, on the side that they are on, where they could; and leaves.
REVOKE INSERT, UPDATE ON programs.program_enrollments FROM programs_person;
GRANT INSERT (user_id, program_type, program_instance_id, enrolled_at, status, role),
  UPDATE (status) ON programs.program_enrollments TO programs_person;
CREATE POLICY person_joins ON programs.program_enrollments AS RESTRICTIVE
  FOR INSERT TO programs_person
  WITH CHECK (
    status IN ('waitlisted', 'active')
    AND role = users.role_of(viewer.user_id())
    AND EXISTS (SELECT FROM programs.instance_facts(program_instance_id))
  );
-- A seat makes an enrolment active in the transaction that it was made in.
CREATE POLICY person_leaves ON programs.program_enrollments AS RESTRICTIVE
  FOR UPDATE TO programs_person
  USING (true) WITH CHECK (status IN ('active', 'dropped'));

-- Of a session, its pair say how it went.
REVOKE UPDATE ON programs.kintell_sessions FROM programs_person;
GRANT UPDATE (completed_at, duration_minutes, rating, language_level)
  ON programs.kintell_sessions TO programs_person;
