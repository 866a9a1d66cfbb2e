-- The edges and initial states of the *.states.ts of privacy, held by the database.

-- As `consentState` of consent.rules.ts, but for what the clock alone ends.
CREATE FUNCTION privacy.consent_state(consent_given boolean, withdrawn_at timestamptz) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN withdrawn_at IS NOT NULL THEN 'withdrawn'
    WHEN consent_given THEN 'given'
    ELSE 'refused' END;
GRANT EXECUTE ON FUNCTION privacy.consent_state(boolean, timestamptz)
  TO privacy_admin, privacy_officer, privacy_company, privacy_person;

CREATE TRIGGER refuse_transition BEFORE UPDATE OF consent_given, withdrawn_at ON privacy.user_consents
  FOR EACH ROW WHEN (privacy.consent_state(OLD.consent_given, OLD.withdrawn_at)
    <> privacy.consent_state(NEW.consent_given, NEW.withdrawn_at)
    AND (privacy.consent_state(OLD.consent_given, OLD.withdrawn_at),
    privacy.consent_state(NEW.consent_given, NEW.withdrawn_at)) NOT IN (
    ('given', 'withdrawn')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('privacy.consent_state', 'consent_given', 'withdrawn_at');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON privacy.user_consents
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND privacy.consent_state(NEW.consent_given, NEW.withdrawn_at) NOT IN ('given', 'refused'))
  EXECUTE FUNCTION viewer.refuse_initial_state('given or refused');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.data_subject_requests
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND ((OLD.status, NEW.status) NOT IN (
    ('pending', 'identity_check'),
    ('pending', 'cancelled'),
    ('identity_check', 'processing'),
    ('identity_check', 'rejected'),
    ('identity_check', 'cancelled'),
    ('processing', 'completed'),
    ('processing', 'rejected'),
    ('processing', 'cancelled')
  ) OR (OLD.status, NEW.status) = ('processing', 'cancelled')
      AND (OLD.request_type = 'erasure' AND OLD.deletion_scheduled_for IS NOT NULL
        AND OLD.systems_deleted = '[]' AND OLD.deletion_completed_at IS NULL) IS NOT TRUE))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON privacy.data_subject_requests
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('pending'))
  EXECUTE FUNCTION viewer.refuse_initial_state('pending');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.privacy_requests
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('pending', 'processing'),
    ('pending', 'cancelled'),
    ('processing', 'completed'),
    ('processing', 'failed'),
    ('failed', 'processing')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON privacy.privacy_requests
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('pending'))
  EXECUTE FUNCTION viewer.refuse_initial_state('pending');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.data_breach_incidents
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND ((OLD.status, NEW.status) NOT IN (
    ('investigating', 'contained'),
    ('investigating', 'reported'),
    ('contained', 'reported'),
    ('contained', 'resolved'),
    ('reported', 'resolved')
  ) OR (OLD.status, NEW.status) = ('contained', 'resolved')
      AND (NEW.risk_to_rights ~* '^unlikely') IS NOT TRUE))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON privacy.data_breach_incidents
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('investigating'))
  EXECUTE FUNCTION viewer.refuse_initial_state('investigating');

-- Of their own requests a person changes nothing but that they take them back.
CREATE POLICY person_cancels ON privacy.data_subject_requests AS RESTRICTIVE
  FOR UPDATE TO privacy_person
  USING (true) WITH CHECK (status = 'cancelled');
CREATE POLICY person_cancels ON privacy.privacy_requests AS RESTRICTIVE
  FOR UPDATE TO privacy_person
  USING (true) WITH CHECK (status = 'cancelled');
