-- Mean volunteer impact score of a campaign, as its newest snapshot has it: lists are ordered by it. The job that
-- scores campaigns copies it each night; until its first run there is none.

-- A score is derived: it does not change the version, as seats do not.
ALTER TABLE campaigns.campaigns ADD COLUMN vis_score double precision
  CONSTRAINT campaigns_vis_score_check CHECK (vis_score BETWEEN 0 AND 100);

CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON campaigns.campaigns
  FOR EACH ROW
  WHEN ((NEW.volunteers_enrolled, NEW.beneficiaries_enrolled, NEW.upsell_score, NEW.is_high_value, NEW.vis_score)
    IS NOT DISTINCT FROM
    (OLD.volunteers_enrolled, OLD.beneficiaries_enrolled, OLD.upsell_score, OLD.is_high_value, OLD.vis_score))
  EXECUTE FUNCTION viewer.touch_updated_at();

CREATE INDEX campaigns_company_id_vis_score_idx ON campaigns.campaigns
  (company_id, (CASE WHEN vis_score IS NULL THEN '-infinity' ELSE vis_score END), id);
CREATE INDEX campaigns_vis_score_idx ON campaigns.campaigns
  ((CASE WHEN vis_score IS NULL THEN '-infinity' ELSE vis_score END), id);

GRANT SELECT (vis_score) ON campaigns.campaigns TO campaigns_company, campaigns_worker;
GRANT UPDATE (vis_score) ON campaigns.campaigns TO campaigns_worker;

CREATE OR REPLACE VIEW tenant.campaigns AS
  SELECT id, company_id, template_id, beneficiary_group_id, status, pricing_model, priority, name,
    start_date, end_date, budget_spent_cents, capacity_utilization_float, upsell_score,
    is_high_value,
    quarter, tags,
    viewer.tenant_elements(company_id, tags) AS tags_in_tenant,
    viewer.tenant_terms(company_id, search) AS search_in_tenant,
    budget_utilization_float, vis_score
  FROM campaigns.campaigns
  WHERE company_id = viewer.company_id();
