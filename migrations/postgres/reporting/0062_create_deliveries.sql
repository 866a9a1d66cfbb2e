-- Impact figures on their way to other platforms, and who wants to hear of what.

CREATE TABLE reporting.impact_deliveries (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  platform text NOT NULL
    CONSTRAINT impact_deliveries_platform_check
    CHECK (platform IN ('benevity', 'goodera', 'workday')),
  delivery_status text NOT NULL DEFAULT 'pending'
    CONSTRAINT impact_deliveries_delivery_status_check
    CHECK (delivery_status IN ('pending', 'delivered', 'retrying', 'failed', 'dead_letter')),
  -- Aggregates only, with the period among them.
  payload jsonb NOT NULL
    CONSTRAINT impact_deliveries_payload_check CHECK (jsonb_typeof(payload) = 'object'),
  response jsonb,
  retry_count integer NOT NULL DEFAULT 0
    CONSTRAINT impact_deliveries_retry_count_check CHECK (retry_count >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- The same figures go to a platform once.
CREATE UNIQUE INDEX impact_deliveries_payload_key
  ON reporting.impact_deliveries (company_id, platform, md5(payload::text));
CREATE INDEX impact_deliveries_company_id_created_at_idx
  ON reporting.impact_deliveries (company_id, created_at, id);
CREATE INDEX impact_deliveries_company_id_updated_at_idx
  ON reporting.impact_deliveries (company_id, updated_at, id);
CREATE INDEX impact_deliveries_updated_at_idx ON reporting.impact_deliveries (updated_at, id);
CREATE INDEX impact_deliveries_platform_idx
  ON reporting.impact_deliveries (platform, delivery_status);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON reporting.impact_deliveries
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE reporting.platform_mappings (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  platform text NOT NULL
    CONSTRAINT platform_mappings_platform_key UNIQUE
    CONSTRAINT platform_mappings_platform_check
    CHECK (platform IN ('benevity', 'goodera', 'workday')),
  mapping_config jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT platform_mappings_mapping_config_check
    CHECK (jsonb_typeof(mapping_config) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON reporting.platform_mappings
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE reporting.webhooks (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  url text NOT NULL CONSTRAINT webhooks_url_check CHECK (url ~ '^https://'),
  -- Names of events, or of groups of them ('campaign.*').
  events jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT webhooks_events_check CHECK (jsonb_typeof(events) = 'array'),
  -- Signs what is sent. Written, never shown.
  secret text NOT NULL,
  status text NOT NULL DEFAULT 'active'
    CONSTRAINT webhooks_status_check CHECK (status IN ('active', 'paused', 'disabled')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX webhooks_company_id_idx ON reporting.webhooks (company_id, created_at, id);
CREATE INDEX webhooks_events_idx ON reporting.webhooks USING gin (events);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON reporting.webhooks
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();
