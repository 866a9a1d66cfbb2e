-- A person achieves an outcome once in a company's programmes, however many instances they are in: with the earliest score
-- that is at least 0.10 above the first one of its instance, with a confidence of at least 0.6; counted in that instance.

-- People who achieved an outcome in a span of days, by instance, type and month (YYYY-MM, in UTC).
CREATE FUNCTION evidence.achieved_by_month(company uuid, first_day date, until date)
  RETURNS TABLE (program_instance_id uuid, outcome_type text, month text, people bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT achieved.program_instance_id, achieved.outcome_type,
    to_char(achieved.created_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)
  FROM (
    SELECT DISTINCT ON (one.user_id, one.outcome_type) one.program_instance_id, one.outcome_type, one.created_at
    FROM (
      SELECT e.program_instance_id, s.id, s.user_id, s.outcome_type, s.score, s.confidence, s.created_at,
        first_value(s.score) OVER (PARTITION BY e.program_instance_id, s.user_id, s.outcome_type
          ORDER BY s.created_at, s.id) AS baseline
      FROM (
        SELECT DISTINCT ON (scored.evidence_snippet_id, scored.outcome_type) scored.id,
          scored.evidence_snippet_id, scored.outcome_type, scored.user_id, scored.score,
          scored.confidence, scored.created_at
        FROM evidence.outcome_scores AS scored
        WHERE scored.company_id = company AND scored.score IS NOT NULL
        ORDER BY scored.evidence_snippet_id, scored.outcome_type, scored.created_at, scored.id
      ) AS s JOIN evidence.evidence_snippets AS e ON e.id = s.evidence_snippet_id
      WHERE e.program_instance_id IS NOT NULL
    ) AS one
    WHERE one.score - one.baseline >= 0.10 AND one.confidence >= 0.6
    ORDER BY one.user_id, one.outcome_type, one.created_at, one.id
  ) AS achieved
  WHERE (achieved.created_at AT TIME ZONE 'UTC')::date >= first_day
    AND (achieved.created_at AT TIME ZONE 'UTC')::date < until
  GROUP BY achieved.program_instance_id, achieved.outcome_type, 3;
END;

-- The same with the proxies of the templates, as an array of objects with `people`, `months` (people in each month of the
-- span), `template` (name and version) and `metric`.
CREATE OR REPLACE FUNCTION programs.valued_outcomes(company uuid, first_day date, until date) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object('people', valued.people, 'template', valued.template,
      'metric', valued.metric, 'months', (
        SELECT jsonb_agg(coalesce(valued.by_month -> to_char(month, 'YYYY-MM'), '0') ORDER BY month)
        FROM generate_series(date_trunc('month', first_day::timestamp), until::timestamp - interval '1 day',
          interval '1 month') AS month
      )) ORDER BY valued.template, valued.metric), '[]')
    FROM (
      SELECT one.template, one.metric, sum(one.people) AS people,
        jsonb_object_agg(one.month, one.people) AS by_month
      FROM (
        SELECT t.name || ' ' || t.version AS template, m AS metric, a.month, sum(a.people) AS people
        FROM evidence.achieved_by_month(company, first_day, until) AS a
          JOIN programs.program_instances AS i ON i.id = a.program_instance_id
          JOIN programs.program_templates AS t ON t.id = i.template_id
          CROSS JOIN jsonb_array_elements(t.outcome_metrics) AS m
        WHERE m ->> 'outcomeType' = a.outcome_type
        GROUP BY t.name, t.version, m, a.month
      ) AS one
      GROUP BY one.template, one.metric
    ) AS valued
  );

-- Unused since 0565: services call valued_outcomes alone.
DROP FUNCTION evidence.achieved_between(uuid, date, date);
