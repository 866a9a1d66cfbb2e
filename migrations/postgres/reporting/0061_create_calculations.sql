-- Metrics of record.

-- Append-only in meaning: the newest row of a period counts.
CREATE TABLE reporting.sroi_calculations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  period_start date NOT NULL,
  period_end date NOT NULL,
  -- Value per investment; NULL without investment.
  sroi_ratio numeric(12, 4),
  total_investment_cents bigint NOT NULL
    CONSTRAINT sroi_calculations_total_investment_cents_check CHECK (total_investment_cents >= 0),
  total_value_cents bigint NOT NULL
    CONSTRAINT sroi_calculations_total_value_cents_check CHECK (total_value_cents >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT sroi_calculations_period_check CHECK (period_end >= period_start),
  CONSTRAINT sroi_calculations_sroi_ratio_check
    CHECK ((total_investment_cents = 0) = (sroi_ratio IS NULL) AND sroi_ratio >= 0)
);

CREATE INDEX sroi_calculations_company_id_period_idx
  ON reporting.sroi_calculations (company_id, period_start, period_end, created_at);
CREATE INDEX sroi_calculations_company_id_created_at_idx
  ON reporting.sroi_calculations (company_id, created_at, id);
CREATE INDEX sroi_calculations_created_at_idx ON reporting.sroi_calculations (created_at, id);

CREATE TABLE reporting.vis_calculations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  score numeric(7, 4) NOT NULL
    CONSTRAINT vis_calculations_score_check CHECK (score BETWEEN 0 AND 100),
  calculation_date date NOT NULL,
  -- What a day leaves of a point: 2^(-1/half-life in days).
  decay_factor numeric(10, 9) NOT NULL
    CONSTRAINT vis_calculations_decay_factor_check CHECK (decay_factor > 0 AND decay_factor <= 1),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT vis_calculations_user_id_calculation_date_key UNIQUE (user_id, calculation_date)
);

CREATE INDEX vis_calculations_calculation_date_idx
  ON reporting.vis_calculations (calculation_date, score, id);

CREATE TABLE reporting.metrics_company_period (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  -- A month, a quarter or a year: 2025-09, 2025-Q3, 2025.
  period varchar(7) NOT NULL
    CONSTRAINT metrics_company_period_period_check
    CHECK (period ~ '^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$'),
  sroi_ratio numeric(12, 4)
    CONSTRAINT metrics_company_period_sroi_ratio_check CHECK (sroi_ratio >= 0),
  vis_score numeric(7, 4)
    CONSTRAINT metrics_company_period_vis_score_check CHECK (vis_score BETWEEN 0 AND 100),
  total_volunteer_hours numeric(12, 2) NOT NULL DEFAULT 0
    CONSTRAINT metrics_company_period_total_volunteer_hours_check
    CHECK (total_volunteer_hours >= 0),
  total_investment_cents bigint NOT NULL DEFAULT 0
    CONSTRAINT metrics_company_period_total_investment_cents_check
    CHECK (total_investment_cents >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT metrics_company_period_company_id_period_key UNIQUE (company_id, period)
);

CREATE INDEX metrics_company_period_period_idx ON reporting.metrics_company_period (period, id);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON reporting.metrics_company_period
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE reporting.co2e_calculations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  activity_type text NOT NULL
    CONSTRAINT co2e_calculations_activity_type_check CHECK (activity_type IN (
      'business_travel_air', 'business_travel_rail', 'business_travel_road', 'commuting',
      'event_catering', 'remote_session', 'ai_inference'
    )),
  co2e_kg numeric(14, 4) NOT NULL CONSTRAINT co2e_calculations_co2e_kg_check CHECK (co2e_kg >= 0),
  calculation_date date NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX co2e_calculations_company_id_idx
  ON reporting.co2e_calculations (company_id, calculation_date, id);
CREATE INDEX co2e_calculations_calculation_date_idx
  ON reporting.co2e_calculations (calculation_date, id);
