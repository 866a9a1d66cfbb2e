-- What is done with personal data, what went wrong, and how long it is kept.

-- user_id NULL: an entry of the register of processing activities (Article 30).
CREATE TABLE privacy.data_processing_records (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid REFERENCES users.users (id),
  activity text NOT NULL,
  purpose text NOT NULL,
  -- Article 6(1)(a) to (f).
  legal_basis text NOT NULL
    CONSTRAINT data_processing_records_legal_basis_check CHECK (legal_basis IN (
      'consent', 'contract', 'legal_obligation', 'vital_interests', 'public_task',
      'legitimate_interests'
    )),
  data_categories jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT data_processing_records_data_categories_check
    CHECK (jsonb_typeof(data_categories) = 'array'),
  recipient_categories jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT data_processing_records_recipient_categories_check
    CHECK (jsonb_typeof(recipient_categories) = 'array'),
  processed_at timestamptz NOT NULL DEFAULT now(),
  processed_by uuid,
  system_component text,
  retention_period text,
  scheduled_deletion_date date,
  metadata jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT data_processing_records_metadata_check CHECK (jsonb_typeof(metadata) = 'object')
);

CREATE INDEX data_processing_records_user_id_idx
  ON privacy.data_processing_records (user_id, processed_at, id);
CREATE INDEX data_processing_records_activity_idx
  ON privacy.data_processing_records (activity, processed_at, id);
CREATE INDEX data_processing_records_processed_at_idx
  ON privacy.data_processing_records (processed_at, id);
CREATE INDEX data_processing_records_metadata_idx
  ON privacy.data_processing_records USING gin (metadata jsonb_path_ops);

CREATE TABLE privacy.data_breach_incidents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  incident_type text NOT NULL,
  severity text NOT NULL
    CONSTRAINT data_breach_incidents_severity_check
    CHECK (severity IN ('low', 'medium', 'high', 'critical')),
  status text NOT NULL DEFAULT 'investigating'
    CONSTRAINT data_breach_incidents_status_check
    CHECK (status IN ('investigating', 'contained', 'reported', 'resolved')),
  discovered_at timestamptz NOT NULL,
  discovered_by uuid,
  reported_to_authority_at timestamptz,
  affected_user_count integer
    CONSTRAINT data_breach_incidents_affected_user_count_check CHECK (affected_user_count >= 0),
  affected_data_categories jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT data_breach_incidents_affected_data_categories_check
    CHECK (jsonb_typeof(affected_data_categories) = 'array'),
  risk_to_rights text,
  containment_measures text,
  notification_plan text,
  users_notified_at timestamptz,
  root_cause text,
  remedial_actions text,
  resolved_at timestamptz,
  notes text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT data_breach_incidents_dates_check CHECK (
    reported_to_authority_at >= discovered_at
    AND users_notified_at >= discovered_at
    AND resolved_at >= discovered_at
  ),
  CONSTRAINT data_breach_incidents_resolved_check CHECK (
    status <> 'resolved'
    OR (resolved_at IS NOT NULL AND root_cause IS NOT NULL AND remedial_actions IS NOT NULL)
  )
);

CREATE INDEX data_breach_incidents_status_idx ON privacy.data_breach_incidents (status);
CREATE INDEX data_breach_incidents_severity_idx ON privacy.data_breach_incidents (severity);
CREATE INDEX data_breach_incidents_discovered_at_idx
  ON privacy.data_breach_incidents (discovered_at, id);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON privacy.data_breach_incidents
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE privacy.data_retention_policies (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  data_category text NOT NULL CONSTRAINT data_retention_policies_data_category_key UNIQUE,
  -- NULL: kept without limit.
  retention_period_days integer
    CONSTRAINT data_retention_policies_retention_period_days_check
    CHECK (retention_period_days > 0),
  legal_basis text NOT NULL
    CONSTRAINT data_retention_policies_legal_basis_check CHECK (legal_basis IN (
      'consent', 'contract', 'legal_obligation', 'vital_interests', 'public_task',
      'legitimate_interests'
    )),
  deletion_method text NOT NULL
    CONSTRAINT data_retention_policies_deletion_method_check
    CHECK (deletion_method IN ('hard_delete', 'anonymize', 'archive')),
  -- Categories that go first.
  dependent_categories jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT data_retention_policies_dependent_categories_check
    CHECK (jsonb_typeof(dependent_categories) = 'array'),
  active boolean NOT NULL DEFAULT true,
  effective_from timestamptz NOT NULL DEFAULT now(),
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX data_retention_policies_active_idx ON privacy.data_retention_policies (active);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON privacy.data_retention_policies
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();
