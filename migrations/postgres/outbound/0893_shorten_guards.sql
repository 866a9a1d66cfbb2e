-- As in 0891: guards with their edges in one constant.

CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON outbound.webhook_deliveries
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status || '>' || NEW.status) <> ALL ('{
    pending>delivered,
    pending>failed,
    failed>pending
  }'))
  EXECUTE FUNCTION viewer.refuse_transition('status');
