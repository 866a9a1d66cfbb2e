-- Aggregates of deliveries that wait for a retry already, in a file of its own: it locks those rows alone.
UPDATE events.deliveries SET retry_at = retry_at WHERE retry_at IS NOT NULL;
