-- Participation divides volunteers by the members that a company had at the end of a month.

-- Members of a company by the first day of the month (UTC) in which they joined.
CREATE FUNCTION users.member_months(company uuid)
  RETURNS TABLE (month date, members integer)
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
BEGIN ATOMIC
  SELECT date_trunc('month', member.joined_at AT TIME ZONE 'UTC')::date, count(*)::integer
  FROM users.company_users AS member
  WHERE member.company_id = company
  GROUP BY 1;
END;

GRANT EXECUTE ON FUNCTION users.member_months(uuid) TO gateway_service;
