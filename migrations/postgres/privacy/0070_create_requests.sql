-- What people ask for under the GDPR, the technical work it causes, and its trail.

CREATE SCHEMA privacy;

CREATE TABLE privacy.data_subject_requests (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  -- Articles 15, 16, 17, 18, 20, 21 and 22.
  request_type text NOT NULL
    CONSTRAINT data_subject_requests_request_type_check CHECK (request_type IN (
      'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection',
      'automated_decision'
    )),
  status text NOT NULL DEFAULT 'pending'
    CONSTRAINT data_subject_requests_status_check CHECK (status IN (
      'pending', 'identity_check', 'processing', 'completed', 'rejected', 'cancelled'
    )),
  requested_at timestamptz NOT NULL DEFAULT now(),
  -- Soft references to users.users.id, as every *_by and *_to here.
  requested_by uuid,
  request_reason text,
  ip_address inet,
  assigned_to uuid,
  processing_started_at timestamptz,
  completed_at timestamptz,
  response_data jsonb,
  response_file_url text,
  rejection_reason text,
  deletion_scheduled_for timestamptz,
  deletion_completed_at timestamptz,
  systems_deleted jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT data_subject_requests_systems_deleted_check
    CHECK (jsonb_typeof(systems_deleted) = 'array'),
  verification_hash text
    CONSTRAINT data_subject_requests_verification_hash_check
    CHECK (verification_hash ~ '^[0-9a-f]{64}$'),
  notes text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT data_subject_requests_completed_at_check
    CHECK ((status <> 'completed' OR completed_at IS NOT NULL) AND completed_at >= requested_at),
  CONSTRAINT data_subject_requests_rejection_reason_check
    CHECK (status <> 'rejected' OR rejection_reason IS NOT NULL)
);

CREATE INDEX data_subject_requests_user_id_idx
  ON privacy.data_subject_requests (user_id, requested_at, id);
CREATE INDEX data_subject_requests_status_idx
  ON privacy.data_subject_requests (status, requested_at, id);
CREATE INDEX data_subject_requests_request_type_idx
  ON privacy.data_subject_requests (request_type);
CREATE INDEX data_subject_requests_requested_at_idx
  ON privacy.data_subject_requests (requested_at, id);
CREATE INDEX data_subject_requests_assigned_to_idx
  ON privacy.data_subject_requests (assigned_to);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON privacy.data_subject_requests
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE privacy.privacy_requests (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  request_type text NOT NULL
    CONSTRAINT privacy_requests_request_type_check CHECK (request_type IN ('export', 'delete')),
  status text NOT NULL DEFAULT 'pending'
    CONSTRAINT privacy_requests_status_check
    CHECK (status IN ('pending', 'processing', 'completed', 'failed', 'cancelled')),
  -- The share of the steps that are done, 0 to 1.
  progress numeric(5, 4) NOT NULL DEFAULT 0
    CONSTRAINT privacy_requests_progress_check CHECK (progress BETWEEN 0 AND 1),
  result_path text,
  error_message text,
  requested_at timestamptz NOT NULL DEFAULT now(),
  completed_at timestamptz,
  CONSTRAINT privacy_requests_completed_at_check
    CHECK ((status <> 'completed' OR completed_at IS NOT NULL) AND completed_at >= requested_at)
);

CREATE INDEX privacy_requests_user_id_idx
  ON privacy.privacy_requests (user_id, requested_at, id);
CREATE INDEX privacy_requests_status_idx ON privacy.privacy_requests (status, requested_at, id);
CREATE INDEX privacy_requests_requested_at_idx ON privacy.privacy_requests (requested_at, id);

-- Append-only.
CREATE TABLE privacy.privacy_audit_log (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  request_id uuid NOT NULL REFERENCES privacy.privacy_requests (id),
  action text NOT NULL
    CONSTRAINT privacy_audit_log_action_check CHECK (action IN (
      'requested', 'step_completed', 'step_failed', 'data_exported', 'user_deleted', 'anonymized',
      'cancelled'
    )),
  -- Among them prev, the hash of the entry before: a chain.
  details jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT privacy_audit_log_details_check CHECK (jsonb_typeof(details) = 'object'),
  performed_by uuid,
  performed_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX privacy_audit_log_request_id_idx
  ON privacy.privacy_audit_log (request_id, performed_at, id);
CREATE INDEX privacy_audit_log_performed_at_idx ON privacy.privacy_audit_log (performed_at, id);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON privacy.privacy_audit_log
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();
