-- Funnels: how far people came in programme instances (docs/decisions/0050-figures-of-people-and-of-rows.md).

-- People of one side who are or were enrolled in instances, at the place that each instance counts for, with the
-- furthest step of each: 0 enrolled, 1 took part on one day, 2 on several days, 3 completed. Sees what the caller may.
CREATE FUNCTION programs.funnel_steps(instances uuid[], places uuid[], side text)
  RETURNS TABLE (place uuid, user_id uuid, step integer)
  LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH listed AS (
    SELECT * FROM unnest(instances, places) AS i (id, place)
  ), people AS (
    SELECT i.place, e.user_id, bool_or(e.status = 'completed') AS completed
    FROM listed AS i JOIN programs.program_enrollments AS e ON e.program_instance_id = i.id
    WHERE e.role = side
    GROUP BY i.place, e.user_id
  ), days AS (
    SELECT i.place, CASE side WHEN 'volunteer' THEN s.volunteer_id ELSE s.participant_id END AS user_id,
      (s.completed_at AT TIME ZONE 'UTC')::date AS day
    FROM listed AS i JOIN programs.kintell_sessions AS s ON s.program_instance_id = i.id
    WHERE s.completed_at IS NOT NULL
    UNION
    SELECT i.place, CASE side WHEN 'volunteer' THEN m.buddy_id ELSE m.participant_id END, e.event_date
    FROM listed AS i JOIN programs.buddy_matches AS m ON m.program_instance_id = i.id
      JOIN programs.buddy_events AS e ON e.match_id = m.id
    UNION
    SELECT i.place, l.user_id, (taken.moment AT TIME ZONE 'UTC')::date
    FROM listed AS i JOIN programs.learning_progress AS l ON l.program_instance_id = i.id
      CROSS JOIN LATERAL (VALUES (l.started_at), (l.completed_at)) AS taken (moment)
    WHERE l.progress_percent > 0 AND taken.moment IS NOT NULL
  )
  SELECT p.place, p.user_id, CASE WHEN p.completed THEN 3 ELSE least(count(d.day), 2)::integer END
  FROM people AS p LEFT JOIN days AS d ON d.place = p.place AND d.user_id = p.user_id
  GROUP BY p.place, p.user_id, p.completed;
END;
GRANT EXECUTE ON FUNCTION programs.funnel_steps(uuid[], uuid[], text)
  TO programs_admin, programs_officer, programs_company;

-- Shares of the steps that are usual for a template: medians over companies, of their completed instances together,
-- of five people or more. Of companies that opted in to benchmarks, without the asker, who must have opted in too;
-- no row for fewer than five, or where one of them has more than a quarter of the people. An asker of NULL is TEEI.
CREATE FUNCTION programs.funnel_norm(template uuid, asker uuid, side text)
  RETURNS TABLE (companies integer, took_part float8, returned float8, completed float8)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH peers AS (
    SELECT array_agg(i.id ORDER BY i.id) AS ids, array_agg(i.company_id ORDER BY i.id) AS owners
    FROM programs.program_instances AS i JOIN users.companies AS c ON c.id = i.company_id
    WHERE i.template_id = template AND i.status = 'completed' AND i.company_id IS DISTINCT FROM asker
      AND c.features #> '{benchmark,optIn}' IS NOT DISTINCT FROM 'true'::jsonb
  ), shares AS (
    SELECT count(*) AS people, avg((s.step >= 1)::integer) AS took_part,
      avg((s.step >= 2)::integer) AS returned, avg((s.step >= 3)::integer) AS completed
    FROM peers, programs.funnel_steps(peers.ids, peers.owners, side) AS s
    GROUP BY s.place
    HAVING count(*) >= 5
  )
  SELECT count(*)::integer, percentile_cont(0.5) WITHIN GROUP (ORDER BY took_part::float8),
    percentile_cont(0.5) WITHIN GROUP (ORDER BY returned::float8),
    percentile_cont(0.5) WITHIN GROUP (ORDER BY completed::float8)
  FROM shares
  HAVING count(*) >= 5 AND max(people) <= sum(people) / 4
    AND (current_setting('role') NOT LIKE '%\_company' OR asker = viewer.company_id())
    AND (asker IS NULL OR EXISTS (
      SELECT FROM users.companies AS c
      WHERE c.id = asker AND c.features #> '{benchmark,optIn}' IS NOT DISTINCT FROM 'true'::jsonb));
END;
GRANT EXECUTE ON FUNCTION programs.funnel_norm(uuid, uuid, text)
  TO programs_admin, programs_officer, programs_company;
