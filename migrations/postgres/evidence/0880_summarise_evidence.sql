-- Requests to models that the graph makes itself: sent by a job, and without the words of withdrawn evidence.

-- Version of the instructions that the graph sends with a question; NULL: somebody else wrote and sends the prompt.
ALTER TABLE evidence.ai_prompt_audit ADD COLUMN prompt_version text;
GRANT SELECT (prompt_version) ON evidence.ai_prompt_audit TO evidence_company;
GRANT SELECT (prompt_text, prompt_version, model_name, evidence_ids)
  ON evidence.ai_prompt_audit TO evidence_worker;

CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE ON evidence.ai_prompt_audit
  FOR EACH ROW WHEN (
    OLD.status IS NOT NULL
    OR NEW.status IS NULL
    OR (OLD.id, OLD.company_id, OLD.request_id, OLD.operation, OLD.model_name, OLD.prompt_text,
        OLD.created_at, OLD.prompt_version, OLD.evidence_ids)
      IS DISTINCT FROM
      (NEW.id, NEW.company_id, NEW.request_id, NEW.operation, NEW.model_name, NEW.prompt_text,
        NEW.created_at, NEW.prompt_version, NEW.evidence_ids)
  )
  EXECUTE FUNCTION viewer.refuse_change();

CREATE FUNCTION evidence.queue_request() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM jobs.enqueue('ai_request.send', jsonb_build_object('requestId', NEW.id, 'attempt', 1), NULL,
    NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER queue_request AFTER INSERT ON evidence.ai_prompt_audit
  FOR EACH ROW WHEN (NEW.prompt_version IS NOT NULL AND NEW.status IS NULL
    AND current_setting('role') <> 'none')
  EXECUTE FUNCTION evidence.queue_request();

-- What was asked and answered about a piece may repeat its words: they go with the piece. The question of a request
-- that the graph made repeats none.
CREATE FUNCTION evidence.clear_requests() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  before CONSTANT text := coalesce(current_setting('viewer.erasing', true), '');
BEGIN
  PERFORM set_config('viewer.erasing', 'on', true);
  UPDATE evidence.ai_prompt_audit AS r SET
    prompt_text = CASE WHEN r.prompt_version IS NULL THEN '[withdrawn]' ELSE r.prompt_text END,
    response_text = CASE WHEN r.response_text IS NULL THEN NULL ELSE '[withdrawn]' END
  WHERE r.evidence_ids @> to_jsonb(NEW.id::text);
  PERFORM set_config('viewer.erasing', before, true);
  RETURN NULL;
END $$;
CREATE TRIGGER clear_requests AFTER UPDATE OF content, metadata ON evidence.evidence_snippets
  FOR EACH ROW WHEN (evidence.snippet_state(NEW.content, NEW.metadata) = 'withdrawn'
    AND evidence.snippet_state(OLD.content, OLD.metadata) <> 'withdrawn')
  EXECUTE FUNCTION evidence.clear_requests();

-- Those of pieces that were withdrawn before go now.
SET LOCAL viewer.erasing = 'on';
UPDATE evidence.ai_prompt_audit AS r SET
  prompt_text = CASE WHEN r.prompt_version IS NULL THEN '[withdrawn]' ELSE r.prompt_text END,
  response_text = CASE WHEN r.response_text IS NULL THEN NULL ELSE '[withdrawn]' END
FROM (
  SELECT DISTINCT cites.id FROM evidence.evidence_snippets AS e
    JOIN evidence.ai_prompt_audit AS cites ON cites.evidence_ids @> to_jsonb(e.id::text)
  WHERE evidence.snippet_state(e.content, e.metadata) = 'withdrawn'
) AS citing
WHERE r.id = citing.id;
