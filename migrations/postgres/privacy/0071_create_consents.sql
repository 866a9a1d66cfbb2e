-- What people agreed to, and the words they agreed to.

CREATE TABLE privacy.consent_text_versions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  purpose text NOT NULL
    CONSTRAINT consent_text_versions_purpose_check CHECK (purpose IN (
      'analytics', 'marketing', 'buddy_program', 'data_sharing', 'ai_processing', 'publication',
      'program'
    )),
  version text NOT NULL,
  -- ISO 639-1.
  language text NOT NULL
    CONSTRAINT consent_text_versions_language_check CHECK (language ~ '^[a-z]{2}$'),
  title text NOT NULL,
  body text NOT NULL,
  summary text,
  effective_from timestamptz NOT NULL DEFAULT now(),
  -- NULL: in force.
  effective_until timestamptz,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT consent_text_versions_purpose_version_language_key
    UNIQUE (purpose, version, language),
  CONSTRAINT consent_text_versions_effective_check CHECK (effective_until >= effective_from)
);

CREATE INDEX consent_text_versions_effective_idx
  ON privacy.consent_text_versions (purpose, language, effective_from);

CREATE TABLE privacy.user_consents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  purpose text NOT NULL
    CONSTRAINT user_consents_purpose_check CHECK (purpose IN (
      'analytics', 'marketing', 'buddy_program', 'data_sharing', 'ai_processing', 'publication',
      'program'
    )),
  consent_given boolean NOT NULL,
  -- The words as they were shown.
  consent_text text NOT NULL,
  consent_version text NOT NULL,
  consent_date timestamptz NOT NULL DEFAULT now(),
  consent_method text NOT NULL
    CONSTRAINT user_consents_consent_method_check
    CHECK (consent_method IN ('explicit_opt_in', 'checkbox', 'paper', 'verbal_recorded')),
  ip_address inet,
  user_agent text,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT user_consents_withdrawn_at_check
    CHECK (withdrawn_at >= consent_date AND (withdrawn_at IS NOT NULL OR withdrawal_reason IS NULL)),
  CONSTRAINT user_consents_expires_at_check CHECK (expires_at > consent_date)
);

CREATE INDEX user_consents_user_id_idx
  ON privacy.user_consents (user_id, purpose, consent_date, id);
CREATE INDEX user_consents_purpose_idx ON privacy.user_consents (purpose, consent_date, id);
CREATE INDEX user_consents_consent_given_idx ON privacy.user_consents (consent_given);
CREATE INDEX user_consents_consent_date_idx ON privacy.user_consents (consent_date, id);
CREATE INDEX user_consents_expires_at_idx
  ON privacy.user_consents (expires_at) WHERE withdrawn_at IS NULL;

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON privacy.user_consents
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();
