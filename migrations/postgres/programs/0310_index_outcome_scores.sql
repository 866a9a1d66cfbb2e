-- The mean score of an outcome that an instance's JSON holds; NULL where it holds no number. The cast
-- is tried on numbers alone, whatever else the column may hold.
CREATE FUNCTION programs.outcome_score(scores jsonb, outcome text) RETURNS numeric
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN CASE WHEN jsonb_typeof(scores -> outcome) = 'number' THEN (scores ->> outcome)::numeric END;
GRANT EXECUTE ON FUNCTION programs.outcome_score(jsonb, text) TO programs_admin, programs_officer,
  programs_company, programs_partner, programs_person, programs_anonymous, programs_worker;

-- One for each outcome. The score leads, so that they answer a company and staff alike.
CREATE INDEX program_instances_confidence_idx ON programs.program_instances
  (programs.outcome_score(outcome_scores, 'confidence'), company_id);
CREATE INDEX program_instances_belonging_idx ON programs.program_instances
  (programs.outcome_score(outcome_scores, 'belonging'), company_id);
CREATE INDEX program_instances_lang_level_proxy_idx ON programs.program_instances
  (programs.outcome_score(outcome_scores, 'lang_level_proxy'), company_id);
CREATE INDEX program_instances_job_readiness_idx ON programs.program_instances
  (programs.outcome_score(outcome_scores, 'job_readiness'), company_id);
CREATE INDEX program_instances_well_being_idx ON programs.program_instances
  (programs.outcome_score(outcome_scores, 'well_being'), company_id);
