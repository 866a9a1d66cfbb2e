-- What notifications need to be queued: time zones and quiet hours, the purpose of a template, and quotas
-- that are taken in the sender's transaction.

CREATE FUNCTION users.is_time_zone(name text) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = '' AS $$
BEGIN
  PERFORM timezone(name, timestamptz '2000-01-01');
  RETURN true;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN false;
END $$;
GRANT EXECUTE ON FUNCTION users.is_time_zone(text) TO users_admin, users_company, users_person;

-- IANA name, such as Europe/Oslo; NULL until the person has chosen one.
ALTER TABLE users.users ADD COLUMN time_zone text
  CONSTRAINT users_time_zone_check CHECK (users.is_time_zone(time_zone));
GRANT SELECT (time_zone)
  ON users.users TO users_subgraph, users_admin, users_officer, users_company, users_person;
GRANT UPDATE (time_zone) ON users.users TO users_company, users_person;

-- The moment, or the end of the quiet hours that it falls into: 21:00 to 08:00 by the clock of the zone.
CREATE FUNCTION users.after_quiet_hours(moment timestamptz, zone text) RETURNS timestamptz
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE
    WHEN (moment AT TIME ZONE zone)::time >= '21:00'
      THEN ((moment AT TIME ZONE zone)::date + 1 + time '08:00') AT TIME ZONE zone
    WHEN (moment AT TIME ZONE zone)::time < '08:00'
      THEN ((moment AT TIME ZONE zone)::date + time '08:00') AT TIME ZONE zone
    ELSE moment END;
GRANT EXECUTE ON FUNCTION users.after_quiet_hours(timestamptz, text)
  TO users_admin, users_company;

ALTER TABLE users.notification_templates
  -- The consent that recipients must have given; `service` needs none.
  ADD COLUMN purpose text NOT NULL DEFAULT 'service'
    CONSTRAINT notification_templates_purpose_check
    CHECK (purpose IN ('service', 'program', 'buddy_program', 'marketing')),
  -- NULL: in use.
  ADD COLUMN archived_at timestamptz;

-- Takes one notification from a company's quota, which begins anew at its reset. A channel without a
-- quota cannot be used, but for in_app, which costs nothing. FALSE: none is left.
CREATE FUNCTION users.take_quota(company uuid, by_channel text, moment timestamptz) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT (company = viewer.company_id() OR current_setting('role') = 'users_admin') THEN
    RETURN false;
  END IF;
  UPDATE users.notifications_quotas SET
    quota_used = CASE WHEN quota_reset_at <= moment THEN 1 ELSE quota_used + 1 END,
    -- The first reset after the moment, at the same time of a later month.
    quota_reset_at = CASE WHEN quota_reset_at > moment THEN quota_reset_at
      ELSE quota_reset_at + interval '1 month'
        * (1 + extract(year FROM age(moment, quota_reset_at)) * 12
          + extract(month FROM age(moment, quota_reset_at)))::integer END
  WHERE company_id = company AND channel = by_channel
    AND (quota_used < quota_limit OR (quota_reset_at <= moment AND quota_limit > 0));
  RETURN FOUND OR (by_channel = 'in_app' AND NOT EXISTS (
    SELECT FROM users.notifications_quotas WHERE company_id = company AND channel = by_channel));
END $$;
GRANT EXECUTE ON FUNCTION users.take_quota(uuid, text, timestamptz) TO users_admin, users_company;

-- A cancelled notification goes back to the quota that it was taken from, unless that has begun anew.
CREATE FUNCTION users.return_quota() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE users.notifications_quotas SET quota_used = greatest(0, quota_used - 1)
  WHERE company_id = NEW.company_id AND channel = NEW.channel
    AND NEW.created_at >= quota_reset_at - interval '1 month';
  RETURN NULL;
END $$;
CREATE TRIGGER return_quota AFTER UPDATE OF status ON users.notifications_queue
  FOR EACH ROW WHEN (NEW.status = 'cancelled' AND OLD.status <> 'cancelled')
  EXECUTE FUNCTION users.return_quota();

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('notification.queued', 'channel', 'text', false),
  ('notification.queued', 'templateId', 'id', false),
  ('notification.queued', 'purpose', 'text', false),
  ('notification.cancelled', 'channel', 'text', false),
  ('notification.retried', 'channel', 'text', false),
  ('notification.delivery_reported', 'from', 'text', false),
  ('notification.delivery_reported', 'to', 'text', false),
  ('notification_quota.set', 'channel', 'text', false),
  ('notification_quota.set', 'quotaLimit', 'integer', false),
  ('notification_template.created', 'purpose', 'text', false),
  ('notification_template.updated', 'fields', 'texts', false);
