-- Published function: what a person is to the platform, for enrolments, which take their side from
-- it. Answers about the viewer, to a company's user about its members, to admins about everybody;
-- NULL to every other question, as for a person who is not there, or is no more: once a person has
-- been erased, nobody enrols them, and neither does the token that they had.
CREATE FUNCTION users.role_of(person uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN (
    SELECT users.role FROM users.users
    WHERE users.id = person AND users.email NOT LIKE 'erased+%@invalid' AND (
      person = viewer.user_id()
      OR current_setting('role') LIKE '%\_admin'
      OR (current_setting('role') LIKE '%\_company' AND users.is_member(viewer.company_id(), person))
    )
  );

GRANT EXECUTE ON FUNCTION users.role_of(uuid) TO programs_admin, programs_company, programs_person;
