-- Aggregates of which an event waits for a retry, so that their other events find it by an index. Until now taking an
-- event cost a look-up for each delivery that waits.

-- Aggregate of a delivery that is tried again; NULL for one that was never postponed.
ALTER TABLE events.deliveries ADD COLUMN aggregate_id uuid;

-- Services of every version postpone deliveries.
CREATE FUNCTION events.note_aggregate() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  NEW.aggregate_id := (SELECT o.aggregate_id FROM events.outbox AS o WHERE o.id = NEW.outbox_id);
  RETURN NEW;
END $$;
CREATE TRIGGER note_aggregate BEFORE UPDATE OF retry_at ON events.deliveries
  FOR EACH ROW WHEN (NEW.retry_at IS NOT NULL AND NEW.aggregate_id IS NULL)
  EXECUTE FUNCTION events.note_aggregate();
