-- Requests to models that nobody finishes are finished as failed by a job, and what they had reserved is free again.

CREATE INDEX ai_prompt_audit_begun_idx ON evidence.ai_prompt_audit (created_at) WHERE status IS NULL;

GRANT SELECT (id, company_id, status, cost_usd, created_at),
  UPDATE (status, response_text, tokens_input, tokens_output, cost_usd)
  ON evidence.ai_prompt_audit TO evidence_worker;
CREATE POLICY worker ON evidence.ai_prompt_audit TO evidence_worker USING (true);

GRANT USAGE ON SCHEMA users TO evidence_worker;
GRANT EXECUTE ON FUNCTION users.settle_ai_spend(uuid, numeric, numeric, timestamptz) TO evidence_worker;
