-- Tenant views: the rows of the viewer's company, with the columns that lists filter and order by.
-- They are read with the owner's rights. Behind a row policy only leakproof operators reach an index;
-- here all do. A plain view is no barrier against SQL that was made to look through it: statements
-- of platform/collections alone name one, find ids in it, and read the rows by them under the policies.
-- Each holds what the policy `company = viewer.company_id()` of its table lets pass, and no more.

CREATE SCHEMA tenant;

CREATE VIEW tenant.users AS
  SELECT id, role, created_at, preferred_language, journey_flags,
    viewer.tenant_terms(company_ids, search) AS search_in_tenant
  FROM users.users
  WHERE company_ids @> ARRAY[viewer.company_id()];
CREATE INDEX users_tenant_terms_idx
  ON users.users USING gin (viewer.tenant_terms(company_ids, search));
GRANT USAGE ON SCHEMA tenant TO users_company;
GRANT SELECT ON tenant.users TO users_company;

CREATE VIEW tenant.campaigns AS
  SELECT id, company_id, template_id, beneficiary_group_id, status, pricing_model, priority, name,
    start_date, end_date, budget_spent_cents, capacity_utilization_float, upsell_score,
    is_high_value,
    quarter, tags,
    viewer.tenant_elements(company_id, tags) AS tags_in_tenant,
    viewer.tenant_terms(company_id, search) AS search_in_tenant
  FROM campaigns.campaigns
  WHERE company_id = viewer.company_id();
CREATE INDEX campaigns_tenant_tags_idx
  ON campaigns.campaigns USING gin (viewer.tenant_elements(company_id, tags));
CREATE INDEX campaigns_tenant_terms_idx
  ON campaigns.campaigns USING gin (viewer.tenant_terms(company_id, search));

GRANT USAGE ON SCHEMA tenant TO campaigns_company;
GRANT SELECT ON tenant.campaigns TO campaigns_company;

CREATE VIEW tenant.program_instances AS
  SELECT id, company_id, campaign_id, template_id, beneficiary_group_id, status, name, start_date,
    end_date, outcome_scores, last_activity_at, created_at,
    viewer.tenant_terms(company_id, search) AS search_in_tenant
  FROM programs.program_instances
  WHERE company_id = viewer.company_id();
CREATE INDEX program_instances_tenant_terms_idx
  ON programs.program_instances USING gin (viewer.tenant_terms(company_id, search));

CREATE VIEW tenant.kintell_sessions AS
  SELECT id, company_id, program_instance_id, participant_id, volunteer_id, batch_id, session_type,
    scheduled_at, completed_at, language_level, metadata, topics,
    viewer.tenant_elements(company_id, topics) AS topics_in_tenant
  FROM programs.kintell_sessions
  WHERE company_id = viewer.company_id();
CREATE INDEX kintell_sessions_tenant_topics_idx
  ON programs.kintell_sessions USING gin (viewer.tenant_elements(company_id, topics));
GRANT USAGE ON SCHEMA tenant TO programs_company;
GRANT SELECT ON tenant.program_instances, tenant.kintell_sessions TO programs_company;

CREATE VIEW tenant.evidence_snippets AS
  SELECT id, company_id, campaign_id, program_instance_id, source_type, content, metadata,
    created_at, viewer.tenant_terms(company_id, search) AS search_in_tenant
  FROM evidence.evidence_snippets
  WHERE company_id = viewer.company_id();
CREATE INDEX evidence_snippets_tenant_terms_idx
  ON evidence.evidence_snippets USING gin (viewer.tenant_terms(company_id, search));

GRANT USAGE ON SCHEMA tenant TO evidence_company;
GRANT SELECT ON tenant.evidence_snippets TO evidence_company;

CREATE VIEW tenant.impact_deliveries AS
  SELECT id, company_id, platform, delivery_status, payload, created_at, updated_at
  FROM reporting.impact_deliveries
  WHERE company_id = viewer.company_id();
CREATE INDEX impact_deliveries_company_id_period_idx
  ON reporting.impact_deliveries (company_id, (payload ->> 'period'), created_at, id);

CREATE VIEW tenant.publications AS
  SELECT id, tenant_id, status, visibility, title, created_at,
    viewer.tenant_terms(tenant_id, search) AS search_in_tenant
  FROM reporting.publications
  WHERE tenant_id = viewer.company_id();
CREATE INDEX publications_tenant_terms_idx
  ON reporting.publications USING gin (viewer.tenant_terms(tenant_id, search));
GRANT USAGE ON SCHEMA tenant TO reporting_company, reporting_partner;
GRANT SELECT ON tenant.impact_deliveries, tenant.publications TO reporting_company;
GRANT SELECT ON tenant.impact_deliveries TO reporting_partner;

-- An index on an expression is nothing that the planner can reckon with until it has been looked at.
ANALYZE users.users, campaigns.campaigns, campaigns.campaign_metrics_snapshots,
  programs.program_instances, programs.kintell_sessions, evidence.evidence_snippets,
  evidence.outcome_scores, evidence.ai_prompt_audit, reporting.sroi_calculations,
  reporting.impact_deliveries, reporting.publications;
