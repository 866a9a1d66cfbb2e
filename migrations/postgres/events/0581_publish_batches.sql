-- Moment at which a batch was stored in the stream that takes it to ClickHouse; NULL where none has it.
ALTER TABLE events.deliveries ADD COLUMN published_at timestamptz;
