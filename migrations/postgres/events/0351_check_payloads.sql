-- What an event's payload holds, as docs/events.md has it. An event that the graph tells is checked
-- on its way in: nobody downstream can count, or react to, what is not what it says.

CREATE TABLE events.payload_members (
  event_type text NOT NULL,
  member text NOT NULL,
  form text NOT NULL CONSTRAINT payload_members_form_check
    CHECK (form IN ('text', 'texts', 'id', 'date', 'integer', 'number', 'boolean')),
  is_nullable boolean NOT NULL DEFAULT false,
  -- Bounds of a number, both included.
  minimum numeric,
  maximum numeric,
  CONSTRAINT payload_members_pkey PRIMARY KEY (event_type, member)
);

CALL viewer.protect('events.payload_members', VARIADIC ARRAY[]::text[]);

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('campaign.transitioned', 'from', 'text', false),
  ('campaign.transitioned', 'to', 'text', false),
  ('campaign.transitioned', 'reason', 'text', true),
  ('campaign.transitioned', 'name', 'text', false),
  ('campaign.transitioned', 'templateId', 'id', true),
  ('campaign.transitioned', 'beneficiaryGroupId', 'id', true),
  ('campaign.transitioned', 'startDate', 'date', true),
  ('campaign.transitioned', 'endDate', 'date', true),
  ('campaign.updated', 'fields', 'texts', false),
  ('consent.given', 'purpose', 'text', false),
  ('consent.withdrawn', 'purpose', 'text', false),
  ('enrollment.created', 'programInstanceId', 'id', false),
  ('enrollment.created', 'campaignId', 'id', true),
  ('enrollment.created', 'programType', 'text', false),
  ('enrollment.created', 'role', 'text', false),
  ('enrollment.created', 'status', 'text', false),
  ('enrollment.transitioned', 'programInstanceId', 'id', true),
  ('enrollment.transitioned', 'campaignId', 'id', true),
  ('enrollment.transitioned', 'role', 'text', false),
  ('enrollment.transitioned', 'from', 'text', false),
  ('enrollment.transitioned', 'to', 'text', false),
  ('enrollment.transitioned', 'reason', 'text', true),
  ('evidence.withdrawn', 'cause', 'text', false),
  ('kintell.session.completed', 'sessionType', 'text', false),
  ('kintell.session.completed', 'programInstanceId', 'id', true),
  ('kintell.session.completed', 'campaignId', 'id', true),
  ('kintell.session.completed', 'programType', 'text', true),
  ('kintell.session.completed', 'volunteerId', 'id', true),
  ('kintell.session.completed', 'participantId', 'id', true),
  ('kintell.session.completed', 'durationMinutes', 'integer', false),
  ('kintell.session.completed', 'rating', 'number', true),
  ('kintell.session.completed', 'languageLevel', 'text', true),
  ('program_instance.created', 'campaignId', 'id', false),
  ('program_instance.transitioned', 'campaignId', 'id', true),
  ('program_instance.transitioned', 'from', 'text', false),
  ('program_instance.transitioned', 'to', 'text', false),
  ('program_instance.transitioned', 'reason', 'text', true),
  ('report_theme.saved', 'created', 'boolean', false);

-- The bounds of programs.kintell_sessions.
UPDATE events.payload_members SET minimum = 1, maximum = 480 WHERE member = 'durationMinutes';
UPDATE events.payload_members SET minimum = 0, maximum = 1 WHERE member = 'rating';

-- Whether a member is of its form, and within its bounds.
CREATE FUNCTION events.is_of_form(value jsonb, expected events.payload_members) RETURNS boolean
  LANGUAGE sql IMMUTABLE SET search_path = ''
RETURN CASE
  WHEN value IS NULL THEN false
  WHEN jsonb_typeof(value) = 'null' THEN expected.is_nullable
  WHEN expected.form = 'text' THEN jsonb_typeof(value) = 'string'
  WHEN expected.form = 'id' THEN
    jsonb_typeof(value) = 'string' AND pg_input_is_valid(value #>> '{}', 'uuid')
  WHEN expected.form = 'date' THEN
    jsonb_typeof(value) = 'string' AND value #>> '{}' ~ '^\d{4}-\d\d-\d\d$'
      AND pg_input_is_valid(value #>> '{}', 'date')
  WHEN expected.form = 'texts' THEN
    jsonb_typeof(value) = 'array' AND NOT jsonb_path_exists(value, 'strict $[*] ? (@.type() != "string")')
  WHEN expected.form = 'boolean' THEN jsonb_typeof(value) = 'boolean'
  WHEN jsonb_typeof(value) <> 'number' THEN false
  ELSE (expected.form = 'number' OR (value)::numeric % 1 = 0)
    AND (value)::numeric >= coalesce(expected.minimum, (value)::numeric)
    AND (value)::numeric <= coalesce(expected.maximum, (value)::numeric)
END;

-- Refuses an event that is not what its type says, from whoever has taken a role. The owner repairs
-- and replays by hand; what the owner writes is checked where it is heard.
CREATE FUNCTION events.check_payload() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  wrong text;
BEGIN
  IF current_setting('role') = 'none' THEN RETURN NEW; END IF;
  -- Years that every store agrees on.
  IF NEW.occurred_at < '2000-01-01T00:00:00Z' OR NEW.occurred_at >= '2100-01-01T00:00:00Z' THEN
    RAISE EXCEPTION 'event %: expected a moment of 2000 to 2099 in occurred_at', NEW.event_type
      USING ERRCODE = 'check_violation';
  END IF;
  SELECT string_agg(format('%s (%s%s)', m.member, m.form,
      CASE WHEN m.is_nullable THEN ' or null' ELSE '' END), ', ' ORDER BY m.member)
    INTO wrong
    FROM events.payload_members AS m
    WHERE m.event_type = NEW.event_type AND NOT events.is_of_form(NEW.payload -> m.member, m);
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'event %: expected in its payload %', NEW.event_type, wrong
      USING ERRCODE = 'check_violation', HINT = 'events.payload_members has what is expected.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_payload BEFORE INSERT ON events.outbox
  FOR EACH ROW EXECUTE FUNCTION events.check_payload();
