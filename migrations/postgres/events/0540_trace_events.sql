-- The trace in which an event was written, as W3C's traceparent: consumers continue it. NULL where the trace is
-- not recorded. Services set it for their transactions.
ALTER TABLE events.outbox ADD COLUMN traceparent text
  DEFAULT nullif(current_setting('events.traceparent', true), '')
  CONSTRAINT outbox_traceparent_check CHECK (traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$');
