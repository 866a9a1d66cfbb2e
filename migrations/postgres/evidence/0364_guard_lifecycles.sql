-- The edges and initial states of snippet.states.ts and prompt.states.ts, held by the database.

-- As `evidenceState` of snippet.rules.ts.
CREATE FUNCTION evidence.snippet_state(content text, metadata jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN content = '[withdrawn]' OR metadata @> '{"state": "withdrawn"}' THEN 'withdrawn'
    WHEN metadata @> '{"state": "redacted"}' THEN 'redacted'
    ELSE 'live' END;
GRANT EXECUTE ON FUNCTION evidence.snippet_state(text, jsonb)
  TO evidence_admin, evidence_officer, evidence_company, evidence_worker;

CREATE TRIGGER refuse_transition BEFORE UPDATE OF content, metadata ON evidence.evidence_snippets
  FOR EACH ROW WHEN (evidence.snippet_state(OLD.content, OLD.metadata)
    <> evidence.snippet_state(NEW.content, NEW.metadata)
    AND (evidence.snippet_state(OLD.content, OLD.metadata),
    evidence.snippet_state(NEW.content, NEW.metadata)) NOT IN (
    ('live', 'redacted'),
    ('live', 'withdrawn'),
    ('redacted', 'withdrawn')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('evidence.snippet_state', 'content', 'metadata');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON evidence.evidence_snippets
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND evidence.snippet_state(NEW.content, NEW.metadata) NOT IN ('live', 'redacted'))
  EXECUTE FUNCTION viewer.refuse_initial_state('live or redacted');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON evidence.ai_prompt_audit
  FOR EACH ROW WHEN (coalesce(OLD.status, 'begun')
    <> coalesce(NEW.status, 'begun')
    AND (coalesce(OLD.status, 'begun'),
    coalesce(NEW.status, 'begun')) NOT IN (
    ('begun', 'success'),
    ('begun', 'failed'),
    ('begun', 'blocked_safety'),
    ('begun', 'blocked_evidence'),
    ('begun', 'blocked_budget')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');
