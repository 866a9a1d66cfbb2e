-- What operators watch of the queues. The gateway sees the rows of its own queue alone, and the
-- figures of all.

CREATE INDEX deliveries_failed_idx ON events.deliveries (consumer) WHERE attempts > 0;

-- For each consumer: how many events wait, how many of them have failed at least once, and for how
-- many seconds the oldest has waited (0 when none does).
CREATE FUNCTION events.queues()
  RETURNS TABLE (consumer text, waiting bigint, failed bigint, oldest_seconds double precision)
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT known.consumer,
    (SELECT count(*) FROM events.deliveries AS d WHERE d.consumer = known.consumer),
    (SELECT count(*) FROM events.deliveries AS d
      WHERE d.consumer = known.consumer AND d.attempts > 0),
    coalesce((
      SELECT extract(epoch FROM clock_timestamp() - o.recorded_at)
      FROM events.deliveries AS d JOIN events.outbox AS o ON o.id = d.outbox_id
      WHERE d.consumer = known.consumer ORDER BY d.outbox_id LIMIT 1
    ), 0)::double precision
  FROM (SELECT DISTINCT s.consumer FROM events.subscriptions AS s) AS known
  ORDER BY known.consumer;
END;

GRANT EXECUTE ON FUNCTION events.queues() TO gateway_service;
