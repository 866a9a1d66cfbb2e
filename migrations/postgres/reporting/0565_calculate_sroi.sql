-- Calculations of the social return on investment keep what they were made of.

-- Outcomes with beneficiaries, their proxies and present values; templates, hours, rates. NULL for calculations
-- from before.
ALTER TABLE reporting.sroi_calculations ADD COLUMN basis jsonb
  CONSTRAINT sroi_calculations_basis_check CHECK (jsonb_typeof(basis) = 'object');
GRANT SELECT (basis) ON reporting.sroi_calculations TO reporting_company, reporting_partner;

-- A calculation is never changed; a newer one takes its place.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON reporting.sroi_calculations
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();

-- People of a company's programmes who achieved an outcome in a span of days, by instance and type: the
-- first time that a score was at least 0.10 above their first one, with a confidence of at least 0.6. Of several
-- models that scored a piece of evidence, the first counts.
CREATE FUNCTION evidence.achieved_between(company uuid, first_day date, until date)
  RETURNS TABLE (program_instance_id uuid, outcome_type text, people bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT achieved.program_instance_id, achieved.outcome_type, count(*)
  FROM (
    SELECT one.program_instance_id, one.user_id, one.outcome_type,
      min(one.created_at) FILTER (WHERE one.score - one.baseline >= 0.10 AND one.confidence >= 0.6) AS moment
    FROM (
      SELECT e.program_instance_id, s.user_id, s.outcome_type, s.score, s.confidence, s.created_at,
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
    GROUP BY one.program_instance_id, one.user_id, one.outcome_type
  ) AS achieved
  WHERE (achieved.moment AT TIME ZONE 'UTC')::date >= first_day
    AND (achieved.moment AT TIME ZONE 'UTC')::date < until
  GROUP BY achieved.program_instance_id, achieved.outcome_type;
END;

-- The same with the proxies of the templates, as an array of objects with `people`, `template` (name and
-- version) and `metric`.
CREATE FUNCTION programs.valued_outcomes(company uuid, first_day date, until date) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object('people', valued.people, 'template', valued.template,
      'metric', valued.metric) ORDER BY valued.template, valued.metric), '[]')
    FROM (
      SELECT t.name || ' ' || t.version AS template, m AS metric, sum(a.people) AS people
      FROM evidence.achieved_between(company, first_day, until) AS a
        JOIN programs.program_instances AS i ON i.id = a.program_instance_id
        JOIN programs.program_templates AS t ON t.id = i.template_id
        CROSS JOIN jsonb_array_elements(t.outcome_metrics) AS m
      WHERE m ->> 'outcomeType' = a.outcome_type
      GROUP BY t.name, t.version, m
    ) AS valued
  );
GRANT USAGE ON SCHEMA programs TO reporting_admin;
GRANT EXECUTE ON FUNCTION programs.valued_outcomes(uuid, date, date) TO reporting_admin;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('sroi_calculation.recorded', 'periodStart', 'date', false),
  ('sroi_calculation.recorded', 'periodEnd', 'date', false),
  ('sroi_calculation.recorded', 'ratio', 'number', true);

-- Emissions that are recorded by hand keep their quantity and their factor.
ALTER TABLE reporting.co2e_calculations
  ADD COLUMN quantity numeric(14, 4)
    CONSTRAINT co2e_calculations_quantity_check CHECK (quantity > 0),
  ADD COLUMN factor jsonb
    CONSTRAINT co2e_calculations_factor_check CHECK (jsonb_typeof(factor) = 'object');
GRANT SELECT (quantity, factor) ON reporting.co2e_calculations TO reporting_company;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON reporting.co2e_calculations
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('emission.recorded', 'activityType', 'text', false),
  ('emission.recorded', 'date', 'date', false),
  ('emission.recorded', 'grams', 'integer', false);
INSERT INTO events.subscriptions (consumer, event_type, teller)
  VALUES ('analytics', 'emission.recorded', 'reporting');
