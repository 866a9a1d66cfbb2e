-- As in 0891: guards with their edges in one constant.

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF content, metadata ON evidence.evidence_snippets
  FOR EACH ROW WHEN (evidence.snippet_state(OLD.content, OLD.metadata)
    <> evidence.snippet_state(NEW.content, NEW.metadata)
    AND (evidence.snippet_state(OLD.content, OLD.metadata) || '>' ||
    evidence.snippet_state(NEW.content, NEW.metadata)) <> ALL ('{
    live>redacted,
    live>withdrawn,
    redacted>withdrawn
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('evidence.snippet_state', 'content', 'metadata');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON evidence.ai_prompt_audit
  FOR EACH ROW WHEN (coalesce(OLD.status, 'begun')
    <> coalesce(NEW.status, 'begun')
    AND (coalesce(OLD.status, 'begun') || '>' ||
    coalesce(NEW.status, 'begun')) <> ALL ('{
    begun>success,
    begun>failed,
    begun>blocked_safety,
    begun>blocked_evidence,
    begun>blocked_budget
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');
