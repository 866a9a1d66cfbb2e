-- As in 0891: guards with their edges in one constant.

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF consent_given, withdrawn_at ON privacy.user_consents
  FOR EACH ROW WHEN (privacy.consent_state(OLD.consent_given, OLD.withdrawn_at)
    <> privacy.consent_state(NEW.consent_given, NEW.withdrawn_at)
    AND (privacy.consent_state(OLD.consent_given, OLD.withdrawn_at) || '>' ||
    privacy.consent_state(NEW.consent_given, NEW.withdrawn_at)) <> ALL ('{
    given>withdrawn
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('privacy.consent_state', 'consent_given', 'withdrawn_at');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.data_subject_requests
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND ((OLD.status || '>' || NEW.status) <> ALL ('{
    pending>identity_check,
    pending>cancelled,
    identity_check>processing,
    identity_check>rejected,
    identity_check>cancelled,
    processing>completed,
    processing>rejected,
    processing>cancelled
  }') OR (OLD.status, NEW.status) = ('identity_check', 'processing')
      AND (NEW.identity_verified_at IS NOT NULL) IS NOT TRUE OR (OLD.status, NEW.status) = ('processing', 'cancelled')
      AND (OLD.request_type = 'erasure' AND OLD.deletion_scheduled_for IS NOT NULL
        AND OLD.systems_deleted = '[]' AND OLD.deletion_completed_at IS NULL) IS NOT TRUE))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.privacy_requests
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    pending>processing,
    pending>cancelled,
    processing>completed,
    processing>failed,
    failed>processing
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.data_breach_incidents
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND ((OLD.status || '>' || NEW.status) <> ALL ('{
    investigating>contained,
    investigating>reported,
    contained>reported,
    contained>resolved,
    reported>resolved
  }') OR (OLD.status, NEW.status) = ('contained', 'resolved')
      AND (NEW.risk_to_rights ~* '^unlikely') IS NOT TRUE OR (OLD.status, NEW.status) = ('reported', 'resolved')
      AND (NEW.severity NOT IN ('high', 'critical') OR NEW.users_notified_at IS NOT NULL) IS NOT TRUE))
  EXECUTE FUNCTION viewer.refuse_transition('status');
