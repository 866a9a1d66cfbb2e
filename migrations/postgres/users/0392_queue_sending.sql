-- The sending of notifications: a job for each one that is queued, and the worker that runs it.

-- A notification that is queued has a job that sends it. The owner's rows, such as those of a bulk load,
-- are found by the job notification.queue_due.
CREATE FUNCTION users.queue_notification() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM jobs.enqueue('notification.send', jsonb_build_object('notificationId', NEW.id),
    NEW.scheduled_at, NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER queue_notification AFTER INSERT OR UPDATE OF status ON users.notifications_queue
  FOR EACH ROW WHEN (NEW.status = 'queued' AND current_setting('role') <> 'none')
  EXECUTE FUNCTION users.queue_notification();

-- The worker that sends.
GRANT SELECT, UPDATE (status, scheduled_at, sent_at, delivery_status, metadata)
  ON users.notifications_queue TO users_worker;
CREATE POLICY worker ON users.notifications_queue TO users_worker USING (true);
GRANT EXECUTE ON FUNCTION users.after_quiet_hours(timestamptz, text) TO users_worker;
GRANT SELECT (id, email, time_zone) ON users.users TO users_worker;
CREATE POLICY worker ON users.users FOR SELECT TO users_worker USING (true);
GRANT INSERT (notification_id, provider, provider_message_id)
  ON users.notifications_delivery_receipts TO users_worker;
CREATE POLICY worker ON users.notifications_delivery_receipts FOR INSERT TO users_worker
  WITH CHECK (true);

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('notification.sent', 'channel', 'text', false),
  ('notification.failed', 'channel', 'text', false),
  ('notification.failed', 'attempts', 'integer', false);
