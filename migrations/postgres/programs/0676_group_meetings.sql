-- Least number of volunteers of a company in one calendar month of a span, of the months in which anybody completed a
-- session or met their participant (which has hours too); NULL when nobody did. A span whose months have at least five
-- each can be split by months without a part that is about fewer.
CREATE OR REPLACE FUNCTION programs.smallest_group(company uuid, first_day date, until date) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT min(months.people)::integer FROM (
      SELECT count(DISTINCT active.volunteer_id) AS people FROM (
        SELECT s.volunteer_id, (s.completed_at AT TIME ZONE 'UTC')::date AS day
        FROM programs.kintell_sessions AS s
        WHERE s.company_id = company
          AND s.completed_at >= first_day::timestamp AT TIME ZONE 'UTC'
          AND s.completed_at < until::timestamp AT TIME ZONE 'UTC'
        UNION ALL
        SELECT m.buddy_id, e.event_date
        FROM programs.buddy_events AS e JOIN programs.buddy_matches AS m ON m.id = e.match_id
        WHERE e.company_id = company AND e.event_date >= first_day AND e.event_date < until
      ) AS active
      WHERE current_setting('role') NOT LIKE '%\_company' OR company = viewer.company_id()
      GROUP BY date_trunc('month', active.day::timestamp)
    ) AS months
  );
