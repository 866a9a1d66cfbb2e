-- What lists are ordered by, for a company and for staff. Nulls come last in either direction: they
-- are indexed as the day that nothing lies beyond.

CREATE INDEX campaigns_company_id_start_desc_idx ON campaigns.campaigns
  (company_id, (CASE WHEN start_date IS NULL THEN '-infinity' ELSE start_date END), id);
CREATE INDEX campaigns_company_id_start_asc_idx ON campaigns.campaigns
  (company_id, (CASE WHEN start_date IS NULL THEN 'infinity' ELSE start_date END), id);
CREATE INDEX campaigns_start_desc_idx ON campaigns.campaigns
  ((CASE WHEN start_date IS NULL THEN '-infinity' ELSE start_date END), id);
CREATE INDEX campaigns_start_asc_idx ON campaigns.campaigns
  ((CASE WHEN start_date IS NULL THEN 'infinity' ELSE start_date END), id);
CREATE INDEX campaigns_company_id_budget_spent_cents_idx
  ON campaigns.campaigns (company_id, budget_spent_cents, id);
CREATE INDEX campaigns_budget_spent_cents_idx ON campaigns.campaigns (budget_spent_cents, id);
CREATE INDEX campaigns_name_idx ON campaigns.campaigns (name, id);
