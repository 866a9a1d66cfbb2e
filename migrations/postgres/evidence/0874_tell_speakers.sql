-- Members that events of the version before lack: it runs beside this one, and its events may wait in a queue.
ALTER TABLE events.payload_members ADD COLUMN is_optional boolean NOT NULL DEFAULT false
  CONSTRAINT payload_members_is_optional_check CHECK (is_nullable OR NOT is_optional);

CREATE OR REPLACE FUNCTION events.is_of_form(value jsonb, expected events.payload_members) RETURNS boolean
  LANGUAGE sql STABLE
RETURN CASE
  WHEN value IS NULL THEN expected.is_optional
  WHEN jsonb_typeof(value) = 'null' THEN expected.is_nullable
  WHEN expected.form = 'text' THEN jsonb_typeof(value) = 'string'
  WHEN expected.form = 'id' THEN
    jsonb_typeof(value) = 'string' AND pg_input_is_valid(value #>> '{}', 'uuid')
  WHEN expected.form = 'date' THEN
    jsonb_typeof(value) = 'string' AND value #>> '{}' ~ '^\d{4}-\d\d-\d\d$'
      AND pg_input_is_valid(value #>> '{}', 'date')
  WHEN expected.form = 'texts' THEN
    jsonb_typeof(value) = 'array' AND NOT jsonb_path_exists(value, 'strict $[*] ? (@.type() != "string")')
  WHEN expected.form = 'boolean' THEN jsonb_typeof(value) = 'boolean'
  WHEN jsonb_typeof(value) <> 'number' THEN false
  ELSE (expected.form = 'number' OR (value)::numeric % 1 = 0)
    AND (value)::numeric >= coalesce(expected.minimum, (value)::numeric)
    AND (value)::numeric <= coalesce(expected.maximum, (value)::numeric)
END;

-- Outcomes are of participants; a volunteer's words may be scored, too, and figures tell the two apart.
INSERT INTO events.payload_members (event_type, member, form, is_nullable, is_optional) VALUES
  ('outcome.recorded', 'speaker', 'text', true, true);

-- Participants who achieved an outcome in a span of days, by instance, type and month (YYYY-MM, in UTC): once in a company's
-- programmes, as before.
CREATE OR REPLACE FUNCTION evidence.achieved_by_month(company uuid, first_day date, until date)
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
      WHERE e.program_instance_id IS NOT NULL AND e.evidence_data ->> 'speaker' IS DISTINCT FROM 'volunteer'
    ) AS one
    WHERE one.score - one.baseline >= 0.10 AND one.confidence >= 0.6
    ORDER BY one.user_id, one.outcome_type, one.created_at, one.id
  ) AS achieved
  WHERE (achieved.created_at AT TIME ZONE 'UTC')::date >= first_day
    AND (achieved.created_at AT TIME ZONE 'UTC')::date < until
  GROUP BY achieved.program_instance_id, achieved.outcome_type, 3;
END;

-- As in 0441, of participants.
CREATE OR REPLACE FUNCTION evidence.achieved_outcomes(campaign uuid)
  RETURNS TABLE (outcome_type text, people bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT person.outcome_type, count(*)
  FROM (
    SELECT s.outcome_type, s.user_id,
      (array_agg(s.score ORDER BY s.created_at DESC, s.id))[1]
        - (array_agg(s.score ORDER BY s.created_at, s.id))[1] AS gain
    FROM evidence.outcome_scores AS s
    JOIN evidence.evidence_snippets AS e ON e.id = s.evidence_snippet_id
    WHERE e.campaign_id = campaign AND s.score IS NOT NULL AND s.confidence >= 0.6
      AND e.evidence_data ->> 'speaker' IS DISTINCT FROM 'volunteer'
    GROUP BY s.outcome_type, s.user_id
  ) AS person
  WHERE person.gain >= 0.10
  GROUP BY person.outcome_type;
END;

-- The side stays when a text is withdrawn, and figures with it.
GRANT SELECT (evidence_data) ON evidence.evidence_snippets TO evidence_worker;
