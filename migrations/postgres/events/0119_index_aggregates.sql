-- What happened to one thing, in its order. Its id alone finds it.
CREATE INDEX outbox_aggregate_id_idx ON events.outbox (aggregate_id, occurred_at, id);
DROP INDEX events.outbox_aggregate_idx;
