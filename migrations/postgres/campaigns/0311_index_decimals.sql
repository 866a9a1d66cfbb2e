-- Comparisons of numeric are not leakproof: behind a row policy they reach no index, and the planner
-- may not look at statistics of them. Those of double precision are, and what has at most 15 digits
-- is the same number in it. Lists filter and order by these columns, and show the exact ones.

ALTER TABLE campaigns.campaigns ADD COLUMN capacity_utilization_float double precision NOT NULL
  GENERATED ALWAYS AS (
    CASE WHEN volunteer_capacity = 0 THEN 0
      ELSE round(volunteers_enrolled::numeric / volunteer_capacity, 4)::double precision END
  ) STORED;
CREATE INDEX campaigns_company_id_utilization_float_idx
  ON campaigns.campaigns (company_id, capacity_utilization_float, id);
CREATE INDEX campaigns_utilization_float_idx
  ON campaigns.campaigns (capacity_utilization_float, id);
DROP INDEX campaigns.campaigns_company_id_capacity_utilization_idx;

ALTER TABLE campaigns.campaign_metrics_snapshots
  ADD COLUMN sroi_ratio_float double precision
    GENERATED ALWAYS AS (sroi_ratio::double precision) STORED,
  ADD COLUMN volunteers_utilization_float double precision
    GENERATED ALWAYS AS (volunteers_utilization::double precision) STORED;
CREATE INDEX campaign_metrics_snapshots_company_id_sroi_ratio_float_idx
  ON campaigns.campaign_metrics_snapshots (company_id, sroi_ratio_float);
CREATE INDEX campaign_metrics_snapshots_sroi_ratio_float_idx
  ON campaigns.campaign_metrics_snapshots (sroi_ratio_float);
CREATE INDEX campaign_metrics_snapshots_company_id_utilization_float_idx
  ON campaigns.campaign_metrics_snapshots (company_id, volunteers_utilization_float);
CREATE INDEX campaign_metrics_snapshots_utilization_float_idx
  ON campaigns.campaign_metrics_snapshots (volunteers_utilization_float);
