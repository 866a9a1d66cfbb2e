-- Notifications of a breach are counted by it. Apart from the column: while an index is built, reads go on.
CREATE INDEX notifications_queue_breach_id_idx ON users.notifications_queue (breach_id)
  WHERE breach_id IS NOT NULL;
