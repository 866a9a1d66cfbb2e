-- The edges and initial states of notification.states.ts and domain.states.ts, held by the database.

-- As `domainStatus` of domain.rules.ts.
CREATE FUNCTION users.domain_state(is_verified boolean, verified_at timestamptz) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN is_verified THEN 'verified'
    WHEN verified_at IS NULL THEN 'pending'
    ELSE 'revoked' END;
GRANT EXECUTE ON FUNCTION users.domain_state(boolean, timestamptz)
  TO users_admin, users_officer, users_company;

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON users.notifications_queue
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('queued', 'sending'),
    ('queued', 'cancelled'),
    ('sending', 'sent'),
    ('sending', 'failed'),
    ('failed', 'queued')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON users.notifications_queue
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('queued'))
  EXECUTE FUNCTION viewer.refuse_initial_state('queued');

CREATE TRIGGER refuse_transition_of_delivery_status BEFORE UPDATE OF delivery_status ON users.notifications_queue
  FOR EACH ROW WHEN (coalesce(OLD.delivery_status, 'none')
    <> coalesce(NEW.delivery_status, 'none')
    AND (coalesce(OLD.delivery_status, 'none'),
    coalesce(NEW.delivery_status, 'none')) NOT IN (
    ('none', 'delivered'),
    ('none', 'bounced'),
    ('none', 'spam'),
    ('delivered', 'opened'),
    ('opened', 'clicked')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('delivery_status');

CREATE TRIGGER refuse_initial_state_of_delivery_status BEFORE INSERT ON users.notifications_queue
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND coalesce(NEW.delivery_status, 'none') NOT IN ('none'))
  EXECUTE FUNCTION viewer.refuse_initial_state('none');

CREATE TRIGGER refuse_transition BEFORE UPDATE OF is_verified, verified_at ON users.branding_domains
  FOR EACH ROW WHEN (users.domain_state(OLD.is_verified, OLD.verified_at)
    <> users.domain_state(NEW.is_verified, NEW.verified_at)
    AND (users.domain_state(OLD.is_verified, OLD.verified_at),
    users.domain_state(NEW.is_verified, NEW.verified_at)) NOT IN (
    ('pending', 'verified'),
    ('verified', 'revoked')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('users.domain_state', 'is_verified', 'verified_at');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON users.branding_domains
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND users.domain_state(NEW.is_verified, NEW.verified_at) NOT IN ('pending'))
  EXECUTE FUNCTION viewer.refuse_initial_state('pending');
