-- Review of answers of models by a person (Article 50(4) of the EU AI Act), once; the answer stays as it is.

ALTER TABLE evidence.ai_prompt_audit
  ADD COLUMN reviewed_by uuid,
  ADD COLUMN reviewed_at timestamptz,
  ADD CONSTRAINT ai_prompt_audit_reviewed_check
    CHECK (reviewed_at IS NULL OR (status = 'success' AND reviewed_by IS NOT NULL));
GRANT SELECT (reviewed_by, reviewed_at) ON evidence.ai_prompt_audit TO evidence_company;

CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE ON evidence.ai_prompt_audit
  FOR EACH ROW WHEN (
    -- An open request is finished, and stays the same request.
    NEW.status IS NULL
    OR (OLD.id, OLD.company_id, OLD.request_id, OLD.operation, OLD.model_name, OLD.prompt_text,
        OLD.created_at, OLD.prompt_version, OLD.evidence_ids)
      IS DISTINCT FROM
      (NEW.id, NEW.company_id, NEW.request_id, NEW.operation, NEW.model_name, NEW.prompt_text,
        NEW.created_at, NEW.prompt_version, NEW.evidence_ids)
    -- A finished one is reviewed.
    OR OLD.reviewed_at IS NOT NULL
    OR (OLD.status IS NOT NULL AND (NEW.reviewed_at IS NULL
      OR (OLD.status, OLD.response_text, OLD.tokens_input, OLD.tokens_output, OLD.cost_usd,
          OLD.safety_check_passed, OLD.evidence_gate_passed, OLD.budget_check_passed)
        IS DISTINCT FROM
        (NEW.status, NEW.response_text, NEW.tokens_input, NEW.tokens_output, NEW.cost_usd,
          NEW.safety_check_passed, NEW.evidence_gate_passed, NEW.budget_check_passed)))
  )
  EXECUTE FUNCTION viewer.refuse_change();
