-- Messages to people and companies, their receipts, quotas and templates.

CREATE TABLE users.notifications_queue (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- NULL: sent by TEEI itself.
  company_id uuid REFERENCES users.companies (id),
  -- NULL: addressed to the company, as webhooks are.
  user_id uuid REFERENCES users.users (id),
  channel text NOT NULL
    CONSTRAINT notifications_queue_channel_check
    CHECK (channel IN ('email', 'sms', 'push', 'in_app', 'webhook')),
  -- notification_templates.id; kept when the template goes.
  template_id uuid,
  status text NOT NULL DEFAULT 'queued'
    CONSTRAINT notifications_queue_status_check
    CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'cancelled')),
  scheduled_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  -- NULL until the provider has said something.
  delivery_status text
    CONSTRAINT notifications_queue_delivery_status_check
    CHECK (delivery_status IN ('delivered', 'opened', 'clicked', 'bounced', 'spam')),
  metadata jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT notifications_queue_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT notifications_queue_id_company_id_key UNIQUE (id, company_id),
  CONSTRAINT notifications_queue_recipient_check
    CHECK (user_id IS NOT NULL OR company_id IS NOT NULL),
  CONSTRAINT notifications_queue_sent_at_check CHECK (status <> 'sent' OR sent_at IS NOT NULL)
);

CREATE INDEX notifications_queue_company_id_idx
  ON users.notifications_queue (company_id, scheduled_at, id);
CREATE INDEX notifications_queue_user_id_idx
  ON users.notifications_queue (user_id, scheduled_at, id);
CREATE INDEX notifications_queue_scheduled_at_idx
  ON users.notifications_queue (scheduled_at, id);
-- What the sender takes next.
CREATE INDEX notifications_queue_due_idx
  ON users.notifications_queue (scheduled_at) WHERE status = 'queued';
CREATE INDEX notifications_queue_metadata_idx
  ON users.notifications_queue USING gin (metadata jsonb_path_ops);

CREATE TABLE users.notifications_delivery_receipts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  notification_id uuid NOT NULL REFERENCES users.notifications_queue (id) ON DELETE CASCADE,
  provider text NOT NULL,
  provider_message_id text NOT NULL,
  delivered_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid,
  CONSTRAINT notifications_delivery_receipts_provider_message_key
    UNIQUE (provider, provider_message_id),
  CONSTRAINT notifications_delivery_receipts_notification_company_fkey
    FOREIGN KEY (notification_id, company_id)
    REFERENCES users.notifications_queue (id, company_id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE INDEX notifications_delivery_receipts_notification_id_idx
  ON users.notifications_delivery_receipts (notification_id, created_at, id);
CREATE INDEX notifications_delivery_receipts_company_id_idx
  ON users.notifications_delivery_receipts (company_id, created_at, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON users.notifications_delivery_receipts
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'notification_id', 'users.notifications_queue', 'id', 'company_id');

CREATE TABLE users.notifications_quotas (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  channel text NOT NULL
    CONSTRAINT notifications_quotas_channel_check
    CHECK (channel IN ('email', 'sms', 'push', 'in_app', 'webhook')),
  quota_limit integer NOT NULL
    CONSTRAINT notifications_quotas_quota_limit_check CHECK (quota_limit >= 0),
  -- May exceed a limit that was lowered afterwards.
  quota_used integer NOT NULL DEFAULT 0
    CONSTRAINT notifications_quotas_quota_used_check CHECK (quota_used >= 0),
  quota_reset_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT notifications_quotas_company_id_channel_key UNIQUE (company_id, channel)
);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON users.notifications_quotas
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE users.notification_templates (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- NULL: a template of the system, which every company may use.
  company_id uuid REFERENCES users.companies (id),
  name text NOT NULL,
  -- Channels without a subject or without HTML have neither.
  subject text,
  body_html text,
  body_text text NOT NULL,
  -- Names of the variables that the bodies use.
  variables jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT notification_templates_variables_check CHECK (jsonb_typeof(variables) = 'array'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX notification_templates_company_id_idx
  ON users.notification_templates (company_id, name, id);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON users.notification_templates
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();
