-- Share of the budget that is spent, to four decimals; 0 without a budget. Lists are ordered by it.

ALTER TABLE campaigns.campaigns ADD COLUMN budget_utilization_float double precision NOT NULL
  GENERATED ALWAYS AS (
    CASE WHEN budget_cents = 0 THEN 0
      ELSE round(budget_spent_cents::numeric / budget_cents, 4)::double precision END
  ) STORED;
CREATE INDEX campaigns_company_id_budget_utilization_float_idx
  ON campaigns.campaigns (company_id, budget_utilization_float, id);
CREATE INDEX campaigns_budget_utilization_float_idx
  ON campaigns.campaigns (budget_utilization_float, id);

CREATE OR REPLACE VIEW tenant.campaigns AS
  SELECT id, company_id, template_id, beneficiary_group_id, status, pricing_model, priority, name,
    start_date, end_date, budget_spent_cents, capacity_utilization_float, upsell_score,
    is_high_value,
    quarter, tags,
    viewer.tenant_elements(company_id, tags) AS tags_in_tenant,
    viewer.tenant_terms(company_id, search) AS search_in_tenant,
    budget_utilization_float
  FROM campaigns.campaigns
  WHERE company_id = viewer.company_id();
