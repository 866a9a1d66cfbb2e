-- Events that a consumer cannot deal with, however often it tries: set aside with the reason, so that
-- they hold nobody up, until what stood against them has been mended and they are replayed.

CREATE TABLE events.parked (
  consumer text NOT NULL,
  outbox_id bigint NOT NULL REFERENCES events.outbox (id),
  -- Which member is wrong and what was expected; never what it holds.
  reason text NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT parked_pkey PRIMARY KEY (consumer, outbox_id)
);

CREATE INDEX parked_outbox_id_idx ON events.parked (outbox_id);

CALL viewer.protect('events.parked', VARIADIC ARRAY[]::text[]);
GRANT SELECT, INSERT, UPDATE ON events.parked TO gateway_service;
CREATE POLICY gateway_service ON events.parked TO gateway_service USING (consumer = 'analytics');

-- Queues parked events once more, all of a consumer's or those named, and says how many. For the owner.
CREATE FUNCTION events.replay(consumer text, VARIADIC outbox_ids bigint[] DEFAULT '{}') RETURNS bigint
  LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  replayed bigint;
BEGIN
  WITH taken AS (
    DELETE FROM events.parked AS p
    WHERE p.consumer = replay.consumer
      AND (cardinality(outbox_ids) = 0 OR p.outbox_id = ANY (outbox_ids))
    RETURNING p.outbox_id
  )
  INSERT INTO events.deliveries (consumer, outbox_id)
    SELECT replay.consumer, t.outbox_id FROM taken AS t
    ON CONFLICT ON CONSTRAINT deliveries_pkey DO NOTHING;
  GET DIAGNOSTICS replayed = ROW_COUNT;
  PERFORM pg_notify('events', replay.consumer);
  RETURN replayed;
END $$;

-- As in 0155, with how many events are parked.
DROP FUNCTION events.queues();
CREATE FUNCTION events.queues()
  RETURNS TABLE (
    consumer text, waiting bigint, failed bigint, parked bigint, oldest_seconds double precision)
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT known.consumer,
    (SELECT count(*) FROM events.deliveries AS d WHERE d.consumer = known.consumer),
    (SELECT count(*) FROM events.deliveries AS d
      WHERE d.consumer = known.consumer AND d.attempts > 0),
    (SELECT count(*) FROM events.parked AS p WHERE p.consumer = known.consumer),
    coalesce((
      SELECT extract(epoch FROM clock_timestamp() - o.recorded_at)
      FROM events.deliveries AS d JOIN events.outbox AS o ON o.id = d.outbox_id
      WHERE d.consumer = known.consumer ORDER BY d.outbox_id LIMIT 1
    ), 0)::double precision
  FROM (SELECT DISTINCT s.consumer FROM events.subscriptions AS s) AS known
  ORDER BY known.consumer;
END;
GRANT EXECUTE ON FUNCTION events.queues() TO gateway_service;
