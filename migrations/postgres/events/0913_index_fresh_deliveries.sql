-- What a consumer takes next, without what waits for a retry, and what may block an aggregate. The queue holds what is not
-- handled yet: the indexes are built at once.
CREATE INDEX deliveries_fresh_idx ON events.deliveries (consumer, outbox_id) WHERE retry_at IS NULL;
CREATE INDEX deliveries_blocking_idx ON events.deliveries (consumer, aggregate_id, outbox_id)
  WHERE aggregate_id IS NOT NULL;
