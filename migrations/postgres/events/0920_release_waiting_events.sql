-- Events that wait for a retry with one before them are released wherever that one leaves the queue: until now by the
-- consumer alone, so that they went on waiting when an operator deleted it.

CREATE FUNCTION events.release_aggregate() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE events.deliveries AS d SET retry_at = NULL
  WHERE d.consumer = OLD.consumer AND d.aggregate_id = OLD.aggregate_id AND d.attempts = 0 AND d.retry_at IS NOT NULL;
  IF FOUND THEN PERFORM pg_notify('events', OLD.consumer); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER release_aggregate AFTER DELETE ON events.deliveries
  FOR EACH ROW WHEN (OLD.attempts > 0 AND OLD.aggregate_id IS NOT NULL)
  EXECUTE FUNCTION events.release_aggregate();
