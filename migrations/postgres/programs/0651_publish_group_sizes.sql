-- Least number of volunteers who completed sessions of a company in one calendar month of a span, of the months in
-- which anybody did; NULL when nobody did. A span whose months have at least five each can be split by months
-- without a part that is about fewer.
CREATE FUNCTION programs.smallest_group(company uuid, first_day date, until date) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT min(months.people)::integer FROM (
      SELECT count(DISTINCT s.volunteer_id) AS people FROM programs.kintell_sessions AS s
      WHERE s.company_id = company
        AND s.completed_at >= first_day::timestamp AT TIME ZONE 'UTC'
        AND s.completed_at < until::timestamp AT TIME ZONE 'UTC'
        AND (current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id())
      GROUP BY date_trunc('month', s.completed_at AT TIME ZONE 'UTC')
    ) AS months
  );
GRANT USAGE ON SCHEMA programs TO reporting_admin, reporting_company;
GRANT EXECUTE ON FUNCTION programs.smallest_group(uuid, date, date) TO reporting_admin, reporting_company;
