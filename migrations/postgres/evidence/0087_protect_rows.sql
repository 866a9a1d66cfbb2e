-- Who may read and write which rows of the evidence domain.

GRANT USAGE ON SCHEMA evidence TO evidence_subgraph,
  evidence_admin, evidence_officer, evidence_company, evidence_partner, evidence_person,
  evidence_anonymous;
-- The login role reads nothing by itself: it has no policy.
GRANT SELECT ON ALL TABLES IN SCHEMA evidence TO evidence_subgraph, evidence_admin, evidence_officer;

-- For comparing embeddings, whether the functions are ours or pgvector's.
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA evidence
  TO evidence_admin, evidence_officer, evidence_company;

-- evidence_snippets. What a live publication shows is public; the mark is set when it is published
-- with consent, and goes with the consent. `coalesce` makes the planner expect that many rows pass:
-- else it would read all that a company has, to sort the few that it expects.
CALL viewer.protect('evidence.evidence_snippets', 'admin', 'officer');
GRANT SELECT ON evidence.evidence_snippets
  TO evidence_company, evidence_partner, evidence_person, evidence_anonymous;
GRANT INSERT, UPDATE ON evidence.evidence_snippets TO evidence_admin;
CREATE POLICY company ON evidence.evidence_snippets TO evidence_company
  USING (company_id = viewer.company_id());
CREATE POLICY published ON evidence.evidence_snippets FOR SELECT
  TO evidence_company, evidence_partner, evidence_person, evidence_anonymous
  USING (coalesce(metadata @> '{"publication": {"live": true}}', false));

-- outcome_scores
CALL viewer.protect('evidence.outcome_scores', 'admin', 'officer');
GRANT SELECT ON evidence.outcome_scores TO evidence_company, evidence_person;
GRANT INSERT ON evidence.outcome_scores TO evidence_admin;
CREATE POLICY company ON evidence.outcome_scores TO evidence_company
  USING (company_id = viewer.company_id());
CREATE POLICY person ON evidence.outcome_scores TO evidence_person
  USING (user_id = viewer.user_id());

-- ai_prompt_audit
CALL viewer.protect('evidence.ai_prompt_audit', 'admin', 'officer');
GRANT SELECT ON evidence.ai_prompt_audit TO evidence_company;
GRANT INSERT, UPDATE ON evidence.ai_prompt_audit TO evidence_admin;
CREATE POLICY company ON evidence.ai_prompt_audit TO evidence_company
  USING (company_id = viewer.company_id());
