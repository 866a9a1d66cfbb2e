-- Numbers that lists filter and order by, in a type whose comparison is leakproof.

ALTER TABLE evidence.outcome_scores
  ADD COLUMN score_float double precision GENERATED ALWAYS AS (score::double precision) STORED,
  ADD COLUMN confidence_float double precision NOT NULL
    GENERATED ALWAYS AS (confidence::double precision) STORED;
CREATE INDEX outcome_scores_company_id_score_float_idx
  ON evidence.outcome_scores (company_id, score_float);
CREATE INDEX outcome_scores_score_float_idx ON evidence.outcome_scores (outcome_type, score_float);
CREATE INDEX outcome_scores_confidence_float_idx ON evidence.outcome_scores (confidence_float);
CREATE INDEX outcome_scores_any_score_float_idx ON evidence.outcome_scores (score_float);
CREATE INDEX outcome_scores_model_version_idx
  ON evidence.outcome_scores (model_version, created_at, id);

ALTER TABLE evidence.ai_prompt_audit ADD COLUMN cost_usd_float double precision NOT NULL
  GENERATED ALWAYS AS (cost_usd::double precision) STORED;
CREATE INDEX ai_prompt_audit_company_id_cost_usd_float_idx
  ON evidence.ai_prompt_audit (company_id, cost_usd_float, id);
CREATE INDEX ai_prompt_audit_cost_usd_float_idx ON evidence.ai_prompt_audit (cost_usd_float, id);
