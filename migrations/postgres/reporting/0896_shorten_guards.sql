-- As in 0891: guards with their edges in one constant.

CREATE OR REPLACE TRIGGER refuse_transition_of_delivery_status BEFORE UPDATE OF delivery_status ON reporting.impact_deliveries
  FOR EACH ROW WHEN (OLD.delivery_status <> NEW.delivery_status AND (OLD.delivery_status || '>' || NEW.delivery_status) <> ALL ('{
    pending>delivered,
    pending>retrying,
    retrying>delivered,
    retrying>retrying,
    retrying>failed,
    failed>retrying,
    failed>dead_letter
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('delivery_status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.report_lineage
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    queued>gathering,
    queued>failed,
    gathering>generating,
    gathering>failed,
    generating>ready,
    generating>failed
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.scheduled_reports
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    active>running,
    active>paused,
    active>cancelled,
    running>active,
    running>failed,
    running>cancelled,
    paused>active,
    paused>cancelled,
    failed>active,
    failed>cancelled
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.publications
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    DRAFT>LIVE,
    DRAFT>ARCHIVED,
    LIVE>DRAFT,
    LIVE>ARCHIVED
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF expires_at ON reporting.publication_tokens
  FOR EACH ROW WHEN (reporting.expiry_state(OLD.expires_at)
    <> reporting.expiry_state(NEW.expires_at)
    AND (reporting.expiry_state(OLD.expires_at) || '>' ||
    reporting.expiry_state(NEW.expires_at)) <> ALL ('{
    active>expired
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('reporting.expiry_state', 'expires_at');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF closed_at ON reporting.metrics_company_period
  FOR EACH ROW WHEN (reporting.period_state(OLD.closed_at)
    <> reporting.period_state(NEW.closed_at)
    AND (reporting.period_state(OLD.closed_at) || '>' ||
    reporting.period_state(NEW.closed_at)) <> ALL ('{
    open>closed,
    closed>open
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('reporting.period_state', 'closed_at');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF expires_at ON reporting.share_links
  FOR EACH ROW WHEN (reporting.expiry_state(OLD.expires_at)
    <> reporting.expiry_state(NEW.expires_at)
    AND (reporting.expiry_state(OLD.expires_at) || '>' ||
    reporting.expiry_state(NEW.expires_at)) <> ALL ('{
    active>expired
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('reporting.expiry_state', 'expires_at');

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.webhooks
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    active>paused,
    active>disabled,
    paused>active,
    paused>disabled,
    disabled>active
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');
