-- Who a person is in other systems.

-- Legacy: read only, replaced by user_external_ids.
CREATE TABLE users.external_id_mappings (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  external_system text NOT NULL
    CONSTRAINT external_id_mappings_external_system_check
    CHECK (external_system IN ('kintell', 'discord', 'buddy')),
  external_id text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT external_id_mappings_external_system_external_id_key
    UNIQUE (external_system, external_id)
);

CREATE INDEX external_id_mappings_user_id_idx ON users.external_id_mappings (user_id, created_at, id);

CREATE TABLE users.user_external_ids (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  profile_id uuid NOT NULL REFERENCES users.users (id),
  -- 'analytics' is the person's key in the rollups: without this row their events name nobody.
  provider text NOT NULL
    CONSTRAINT user_external_ids_provider_check CHECK (provider IN (
      'buddy', 'discord', 'kintell', 'upskilling', 'benevity', 'goodera', 'workday', 'analytics'
    )),
  external_id text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  metadata jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT user_external_ids_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
  CONSTRAINT user_external_ids_provider_external_id_key UNIQUE (provider, external_id)
);

CREATE INDEX user_external_ids_profile_id_idx ON users.user_external_ids (profile_id, provider, id);
CREATE INDEX user_external_ids_metadata_idx
  ON users.user_external_ids USING gin (metadata jsonb_path_ops);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON users.user_external_ids
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

-- Append-only. Erasure replaces external_id by its HMAC.
CREATE TABLE users.identity_linking_audit (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  profile_id uuid NOT NULL REFERENCES users.users (id),
  provider text NOT NULL,
  external_id text NOT NULL,
  operation text NOT NULL
    CONSTRAINT identity_linking_audit_operation_check
    CHECK (operation IN ('created', 'updated', 'deleted', 'merged')),
  -- users.users.id; NULL when a system did it.
  performed_by uuid,
  performed_at timestamptz NOT NULL DEFAULT now(),
  metadata jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT identity_linking_audit_metadata_check CHECK (jsonb_typeof(metadata) = 'object')
);

CREATE INDEX identity_linking_audit_profile_id_idx
  ON users.identity_linking_audit (profile_id, performed_at, id);
CREATE INDEX identity_linking_audit_performed_at_idx
  ON users.identity_linking_audit (performed_at, id);
CREATE INDEX identity_linking_audit_metadata_idx
  ON users.identity_linking_audit USING gin (metadata jsonb_path_ops);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON users.identity_linking_audit
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();
