-- Webhooks: events of a company are sent to its own URLs, each signed with the secret of its webhook.

ALTER TABLE reporting.webhooks
  ADD CONSTRAINT webhooks_id_company_id_key UNIQUE (id, company_id),
  -- The secret that the present one has replaced, and until when requests are signed with both.
  ADD COLUMN previous_secret text,
  ADD COLUMN previous_secret_until timestamptz,
  -- Attempts that have failed since the last one that succeeded.
  ADD COLUMN failures integer NOT NULL DEFAULT 0
    CONSTRAINT webhooks_failures_check CHECK (failures >= 0),
  DROP CONSTRAINT webhooks_url_check,
  -- http for this machine alone, which only a graph for development calls.
  ADD CONSTRAINT webhooks_url_check
    CHECK (url ~ '^(https://|http://(localhost|127\.0\.0\.1|\[::1\])[:/])');
GRANT SELECT (previous_secret_until, failures) ON reporting.webhooks
  TO reporting_subgraph, reporting_admin, reporting_officer, reporting_company, reporting_partner;

-- Failures are counted by the graph: they do not change the version.
CREATE OR REPLACE TRIGGER touch_updated_at BEFORE UPDATE ON reporting.webhooks
  FOR EACH ROW WHEN (NEW.failures = OLD.failures OR NEW.status <> OLD.status)
  EXECUTE FUNCTION viewer.touch_updated_at();

-- A secret that is replaced signs for another day, so that its receiver can change over. Nobody reads either.
CREATE FUNCTION reporting.keep_previous_secret() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.previous_secret := OLD.secret;
  NEW.previous_secret_until := now() + interval '1 day';
  RETURN NEW;
END $$;
CREATE TRIGGER keep_previous_secret BEFORE UPDATE OF secret ON reporting.webhooks
  FOR EACH ROW WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION reporting.keep_previous_secret();

-- A partner's webhooks are those that are told of nothing else than its deliveries and publications: it sees no
-- campaigns and no enrolments.
DROP POLICY partner ON reporting.webhooks;
CREATE POLICY partner ON reporting.webhooks TO reporting_partner
  USING (company_id = viewer.company_id() AND NOT EXISTS (
    SELECT FROM jsonb_array_elements_text(events) AS name
    WHERE (name ~ '^(delivery|publication)\.') IS NOT TRUE
  ));

-- Number of a company's webhooks, also of those that a partner does not see. Until the transaction ends nobody
-- else counts them.
CREATE FUNCTION reporting.count_webhooks(company uuid) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('webhooks of ' || company, 0));
  RETURN (
    SELECT count(*) FROM reporting.webhooks AS w
    WHERE w.company_id = company
      AND (current_setting('role') LIKE '%\_admin' OR company = viewer.company_id())
  );
END $$;
GRANT EXECUTE ON FUNCTION reporting.count_webhooks(uuid)
  TO reporting_admin, reporting_company, reporting_partner;

CREATE SCHEMA outbound;

-- Events on their way to webhooks, kept for thirty days.
CREATE TABLE outbound.webhook_deliveries (
  -- `webhook-id` of each attempt, by which the receiver knows one that it has had.
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  webhook_id uuid NOT NULL,
  company_id uuid NOT NULL,
  event_type text NOT NULL
    CONSTRAINT webhook_deliveries_event_type_check CHECK (event_type ~ '^[a-z_]+(\.[a-z_]+)+$'),
  -- The body, as it is sent: ids and figures.
  payload jsonb NOT NULL
    CONSTRAINT webhook_deliveries_payload_check CHECK (jsonb_typeof(payload) = 'object'),
  status text NOT NULL DEFAULT 'pending'
    CONSTRAINT webhook_deliveries_status_check CHECK (status IN ('pending', 'delivered', 'failed')),
  attempts integer NOT NULL DEFAULT 0
    CONSTRAINT webhook_deliveries_attempts_check CHECK (attempts >= 0),
  -- HTTP status of the last answer; NULL where there was none.
  response_status integer,
  -- Reason of the last failure, in words without addresses and content.
  failure text CONSTRAINT webhook_deliveries_failure_check CHECK (length(failure) <= 500),
  attempted_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT webhook_deliveries_webhook_id_fkey FOREIGN KEY (webhook_id, company_id)
    REFERENCES reporting.webhooks (id, company_id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE INDEX webhook_deliveries_webhook_id_idx
  ON outbound.webhook_deliveries (webhook_id, created_at, id);
CREATE INDEX webhook_deliveries_created_at_idx ON outbound.webhook_deliveries (created_at);

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON outbound.webhook_deliveries
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('pending', 'delivered'),
    ('pending', 'failed'),
    ('failed', 'pending')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON outbound.webhook_deliveries
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('pending'))
  EXECUTE FUNCTION viewer.refuse_initial_state('pending');

CALL viewer.protect('outbound.webhook_deliveries', VARIADIC '{}');
CREATE POLICY admin ON outbound.webhook_deliveries TO reporting_admin USING (true);
CREATE POLICY officer ON outbound.webhook_deliveries FOR SELECT TO reporting_officer USING (true);
CREATE POLICY company ON outbound.webhook_deliveries TO reporting_company
  USING (company_id = viewer.company_id());
CREATE POLICY partner ON outbound.webhook_deliveries TO reporting_partner
  USING (company_id = viewer.company_id() AND webhook_id IN (SELECT id FROM reporting.webhooks));
CREATE POLICY worker ON outbound.webhook_deliveries TO reporting_worker USING (true);
GRANT USAGE ON SCHEMA outbound TO reporting_subgraph, reporting_admin, reporting_officer,
  reporting_company, reporting_partner, reporting_worker;
GRANT SELECT ON outbound.webhook_deliveries TO reporting_admin, reporting_officer;
GRANT SELECT (id, webhook_id, company_id, event_type, payload, status, attempts, response_status,
    failure, attempted_at, created_at)
  ON outbound.webhook_deliveries TO reporting_company, reporting_partner, reporting_worker;
GRANT INSERT, UPDATE, DELETE ON outbound.webhook_deliveries TO reporting_worker;

GRANT SELECT (id, company_id, url, events, secret, previous_secret, previous_secret_until, status, failures),
  UPDATE (status, failures) ON reporting.webhooks TO reporting_worker;
CREATE POLICY worker ON reporting.webhooks TO reporting_worker USING (true);

INSERT INTO events.subscriptions (consumer, event_type, teller) VALUES
  ('reporting', 'campaign.created', 'campaigns'),
  ('reporting', 'campaign.updated', 'campaigns'),
  ('reporting', 'campaign.transitioned', 'campaigns'),
  ('reporting', 'campaign.evidence_pinned', 'campaigns'),
  ('reporting', 'campaign.evidence_unpinned', 'campaigns'),
  ('reporting', 'enrollment.created', 'programs'),
  ('reporting', 'enrollment.transitioned', 'programs'),
  ('reporting', 'publication.created', 'reporting'),
  ('reporting', 'publication.published', 'reporting'),
  ('reporting', 'publication.unpublished', 'reporting'),
  ('reporting', 'publication.archived', 'reporting'),
  ('reporting', 'publication.visibility_set', 'reporting'),
  ('reporting', 'webhook.tested', 'reporting'),
  ('reporting', 'webhook.replayed', 'reporting');

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('webhook.registered', 'events', 'texts', false),
  ('webhook.transitioned', 'from', 'text', false),
  ('webhook.transitioned', 'to', 'text', false),
  ('webhook.transitioned', 'reason', 'text', true);
