-- Reports of providers about messages that they accepted: received under a signature, read by a job, for those who
-- send them have no rights of their own.

CREATE TABLE outbound.delivery_reports (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Name of the provider, as in users.notifications_delivery_receipts.
  provider text NOT NULL CONSTRAINT delivery_reports_provider_check CHECK (provider ~ '^[a-z][a-z0-9_-]{0,39}$'),
  -- Header `webhook-id`, the same each time that the provider sends the webhook.
  webhook_id text NOT NULL CONSTRAINT delivery_reports_webhook_id_check CHECK (length(webhook_id) BETWEEN 1 AND 200),
  -- [{ messageId, status, at }]: those that are not read yet.
  reports jsonb NOT NULL CONSTRAINT delivery_reports_reports_check CHECK (jsonb_typeof(reports) = 'array'),
  received_at timestamptz NOT NULL,
  -- Moment of the last reading; NULL before the first. A report may come before the message's id is known here.
  read_at timestamptz,
  CONSTRAINT delivery_reports_provider_webhook_id_key UNIQUE (provider, webhook_id)
);
CREATE INDEX delivery_reports_received_at_idx ON outbound.delivery_reports (received_at);

CALL viewer.protect('outbound.delivery_reports', VARIADIC '{}');
CREATE POLICY worker ON outbound.delivery_reports TO users_worker USING (true);
GRANT USAGE ON SCHEMA outbound TO users_worker;
GRANT SELECT (id, provider, webhook_id, reports, received_at, read_at), UPDATE (reports, read_at), DELETE
  ON outbound.delivery_reports TO users_worker;

-- Keeps a webhook with reports until a job has read it; one that came before stays as it is. The job is the webhook's
-- own: a key that others share would have a webhook wait for the job that reads them. Whoever calls it has checked the
-- signature of the provider.
CREATE FUNCTION users.receive_delivery_reports(provider text, webhook_id text, reports jsonb, moment timestamptz)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  kept uuid;
BEGIN
  INSERT INTO outbound.delivery_reports AS r (provider, webhook_id, reports, received_at)
    VALUES (receive_delivery_reports.provider, receive_delivery_reports.webhook_id,
      receive_delivery_reports.reports, moment)
    ON CONFLICT ON CONSTRAINT delivery_reports_provider_webhook_id_key DO NOTHING
    RETURNING r.id INTO kept;
  IF kept IS NOT NULL THEN
    PERFORM jobs.enqueue('notification.read_reports', jsonb_build_object('id', kept), NULL, kept::text);
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION users.receive_delivery_reports(text, text, jsonb, timestamptz)
  TO users_admin, users_officer, users_company, users_partner, users_person, users_anonymous;

-- The worker finds the message of a report, and stamps its delivery.
GRANT SELECT (id, notification_id, provider, provider_message_id, delivered_at), UPDATE (delivered_at)
  ON users.notifications_delivery_receipts TO users_worker;
DROP POLICY worker ON users.notifications_delivery_receipts;
CREATE POLICY worker ON users.notifications_delivery_receipts TO users_worker USING (true);
