-- What people said, what it shows, and what models were asked about it.

CREATE TABLE evidence.evidence_snippets (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- NULL: from an instance that TEEI runs itself.
  company_id uuid REFERENCES users.companies (id),
  source_type text NOT NULL
    CONSTRAINT evidence_snippets_source_type_check CHECK (source_type IN (
      'buddy_feedback', 'kintell_feedback', 'checkin_note', 'learning_note', 'survey'
    )),
  -- The row it was taken from, in the table that source_type names.
  source_id uuid NOT NULL,
  content text NOT NULL,
  -- NULL: not computed yet, or withdrawn.
  embedding evidence.vector,
  metadata jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT evidence_snippets_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
  program_instance_id uuid REFERENCES programs.program_instances (id),
  campaign_id uuid REFERENCES campaigns.campaigns (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Facts extracted from the content.
  evidence_data jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT evidence_snippets_evidence_data_check CHECK (jsonb_typeof(evidence_data) = 'object'),
  -- No stemming: people write in many languages.
  search tsvector GENERATED ALWAYS AS (to_tsvector('simple', content)) STORED,
  CONSTRAINT evidence_snippets_id_company_id_key UNIQUE (id, company_id),
  CONSTRAINT evidence_snippets_company_id_check
    CHECK (campaign_id IS NULL OR company_id IS NOT NULL),
  CONSTRAINT evidence_snippets_instance_company_fkey
    FOREIGN KEY (program_instance_id, company_id)
    REFERENCES programs.program_instances (id, company_id) ON UPDATE CASCADE,
  CONSTRAINT evidence_snippets_campaign_company_fkey FOREIGN KEY (campaign_id, company_id)
    REFERENCES campaigns.campaigns (id, company_id) ON UPDATE CASCADE
);

CREATE INDEX evidence_snippets_company_id_idx
  ON evidence.evidence_snippets (company_id, created_at, id);
CREATE INDEX evidence_snippets_program_instance_id_idx
  ON evidence.evidence_snippets (program_instance_id, created_at, id);
CREATE INDEX evidence_snippets_campaign_id_idx
  ON evidence.evidence_snippets (campaign_id, created_at, id);
CREATE INDEX evidence_snippets_created_at_idx ON evidence.evidence_snippets (created_at, id);
CREATE INDEX evidence_snippets_source_idx ON evidence.evidence_snippets (source_type, source_id);
CREATE INDEX evidence_snippets_metadata_idx
  ON evidence.evidence_snippets USING gin (metadata jsonb_path_ops);
CREATE INDEX evidence_snippets_evidence_data_idx
  ON evidence.evidence_snippets USING gin (evidence_data jsonb_path_ops);
CREATE INDEX evidence_snippets_search_idx ON evidence.evidence_snippets USING gin (search);

-- With pgvector the column gets its dimension and an index of nearest neighbours.
DO $$
BEGIN
  IF (SELECT typtype FROM pg_type WHERE oid = 'evidence.vector'::regtype) = 'b' THEN
    ALTER TABLE evidence.evidence_snippets ALTER COLUMN embedding TYPE evidence.vector(512);
    CREATE INDEX evidence_snippets_embedding_idx
      ON evidence.evidence_snippets USING hnsw (embedding evidence.vector_cosine_ops);
  END IF;
END $$;

CREATE TRIGGER fill_company_id_1_instance BEFORE INSERT OR UPDATE ON evidence.evidence_snippets
  FOR EACH ROW WHEN (NEW.company_id IS NULL AND NEW.program_instance_id IS NOT NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'program_instance_id', 'programs.program_instances', 'id', 'company_id');
CREATE TRIGGER fill_company_id_2_campaign BEFORE INSERT OR UPDATE ON evidence.evidence_snippets
  FOR EACH ROW WHEN (NEW.company_id IS NULL AND NEW.campaign_id IS NOT NULL)
  EXECUTE FUNCTION viewer.fill_company_id('campaign_id', 'campaigns.campaigns', 'id', 'company_id');

CREATE TABLE evidence.outcome_scores (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  evidence_snippet_id uuid NOT NULL REFERENCES evidence.evidence_snippets (id),
  outcome_type text NOT NULL
    CONSTRAINT outcome_scores_outcome_type_check CHECK (outcome_type IN (
      'confidence', 'belonging', 'lang_level_proxy', 'job_readiness', 'well_being'
    )),
  -- NULL: the model could not tell.
  score numeric(5, 4) CONSTRAINT outcome_scores_score_check CHECK (score BETWEEN 0 AND 1),
  confidence numeric(5, 4) NOT NULL
    CONSTRAINT outcome_scores_confidence_check CHECK (confidence BETWEEN 0 AND 1),
  -- 'human' where a person overrode the model.
  model_version text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid,
  CONSTRAINT outcome_scores_snippet_type_model_key
    UNIQUE (evidence_snippet_id, outcome_type, model_version),
  CONSTRAINT outcome_scores_snippet_company_fkey FOREIGN KEY (evidence_snippet_id, company_id)
    REFERENCES evidence.evidence_snippets (id, company_id) ON UPDATE CASCADE
);

CREATE INDEX outcome_scores_user_id_idx
  ON evidence.outcome_scores (user_id, outcome_type, created_at, id);
CREATE INDEX outcome_scores_evidence_snippet_id_idx
  ON evidence.outcome_scores (evidence_snippet_id, created_at, id);
CREATE INDEX outcome_scores_outcome_type_idx
  ON evidence.outcome_scores (outcome_type, created_at, id);
CREATE INDEX outcome_scores_company_id_idx
  ON evidence.outcome_scores (company_id, created_at, id);
CREATE INDEX outcome_scores_created_at_idx ON evidence.outcome_scores (created_at, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON evidence.outcome_scores
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'evidence_snippet_id', 'evidence.evidence_snippets', 'id', 'company_id');

CREATE TABLE evidence.ai_prompt_audit (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid REFERENCES users.companies (id),
  request_id uuid NOT NULL CONSTRAINT ai_prompt_audit_request_id_key UNIQUE,
  operation text NOT NULL
    CONSTRAINT ai_prompt_audit_operation_check
    CHECK (operation IN ('report-generation', 'nlq-query', 'q2q-classification')),
  model_name text NOT NULL,
  prompt_text text NOT NULL,
  response_text text,
  -- NULL: begun, not finished.
  status text
    CONSTRAINT ai_prompt_audit_status_check CHECK (status IN (
      'success', 'failed', 'blocked_safety', 'blocked_evidence', 'blocked_budget'
    )),
  -- NULL: the request did not get as far as this gate.
  safety_check_passed boolean,
  evidence_gate_passed boolean,
  budget_check_passed boolean,
  tokens_input integer NOT NULL DEFAULT 0
    CONSTRAINT ai_prompt_audit_tokens_input_check CHECK (tokens_input >= 0),
  tokens_output integer NOT NULL DEFAULT 0
    CONSTRAINT ai_prompt_audit_tokens_output_check CHECK (tokens_output >= 0),
  cost_usd numeric(12, 6) NOT NULL DEFAULT 0
    CONSTRAINT ai_prompt_audit_cost_usd_check CHECK (cost_usd >= 0),
  evidence_ids jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT ai_prompt_audit_evidence_ids_check CHECK (jsonb_typeof(evidence_ids) = 'array'),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT ai_prompt_audit_gates_check CHECK (
    (status <> 'blocked_safety' OR NOT safety_check_passed)
    AND (status <> 'blocked_evidence' OR NOT evidence_gate_passed)
    AND (status <> 'blocked_budget' OR NOT budget_check_passed)
  )
);

CREATE INDEX ai_prompt_audit_company_id_created_at_idx
  ON evidence.ai_prompt_audit (company_id, created_at, id);
CREATE INDEX ai_prompt_audit_created_at_idx ON evidence.ai_prompt_audit (created_at, id);
CREATE INDEX ai_prompt_audit_status_idx ON evidence.ai_prompt_audit (status);
CREATE INDEX ai_prompt_audit_operation_idx ON evidence.ai_prompt_audit (operation);
CREATE INDEX ai_prompt_audit_model_name_idx ON evidence.ai_prompt_audit (model_name);
CREATE INDEX ai_prompt_audit_safety_failed_idx
  ON evidence.ai_prompt_audit (created_at) WHERE NOT safety_check_passed;
CREATE INDEX ai_prompt_audit_evidence_failed_idx
  ON evidence.ai_prompt_audit (created_at) WHERE NOT evidence_gate_passed;
CREATE INDEX ai_prompt_audit_budget_failed_idx
  ON evidence.ai_prompt_audit (created_at) WHERE NOT budget_check_passed;
CREATE INDEX ai_prompt_audit_cost_usd_idx ON evidence.ai_prompt_audit (cost_usd);
CREATE INDEX ai_prompt_audit_evidence_ids_idx
  ON evidence.ai_prompt_audit USING gin (evidence_ids);

-- Append-only, but for one change: an open request is finished, and stays the same request.
CREATE TRIGGER refuse_delete BEFORE DELETE ON evidence.ai_prompt_audit
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE ON evidence.ai_prompt_audit
  FOR EACH ROW WHEN (
    OLD.status IS NOT NULL
    OR NEW.status IS NULL
    OR (OLD.id, OLD.company_id, OLD.request_id, OLD.operation, OLD.model_name, OLD.prompt_text,
        OLD.created_at)
      IS DISTINCT FROM
      (NEW.id, NEW.company_id, NEW.request_id, NEW.operation, NEW.model_name, NEW.prompt_text,
        NEW.created_at)
  )
  EXECUTE FUNCTION viewer.refuse_change();
