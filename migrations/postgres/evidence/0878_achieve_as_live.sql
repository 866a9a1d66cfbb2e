-- Outcomes on record are achieved as live ones (`outcome.recorded` with a value): by first scores of participants, of a
-- confidence of at least 0.6, one of which is at least 0.10 above the first in the same campaign, and once in all programmes
-- of a company. Before, a first score of little confidence was a baseline on record, another instance of a campaign
-- had a baseline of its own, and snapshots counted what a second model read.
CREATE FUNCTION evidence.achievements(company uuid)
  RETURNS TABLE (campaign_id uuid, program_instance_id uuid, outcome_type text, achieved_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT DISTINCT ON (one.user_id, one.outcome_type)
    one.campaign_id, one.program_instance_id, one.outcome_type, one.created_at
  FROM (
    SELECT e.campaign_id, e.program_instance_id, s.id, s.user_id, s.outcome_type, s.score, s.created_at,
      first_value(s.score) OVER (PARTITION BY e.campaign_id, s.user_id, s.outcome_type
        ORDER BY s.created_at, s.id) AS baseline
    FROM (
      SELECT DISTINCT ON (scored.evidence_snippet_id, scored.outcome_type) scored.id,
        scored.evidence_snippet_id, scored.outcome_type, scored.user_id, scored.score,
        scored.confidence, scored.created_at
      FROM evidence.outcome_scores AS scored
      WHERE scored.company_id = company
      ORDER BY scored.evidence_snippet_id, scored.outcome_type, scored.created_at, scored.id
    ) AS s JOIN evidence.evidence_snippets AS e ON e.id = s.evidence_snippet_id
    WHERE s.score IS NOT NULL AND s.confidence >= 0.6 AND e.campaign_id IS NOT NULL AND e.program_instance_id IS NOT NULL
      AND e.evidence_data ->> 'speaker' IS DISTINCT FROM 'volunteer'
  ) AS one
  WHERE one.score - one.baseline >= 0.10
  ORDER BY one.user_id, one.outcome_type, one.created_at, one.id;
END;

CREATE OR REPLACE FUNCTION evidence.achieved_by_month(company uuid, first_day date, until date)
  RETURNS TABLE (program_instance_id uuid, outcome_type text, month text, people bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT a.program_instance_id, a.outcome_type, to_char(a.achieved_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)
  FROM evidence.achievements(company) AS a
  WHERE (a.achieved_at AT TIME ZONE 'UTC')::date >= first_day AND (a.achieved_at AT TIME ZONE 'UTC')::date < until
  GROUP BY a.program_instance_id, a.outcome_type, 3;
END;

CREATE OR REPLACE FUNCTION evidence.achieved_outcomes(campaign uuid)
  RETURNS TABLE (outcome_type text, people bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT a.outcome_type, count(*)
  FROM evidence.achievements((SELECT e.company_id FROM evidence.evidence_snippets AS e WHERE e.campaign_id = campaign LIMIT 1)) AS a
  WHERE a.campaign_id = campaign
  GROUP BY a.outcome_type;
END;
