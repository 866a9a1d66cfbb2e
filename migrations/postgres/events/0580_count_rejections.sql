-- Tries at which a consumer found fault with an event itself, as against those that failed for the store behind it.
ALTER TABLE events.deliveries ADD COLUMN rejections smallint NOT NULL DEFAULT 0;
