-- What a company has bought and where it stands, now and day by day.

CREATE SCHEMA campaigns;

CREATE TABLE campaigns.campaigns (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  template_id uuid REFERENCES programs.program_templates (id),
  beneficiary_group_id uuid REFERENCES programs.beneficiary_groups (id),
  status text NOT NULL DEFAULT 'draft'
    CONSTRAINT campaigns_status_check CHECK (status IN (
      'draft', 'planned', 'recruiting', 'active', 'paused', 'completed', 'closed'
    )),
  pricing_model text
    CONSTRAINT campaigns_pricing_model_check
    CHECK (pricing_model IN ('seats', 'credits', 'bundle', 'iaas', 'custom')),
  priority text NOT NULL DEFAULT 'medium'
    CONSTRAINT campaigns_priority_check CHECK (priority IN ('low', 'medium', 'high', 'critical')),
  name text NOT NULL,
  description text,
  start_date date,
  end_date date,
  volunteer_capacity integer NOT NULL DEFAULT 0
    CONSTRAINT campaigns_volunteer_capacity_check CHECK (volunteer_capacity >= 0),
  beneficiary_capacity integer NOT NULL DEFAULT 0
    CONSTRAINT campaigns_beneficiary_capacity_check CHECK (beneficiary_capacity >= 0),
  budget_cents bigint NOT NULL DEFAULT 0
    CONSTRAINT campaigns_budget_cents_check CHECK (budget_cents >= 0),
  -- May exceed a capacity that was cut afterwards, as spending may exceed the budget.
  volunteers_enrolled integer NOT NULL DEFAULT 0
    CONSTRAINT campaigns_volunteers_enrolled_check CHECK (volunteers_enrolled >= 0),
  beneficiaries_enrolled integer NOT NULL DEFAULT 0
    CONSTRAINT campaigns_beneficiaries_enrolled_check CHECK (beneficiaries_enrolled >= 0),
  budget_spent_cents bigint NOT NULL DEFAULT 0
    CONSTRAINT campaigns_budget_spent_cents_check CHECK (budget_spent_cents >= 0),
  -- Volunteers enrolled per seat, four decimals; 0 where there are no seats. Computed by the
  -- database, so that it is right after every reservation.
  capacity_utilization numeric(8, 4) NOT NULL GENERATED ALWAYS AS (
    CASE WHEN volunteer_capacity = 0 THEN 0
      ELSE round(volunteers_enrolled::numeric / volunteer_capacity, 4) END
  ) STORED,
  upsell_score integer NOT NULL DEFAULT 0
    CONSTRAINT campaigns_upsell_score_check CHECK (upsell_score BETWEEN 0 AND 100),
  is_high_value boolean NOT NULL DEFAULT false,
  -- The quarter of start_date.
  quarter text CONSTRAINT campaigns_quarter_check CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
  tags jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT campaigns_tags_check CHECK (jsonb_typeof(tags) = 'array'),
  -- Pinned evidence_snippets.id, at most ten.
  evidence_snippet_ids jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT campaigns_evidence_snippet_ids_check
    CHECK (jsonb_typeof(evidence_snippet_ids) = 'array'
      AND jsonb_array_length(evidence_snippet_ids) <= 10),
  config_overrides jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT campaigns_config_overrides_check CHECK (jsonb_typeof(config_overrides) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  -- A name for integrations, readable and unique.
  campaign_key text NOT NULL DEFAULT gen_random_uuid()::text
    CONSTRAINT campaigns_campaign_key_key UNIQUE
    CONSTRAINT campaigns_campaign_key_check CHECK (campaign_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  search tsvector GENERATED ALWAYS AS (
    to_tsvector('simple', name || ' ' || coalesce(description, ''))
  ) STORED,
  CONSTRAINT campaigns_id_company_id_key UNIQUE (id, company_id),
  CONSTRAINT campaigns_dates_check CHECK (end_date >= start_date),
  -- A draft may be incomplete, and may be closed as it is.
  CONSTRAINT campaigns_planned_check CHECK (
    status IN ('draft', 'closed')
    OR (template_id IS NOT NULL AND beneficiary_group_id IS NOT NULL AND pricing_model IS NOT NULL
      AND start_date IS NOT NULL AND end_date IS NOT NULL AND quarter IS NOT NULL)
  )
);

CREATE INDEX campaigns_company_id_start_date_idx
  ON campaigns.campaigns (company_id, start_date, id);
CREATE INDEX campaigns_company_id_created_at_idx
  ON campaigns.campaigns (company_id, created_at, id);
CREATE INDEX campaigns_company_id_capacity_utilization_idx
  ON campaigns.campaigns (company_id, capacity_utilization, id);
CREATE INDEX campaigns_company_id_upsell_score_idx
  ON campaigns.campaigns (company_id, upsell_score, id);
CREATE INDEX campaigns_company_id_name_idx ON campaigns.campaigns (company_id, name, id);
CREATE INDEX campaigns_company_id_status_quarter_idx
  ON campaigns.campaigns (company_id, status, quarter);
CREATE INDEX campaigns_status_idx ON campaigns.campaigns (status);
CREATE INDEX campaigns_template_id_idx ON campaigns.campaigns (template_id, start_date, id);
CREATE INDEX campaigns_beneficiary_group_id_idx
  ON campaigns.campaigns (beneficiary_group_id, start_date, id);
CREATE INDEX campaigns_dates_idx ON campaigns.campaigns (start_date, end_date);
CREATE INDEX campaigns_created_at_idx ON campaigns.campaigns (created_at, id);
CREATE INDEX campaigns_pricing_model_idx ON campaigns.campaigns (pricing_model);
CREATE INDEX campaigns_capacity_utilization_idx
  ON campaigns.campaigns (capacity_utilization, id);
CREATE INDEX campaigns_upsell_score_idx ON campaigns.campaigns (upsell_score, id);
CREATE INDEX campaigns_is_high_value_idx ON campaigns.campaigns (is_high_value);
CREATE INDEX campaigns_quarter_idx ON campaigns.campaigns (quarter);
CREATE INDEX campaigns_tags_idx ON campaigns.campaigns USING gin (tags);
CREATE INDEX campaigns_evidence_snippet_ids_idx
  ON campaigns.campaigns USING gin (evidence_snippet_ids);
CREATE INDEX campaigns_config_overrides_idx
  ON campaigns.campaigns USING gin (config_overrides jsonb_path_ops);
CREATE INDEX campaigns_search_idx ON campaigns.campaigns USING gin (search);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON campaigns.campaigns
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE campaigns.campaign_metrics_snapshots (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  campaign_id uuid NOT NULL REFERENCES campaigns.campaigns (id),
  snapshot_date date NOT NULL,
  volunteers_enrolled integer NOT NULL
    CONSTRAINT campaign_metrics_snapshots_volunteers_enrolled_check
    CHECK (volunteers_enrolled >= 0),
  beneficiaries_enrolled integer NOT NULL
    CONSTRAINT campaign_metrics_snapshots_beneficiaries_enrolled_check
    CHECK (beneficiaries_enrolled >= 0),
  budget_spent_cents bigint NOT NULL
    CONSTRAINT campaign_metrics_snapshots_budget_spent_cents_check
    CHECK (budget_spent_cents >= 0),
  -- Ratios; NULL where there is nothing to divide by.
  volunteers_utilization numeric(8, 4)
    CONSTRAINT campaign_metrics_snapshots_volunteers_utilization_check
    CHECK (volunteers_utilization >= 0),
  beneficiaries_utilization numeric(8, 4)
    CONSTRAINT campaign_metrics_snapshots_beneficiaries_utilization_check
    CHECK (beneficiaries_utilization >= 0),
  budget_utilization numeric(8, 4)
    CONSTRAINT campaign_metrics_snapshots_budget_utilization_check
    CHECK (budget_utilization >= 0),
  -- Social value per investment; NULL without investment.
  sroi_ratio numeric(12, 4),
  vis_score numeric(7, 4)
    CONSTRAINT campaign_metrics_snapshots_vis_score_check CHECK (vis_score BETWEEN 0 AND 100),
  full_snapshot jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT campaign_metrics_snapshots_full_snapshot_check
    CHECK (jsonb_typeof(full_snapshot) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid NOT NULL,
  CONSTRAINT campaign_metrics_snapshots_campaign_id_snapshot_date_key
    UNIQUE (campaign_id, snapshot_date),
  CONSTRAINT campaign_metrics_snapshots_campaign_company_fkey FOREIGN KEY (campaign_id, company_id)
    REFERENCES campaigns.campaigns (id, company_id) ON UPDATE CASCADE
);

CREATE INDEX campaign_metrics_snapshots_company_id_idx
  ON campaigns.campaign_metrics_snapshots (company_id, snapshot_date, id);
CREATE INDEX campaign_metrics_snapshots_snapshot_date_idx
  ON campaigns.campaign_metrics_snapshots (snapshot_date, id);
CREATE INDEX campaign_metrics_snapshots_volunteers_utilization_idx
  ON campaigns.campaign_metrics_snapshots (volunteers_utilization);
CREATE INDEX campaign_metrics_snapshots_beneficiaries_utilization_idx
  ON campaigns.campaign_metrics_snapshots (beneficiaries_utilization);
CREATE INDEX campaign_metrics_snapshots_budget_utilization_idx
  ON campaigns.campaign_metrics_snapshots (budget_utilization);
CREATE INDEX campaign_metrics_snapshots_sroi_ratio_idx
  ON campaigns.campaign_metrics_snapshots (sroi_ratio);
CREATE INDEX campaign_metrics_snapshots_vis_score_idx
  ON campaigns.campaign_metrics_snapshots (vis_score);
CREATE INDEX campaign_metrics_snapshots_created_at_idx
  ON campaigns.campaign_metrics_snapshots (created_at);
CREATE INDEX campaign_metrics_snapshots_full_snapshot_idx
  ON campaigns.campaign_metrics_snapshots USING gin (full_snapshot jsonb_path_ops);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON campaigns.campaign_metrics_snapshots
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id('campaign_id', 'campaigns.campaigns', 'id', 'company_id');
