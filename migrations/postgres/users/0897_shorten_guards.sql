-- As in 0891: guards with their edges in one constant.

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON users.notifications_queue
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    queued>sending,
    queued>cancelled,
    sending>sent,
    sending>failed,
    failed>queued
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition_of_delivery_status BEFORE UPDATE OF delivery_status ON users.notifications_queue
  FOR EACH ROW WHEN (coalesce(OLD.delivery_status, 'none')
    <> coalesce(NEW.delivery_status, 'none')
    AND (coalesce(OLD.delivery_status, 'none') || '>' ||
    coalesce(NEW.delivery_status, 'none')) <> ALL ('{
    none>delivered,
    none>bounced,
    none>spam,
    delivered>opened,
    opened>clicked
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('delivery_status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF is_verified, verified_at ON users.branding_domains
  FOR EACH ROW WHEN (users.domain_state(OLD.is_verified, OLD.verified_at)
    <> users.domain_state(NEW.is_verified, NEW.verified_at)
    AND (users.domain_state(OLD.is_verified, OLD.verified_at) || '>' ||
    users.domain_state(NEW.is_verified, NEW.verified_at)) <> ALL ('{
    pending>verified,
    verified>revoked
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('users.domain_state', 'is_verified', 'verified_at');
