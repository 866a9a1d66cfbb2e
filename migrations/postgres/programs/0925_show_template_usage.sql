-- Use of templates by companies: how many have used each, and with which return and outcomes (docs/decisions/0081-use-of-a-template-is-a-benchmark.md).

-- Figures of templates over companies, of each with all its completed instances of the template whose campaign was over when
-- this quarter began, by its final snapshot, and in which five people or more took part together. Nothing that came
-- later is among them: they stay the same until the next quarter. Of companies that opted in to benchmarks, without the
-- company of the viewer, which must have opted in too; staff have none. `withheld` is the reason why there are no figures.
-- `sroi_p50` is the median of social value ÷ investment, by the last snapshots before the quarter of campaigns that have no
-- proxies of their own; NULL for fewer than five companies with an investment, or where one has more than a quarter of it.
-- `outcomes` are objects with `type`, `n` and `mean` of the latest first scores of participants: of five companies or more
-- with five people each, none with more than a quarter of them. Both are read on request alone, and of templates whose
-- figures are not withheld.
CREATE FUNCTION programs.template_usage(templates uuid[], today date, with_returns boolean, with_outcomes boolean)
  RETURNS TABLE (template_id uuid, withheld text, companies integer, instances integer, sroi_p50 float8, outcomes jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH asker AS (
    SELECT CASE WHEN current_setting('role') LIKE '%\_company' THEN viewer.company_id() END AS company_id,
      date_trunc('quarter', today::timestamp)::date AS quarter,
      date_trunc('quarter', today::timestamp) AT TIME ZONE 'UTC' AS moment
  ), ended AS MATERIALIZED (
    SELECT i.id, i.template_id, i.company_id, i.campaign_id, asker.quarter, asker.moment
    FROM programs.program_instances AS i JOIN users.companies AS c ON c.id = i.company_id CROSS JOIN asker
    WHERE i.template_id = ANY (templates) AND i.status = 'completed'
      AND i.company_id IS DISTINCT FROM asker.company_id
      AND c.features #> '{benchmark,optIn}' IS NOT DISTINCT FROM 'true'::jsonb
      AND EXISTS (SELECT FROM campaigns.campaign_metrics_snapshots AS s
        WHERE s.campaign_id = i.campaign_id AND s.snapshot_date < asker.quarter AND s.full_snapshot ->> 'status' = 'completed')
  ), users_of AS MATERIALIZED (
    SELECT e.template_id, e.company_id, count(DISTINCT e.id) AS instances, count(DISTINCT p.user_id) AS people
    FROM ended AS e JOIN programs.program_enrollments AS p ON p.program_instance_id = e.id
    WHERE p.status <> 'waitlisted' AND p.enrolled_at < e.moment
    GROUP BY e.template_id, e.company_id
    HAVING count(DISTINCT p.user_id) >= 5
  ), counted AS (
    SELECT u.template_id, count(*) AS companies, sum(u.instances) AS instances,
      max(u.people) > sum(u.people) / 4 AS is_dominated
    FROM users_of AS u
    GROUP BY u.template_id
  ), judged AS MATERIALIZED (
    SELECT t.id, CASE
        WHEN current_setting('role') LIKE '%\_company' AND NOT EXISTS (
          SELECT FROM users.companies AS c JOIN asker ON asker.company_id = c.id
          WHERE c.features #> '{benchmark,optIn}' IS NOT DISTINCT FROM 'true'::jsonb) THEN 'NOT_A_CONTRIBUTOR'
        WHEN coalesce(counted.companies, 0) < 5 THEN 'TOO_FEW_PEERS'
        WHEN counted.is_dominated THEN 'DOMINATED'
      END AS reason, counted.companies, counted.instances
    FROM unnest(templates) AS t (id) LEFT JOIN counted ON counted.template_id = t.id
  ), told AS MATERIALIZED (
    SELECT e.* FROM judged AS j JOIN users_of AS u ON u.template_id = j.id
      JOIN ended AS e ON e.template_id = u.template_id AND e.company_id = u.company_id
    WHERE j.reason IS NULL
  ), money AS (
    SELECT one.template_id, one.company_id, sum(last.value) AS value, sum(last.investment) AS investment
    FROM (SELECT DISTINCT t.template_id, t.company_id, t.campaign_id, t.quarter FROM told AS t WHERE with_returns) AS one
      JOIN campaigns.campaigns AS c ON c.id = one.campaign_id AND c.template_id = one.template_id
        AND (c.config_overrides ? 'outcomeMetrics') IS NOT TRUE
      CROSS JOIN LATERAL (
        SELECT (s.full_snapshot ->> 'valueCents')::numeric AS value,
          (s.full_snapshot ->> 'investmentCents')::numeric AS investment
        FROM campaigns.campaign_metrics_snapshots AS s
        WHERE s.campaign_id = c.id AND s.snapshot_date < one.quarter ORDER BY s.snapshot_date DESC LIMIT 1
      ) AS last
    WHERE last.value IS NOT NULL
    GROUP BY one.template_id, one.company_id
    HAVING sum(last.investment) > 0
  ), returns AS (
    SELECT m.template_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY (m.value / m.investment)::float8) AS median
    FROM money AS m
    GROUP BY m.template_id
    HAVING count(*) >= 5 AND max(m.investment) <= sum(m.investment) / 4
  ), firsts AS (
    SELECT DISTINCT ON (s.evidence_snippet_id, s.outcome_type) t.template_id, t.company_id, s.user_id, s.outcome_type,
      s.score, s.created_at, s.id
    FROM told AS t JOIN evidence.evidence_snippets AS n ON n.program_instance_id = t.id
      JOIN evidence.outcome_scores AS s ON s.evidence_snippet_id = n.id
    WHERE with_outcomes AND s.created_at < t.moment AND n.evidence_data ->> 'speaker' IS DISTINCT FROM 'volunteer'
    ORDER BY s.evidence_snippet_id, s.outcome_type, s.created_at, s.id
  ), latest AS (
    SELECT DISTINCT ON (f.template_id, f.company_id, f.user_id, f.outcome_type) f.template_id, f.company_id,
      f.outcome_type, f.score
    FROM firsts AS f WHERE f.score IS NOT NULL
    ORDER BY f.template_id, f.company_id, f.user_id, f.outcome_type, f.created_at DESC, f.id DESC
  ), scored AS (
    SELECT l.template_id, l.company_id, l.outcome_type, count(*) AS people, sum(l.score) AS score
    FROM latest AS l
    GROUP BY l.template_id, l.company_id, l.outcome_type
    HAVING count(*) >= 5
  ), means AS (
    SELECT one.template_id, jsonb_agg(jsonb_build_object('type', one.outcome_type, 'n', one.people, 'mean', one.mean)) AS told
    FROM (
      SELECT s.template_id, s.outcome_type, sum(s.people) AS people, round(sum(s.score) / sum(s.people), 2) AS mean
      FROM scored AS s
      GROUP BY s.template_id, s.outcome_type
      HAVING count(*) >= 5 AND max(s.people) <= sum(s.people) / 4
    ) AS one
    GROUP BY one.template_id
  )
  SELECT j.id, j.reason, j.companies::integer, j.instances::integer, returns.median, coalesce(means.told, '[]')
  FROM judged AS j LEFT JOIN returns ON returns.template_id = j.id LEFT JOIN means ON means.template_id = j.id;
END;
REVOKE EXECUTE ON FUNCTION programs.template_usage(uuid[], date, boolean, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION programs.template_usage(uuid[], date, boolean, boolean)
  TO programs_admin, programs_officer, programs_company;
