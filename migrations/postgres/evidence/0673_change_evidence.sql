-- Changes of evidence and its scores.

-- A score of a model tells of the social value of an outcome once: when a person's latest score is first 0.10 above
-- their first one in the campaign, both of a confidence of 0.6 (spec: SROI ratio). 0 for every other score.
CREATE FUNCTION programs.outcome_value_in(instance uuid, outcome_type text) RETURNS numeric
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN coalesce((
    SELECT programs.outcome_value_cents(i.template_id, outcome_value_in.outcome_type)
    FROM programs.program_instances AS i WHERE i.id = instance
  ), 0);
GRANT EXECUTE ON FUNCTION programs.outcome_value_in(uuid, text) TO evidence_admin;

-- A score is never overwritten: another version adds one. Its person may be replaced, when they are erased.
CREATE TRIGGER refuse_change BEFORE UPDATE ON evidence.outcome_scores
  FOR EACH ROW WHEN (
    (OLD.id, OLD.evidence_snippet_id, OLD.outcome_type, OLD.score, OLD.confidence, OLD.model_version)
      IS DISTINCT FROM (NEW.id, NEW.evidence_snippet_id, NEW.outcome_type, NEW.score,
        NEW.confidence, NEW.model_version)
  )
  EXECUTE FUNCTION viewer.refuse_change();
-- A score is locked before a person's is added to it, which takes the grant of a column.
GRANT UPDATE (created_at) ON evidence.outcome_scores TO evidence_admin;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('evidence.redacted', 'parts', 'integer', false),
  ('outcome.recorded', 'outcomeType', 'text', false),
  ('outcome.recorded', 'score', 'number', true),
  ('outcome.recorded', 'confidence', 'number', false),
  ('outcome.recorded', 'modelVersion', 'text', false),
  ('outcome.recorded', 'programInstanceId', 'id', true),
  ('outcome.recorded', 'participantId', 'id', false),
  ('outcome.recorded', 'isFirst', 'boolean', false),
  ('outcome.recorded', 'valueCents', 'integer', false),
  ('outcome_score.overridden', 'evidenceId', 'id', false),
  ('outcome_score.overridden', 'outcomeType', 'text', false),
  ('outcome_score.overridden', 'score', 'number', false),
  ('outcome_score.overridden', 'reason', 'text', false);

INSERT INTO events.subscriptions (consumer, event_type, teller) VALUES
  ('analytics', 'outcome.recorded', 'evidence');
