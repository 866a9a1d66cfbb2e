-- A search by meaning reads the vectors of the nearest where it asks them for its filter: in the viewer's view, which has no policy for
-- each row. Under the policies each of them was looked up a second time.
CREATE OR REPLACE VIEW tenant.evidence_snippets AS
  SELECT id, company_id, campaign_id, program_instance_id, source_type, content, metadata,
    created_at, viewer.tenant_terms(company_id, search) AS search_in_tenant,
    evidence.search_terms(company_id, content, metadata) AS terms_in_tenant, embedding_model, embedding_bytes
  FROM evidence.evidence_snippets
  WHERE company_id = viewer.company_id();
CREATE OR REPLACE VIEW staff.evidence_snippets AS
  SELECT id, company_id, campaign_id, program_instance_id, source_type, content, metadata, created_at, search,
    embedding_model, embedding_bytes
  FROM evidence.evidence_snippets
  WHERE true;

-- Where the register is loaded already, no moment passes in which a view shows more than its policy.
CALL personal_data.hide_restricted();
