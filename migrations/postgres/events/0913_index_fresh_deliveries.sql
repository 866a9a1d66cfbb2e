-- What a consumer takes next, without what waits for a retry, and what blocks an aggregate.
CREATE INDEX deliveries_fresh_idx ON events.deliveries (consumer, outbox_id) WHERE retry_at IS NULL;
CREATE INDEX deliveries_blocking_idx ON events.deliveries (consumer, aggregate_id, retry_at)
  WHERE retry_at IS NOT NULL;
