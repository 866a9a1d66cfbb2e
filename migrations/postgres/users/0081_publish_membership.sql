-- Published functions: membership of a company, for the other domains.

-- Whether a person belongs to a company. Answers about the viewer's own company, about the viewer,
-- and to admins; says no to every other question.
CREATE FUNCTION users.is_member(company uuid, person uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN (company = viewer.company_id()
      OR person = viewer.user_id()
      OR current_setting('role') LIKE '%\_admin')
    AND EXISTS (
      SELECT FROM users.company_users
      WHERE company_users.company_id = company AND company_users.user_id = person
    );

-- The volunteers of the viewer's company; of another company, none.
CREATE FUNCTION users.volunteers_of(company uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
  SELECT users.id FROM users.company_users JOIN users.users ON users.id = company_users.user_id
  WHERE company_users.company_id = company AND company = viewer.company_id()
    AND users.role = 'volunteer';
END;

GRANT USAGE ON SCHEMA users TO programs_admin, programs_company, programs_person, reporting_company;
GRANT EXECUTE ON FUNCTION users.is_member(uuid, uuid)
  TO programs_admin, programs_company, programs_person;
GRANT EXECUTE ON FUNCTION users.volunteers_of(uuid) TO reporting_company;
