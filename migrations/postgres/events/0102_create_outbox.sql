-- What happened. An event is written in the transaction in which it happened, so that it is told
-- if, and only if, that transaction is kept.

CREATE SCHEMA events;

CREATE TABLE events.outbox (
  -- Events of one aggregate are written while it is locked, so their ids are in their order.
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT outbox_event_id_key UNIQUE,
  event_type text NOT NULL
    CONSTRAINT outbox_event_type_check CHECK (event_type ~ '^[a-z_]+(\.[a-z_]+)+$'),
  aggregate_type text NOT NULL
    CONSTRAINT outbox_aggregate_type_check CHECK (aggregate_type ~ '^[a-z_]+$'),
  aggregate_id uuid NOT NULL,
  -- NULL: TEEI's own.
  company_id uuid REFERENCES users.companies (id),
  -- users.users.id of the person whom it is about, where it is about one.
  subject_id uuid,
  -- Who did it, and as what; the id is NULL for machines and for the graph itself.
  actor_id uuid DEFAULT viewer.user_id(),
  actor_class text NOT NULL DEFAULT viewer.actor_class(),
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Ids and figures, and the reason that somebody gave for a move: no other text of a person.
  payload jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT outbox_payload_check CHECK (jsonb_typeof(payload) = 'object')
);

CREATE INDEX outbox_occurred_at_idx ON events.outbox (occurred_at, id);
CREATE INDEX outbox_aggregate_idx ON events.outbox (aggregate_type, aggregate_id, id);
CREATE INDEX outbox_company_id_idx ON events.outbox (company_id, occurred_at, id);
CREATE INDEX outbox_subject_id_idx ON events.outbox (subject_id, occurred_at, id);
CREATE INDEX outbox_actor_id_idx ON events.outbox (actor_id, occurred_at, id);
CREATE INDEX outbox_event_type_idx ON events.outbox (event_type, occurred_at, id);

-- What happened cannot be made not to have happened.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON events.outbox
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON events.outbox
  FOR EACH STATEMENT EXECUTE FUNCTION viewer.refuse_change();

-- Who wants to hear of what, and from whom. A consumer is a domain that reacts, or `analytics`. It acts
-- on what it hears, so it takes the word of one domain alone.
CREATE TABLE events.subscriptions (
  consumer text NOT NULL,
  event_type text NOT NULL,
  teller text NOT NULL,
  CONSTRAINT subscriptions_pkey PRIMARY KEY (consumer, event_type)
);

-- What a consumer has not dealt with yet. Dealing with it deletes the row.
CREATE TABLE events.deliveries (
  consumer text NOT NULL,
  outbox_id bigint NOT NULL REFERENCES events.outbox (id),
  -- Deliveries that are made together and, after a crash, together again.
  batch uuid,
  attempts integer NOT NULL DEFAULT 0,
  -- NULL: at once.
  retry_at timestamptz,
  CONSTRAINT deliveries_pkey PRIMARY KEY (consumer, outbox_id)
);

CREATE INDEX deliveries_outbox_id_idx ON events.deliveries (outbox_id);
CREATE INDEX deliveries_batch_idx ON events.deliveries (consumer, batch) WHERE batch IS NOT NULL;

-- Queues an event for each of its consumers and wakes them when the transaction is kept. Whoever has
-- taken no role is the owner: login roles may tell of nothing until they have taken a class.
CREATE FUNCTION events.dispatch() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  subscriber text;
BEGIN
  FOR subscriber IN
    SELECT consumer FROM events.subscriptions
    WHERE event_type = NEW.event_type
      AND (current_setting('role') = 'none' OR teller = split_part(current_setting('role'), '_', 1))
  LOOP
    INSERT INTO events.deliveries (consumer, outbox_id) VALUES (subscriber, NEW.id);
    PERFORM pg_notify('events', subscriber);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER dispatch AFTER INSERT ON events.outbox
  FOR EACH ROW EXECUTE FUNCTION events.dispatch();

CALL viewer.protect('events.outbox', VARIADIC ARRAY[]::text[]);
CALL viewer.protect('events.subscriptions', VARIADIC ARRAY[]::text[]);
CALL viewer.protect('events.deliveries', VARIADIC ARRAY[]::text[]);

-- Whoever changes something tells of it; who they are and when they told is not theirs to say. Workers
-- deal with what was queued for their own domain, and see what it was.
DO $$
DECLARE
  domain text;
  everybody text;
BEGIN
  FOREACH domain IN ARRAY ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'] LOOP
    everybody := (
      SELECT string_agg(format('%I', domain || '_' || class), ', ')
      FROM unnest(ARRAY['admin', 'officer', 'company', 'partner', 'person', 'anonymous', 'worker']) AS class
    );
    EXECUTE format('GRANT USAGE ON SCHEMA events TO %s', everybody);
    EXECUTE format('GRANT EXECUTE ON FUNCTION viewer.actor_class() TO %s', everybody);
    EXECUTE format(
      'GRANT INSERT (event_type, aggregate_type, aggregate_id, company_id, subject_id, occurred_at, '
      'payload) ON events.outbox TO %s', everybody);
    EXECUTE format(
      'CREATE POLICY %I ON events.outbox FOR INSERT TO %s WITH CHECK (true)',
      domain || '_tells', everybody);

    EXECUTE format('GRANT SELECT ON events.outbox, events.subscriptions TO %I', domain || '_worker');
    EXECUTE format('GRANT SELECT, UPDATE, DELETE ON events.deliveries TO %I', domain || '_worker');
    EXECUTE format(
      'CREATE POLICY %I ON events.outbox FOR SELECT TO %I '
      'USING (EXISTS (SELECT FROM events.deliveries WHERE outbox_id = outbox.id))',
      domain || '_worker', domain || '_worker');
    EXECUTE format(
      'CREATE POLICY %I ON events.subscriptions FOR SELECT TO %I USING (consumer = %L)',
      domain || '_worker', domain || '_worker', domain);
    EXECUTE format(
      'CREATE POLICY %I ON events.deliveries TO %I USING (consumer = %L)',
      domain || '_worker', domain || '_worker', domain);
  END LOOP;
END $$;

-- The privacy officer sees who did what.
GRANT SELECT ON events.outbox TO privacy_officer;
CREATE POLICY privacy_officer ON events.outbox FOR SELECT TO privacy_officer USING (true);
