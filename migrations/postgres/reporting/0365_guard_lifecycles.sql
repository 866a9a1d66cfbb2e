-- The edges and initial states of the *.states.ts of reporting, held by the database.

-- As `isInForce` of expiry.rules.ts, by the clock of the database.
CREATE FUNCTION reporting.expiry_state(expires_at timestamptz) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE
    WHEN expires_at > now() THEN 'active'
    ELSE 'expired' END;
GRANT EXECUTE ON FUNCTION reporting.expiry_state(timestamptz)
  TO reporting_admin, reporting_officer, reporting_company, reporting_person;

CREATE TRIGGER refuse_transition_of_delivery_status BEFORE UPDATE OF delivery_status ON reporting.impact_deliveries
  FOR EACH ROW WHEN (OLD.delivery_status <> NEW.delivery_status AND (OLD.delivery_status, NEW.delivery_status) NOT IN (
    ('pending', 'delivered'),
    ('pending', 'retrying'),
    ('retrying', 'delivered'),
    ('retrying', 'retrying'),
    ('retrying', 'failed'),
    ('failed', 'retrying'),
    ('failed', 'dead_letter')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('delivery_status');

CREATE TRIGGER refuse_initial_state_of_delivery_status BEFORE INSERT ON reporting.impact_deliveries
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.delivery_status NOT IN ('pending'))
  EXECUTE FUNCTION viewer.refuse_initial_state('pending');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.scheduled_reports
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('active', 'running'),
    ('active', 'paused'),
    ('active', 'cancelled'),
    ('running', 'active'),
    ('running', 'failed'),
    ('running', 'cancelled'),
    ('paused', 'active'),
    ('paused', 'cancelled'),
    ('failed', 'active'),
    ('failed', 'cancelled')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON reporting.scheduled_reports
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('active'))
  EXECUTE FUNCTION viewer.refuse_initial_state('active');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.publications
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('DRAFT', 'LIVE'),
    ('DRAFT', 'ARCHIVED'),
    ('LIVE', 'DRAFT'),
    ('LIVE', 'ARCHIVED')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON reporting.publications
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('DRAFT'))
  EXECUTE FUNCTION viewer.refuse_initial_state('DRAFT');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF expires_at ON reporting.publication_tokens
  FOR EACH ROW WHEN (reporting.expiry_state(OLD.expires_at)
    <> reporting.expiry_state(NEW.expires_at)
    AND (reporting.expiry_state(OLD.expires_at),
    reporting.expiry_state(NEW.expires_at)) NOT IN (
    ('active', 'expired')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('reporting.expiry_state', 'expires_at');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF expires_at ON reporting.share_links
  FOR EACH ROW WHEN (reporting.expiry_state(OLD.expires_at)
    <> reporting.expiry_state(NEW.expires_at)
    AND (reporting.expiry_state(OLD.expires_at),
    reporting.expiry_state(NEW.expires_at)) NOT IN (
    ('active', 'expired')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('reporting.expiry_state', 'expires_at');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.webhooks
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('active', 'paused'),
    ('active', 'disabled'),
    ('paused', 'active'),
    ('paused', 'disabled'),
    ('disabled', 'active')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON reporting.webhooks
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('active'))
  EXECUTE FUNCTION viewer.refuse_initial_state('active');
