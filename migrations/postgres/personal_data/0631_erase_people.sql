-- Erasure of a person (Article 17 of the GDPR): steps that are taken one by one, each a transaction that counts what it
-- has left before it says that it is done.

-- Masks that the register gives for columns whose values follow a rule of their own; NULL: empty, or a pseudonym.
ALTER TABLE personal_data.columns ADD COLUMN mask text;

-- Orders of courts and authorities, and open claims, that keep a person's data from being erased (Article 17(3)).
CREATE TABLE personal_data.legal_holds (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  reason text NOT NULL,
  placed_by uuid,
  placed_at timestamptz NOT NULL DEFAULT now(),
  lifted_by uuid,
  lifted_at timestamptz
);
CREATE INDEX legal_holds_user_id_idx ON personal_data.legal_holds (user_id, placed_at, id);
CREATE INDEX legal_holds_placed_at_idx ON personal_data.legal_holds (placed_at, id);

CREATE TRIGGER refuse_change BEFORE DELETE OR UPDATE ON personal_data.legal_holds
  FOR EACH ROW WHEN (OLD.lifted_at IS NOT NULL) EXECUTE FUNCTION viewer.refuse_change();

-- Whoever is or was erased: nothing about them is written any more.
CREATE TABLE personal_data.tombstones (
  user_id uuid PRIMARY KEY REFERENCES users.users (id),
  request_id uuid NOT NULL REFERENCES privacy.privacy_requests (id),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX tombstones_request_id_idx ON personal_data.tombstones (request_id);

-- Pseudonyms of their ids in other systems, by which a late event is recognised.
CREATE TABLE personal_data.erased_ids (
  pseudonym text PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES personal_data.tombstones (user_id)
);
CREATE INDEX erased_ids_user_id_idx ON personal_data.erased_ids (user_id);

CREATE TABLE personal_data.erasure_steps (
  request_id uuid NOT NULL REFERENCES privacy.privacy_requests (id),
  -- A schema, or `analytics`.
  system text NOT NULL,
  status text NOT NULL DEFAULT 'pending'
    CONSTRAINT erasure_steps_status_check CHECK (status IN ('pending', 'failed', 'completed')),
  attempts integer NOT NULL DEFAULT 0,
  deleted bigint NOT NULL DEFAULT 0,
  masked bigint NOT NULL DEFAULT 0,
  -- Failure of the last attempt, without values of rows.
  error text,
  completed_at timestamptz,
  PRIMARY KEY (request_id, system),
  CONSTRAINT erasure_steps_completed_check CHECK ((status = 'completed') = (completed_at IS NOT NULL))
);
CREATE INDEX erasure_steps_waiting_idx ON personal_data.erasure_steps (system) WHERE status <> 'completed';

-- Tables of ClickHouse whose rows go with a person, each with the column of the key that stands for them.
CREATE TABLE personal_data.analytics_tables (
  name text PRIMARY KEY,
  column_name text NOT NULL
);

-- What pseudonyms are made with; of this database alone, and told to nobody.
CREATE TABLE personal_data.salt (
  is_only boolean PRIMARY KEY DEFAULT true CONSTRAINT salt_is_only_check CHECK (is_only),
  value text NOT NULL
);
INSERT INTO personal_data.salt (value) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);

CALL viewer.protect('personal_data.legal_holds', VARIADIC '{}');
CREATE POLICY officer ON personal_data.legal_holds TO privacy_officer USING (true);
GRANT SELECT ON personal_data.legal_holds TO privacy_subgraph, privacy_officer;
GRANT INSERT, UPDATE (lifted_by, lifted_at) ON personal_data.legal_holds TO privacy_officer;
GRANT USAGE ON SCHEMA personal_data TO privacy_subgraph;
CALL viewer.protect('personal_data.tombstones', VARIADIC '{}');
CALL viewer.protect('personal_data.erased_ids', VARIADIC '{}');
CALL viewer.protect('personal_data.erasure_steps', VARIADIC '{}');
CALL viewer.protect('personal_data.salt', VARIADIC '{}');
CALL viewer.protect('personal_data.analytics_tables', VARIADIC '{}');
GRANT SELECT ON personal_data.analytics_tables TO gateway_service;
CREATE POLICY gateway_service ON personal_data.analytics_tables FOR SELECT TO gateway_service USING (true);

-- Whether a legal hold keeps a person's data, for erasure and retention.
CREATE FUNCTION personal_data.is_held(person uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN EXISTS (
    SELECT FROM personal_data.legal_holds AS h WHERE h.user_id = person AND h.lifted_at IS NULL);

CREATE OR REPLACE FUNCTION personal_data.blocks(person uuid) RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN CASE WHEN personal_data.may_know(person) THEN array_remove(ARRAY[
    CASE WHEN EXISTS (SELECT FROM users.users AS u WHERE u.id = person AND u.email LIKE 'erased+%@invalid')
      THEN 'ALREADY_ERASED' END,
    CASE WHEN EXISTS (
      SELECT FROM privacy.privacy_requests AS r
      WHERE r.user_id = person AND r.request_type = 'delete' AND r.status IN ('processing', 'failed')
    ) THEN 'UNDERWAY' END,
    CASE WHEN personal_data.is_held(person) THEN 'LEGAL_HOLD' END
  ], NULL) ELSE '{}' END;

-- Stands for a value that points at a person: the same for the same value, and for its own pseudonym.
CREATE FUNCTION personal_data.pseudonym(value text) RETURNS text
  LANGUAGE sql STABLE SET search_path = ''
  RETURN CASE WHEN value ~ '^erased:[0-9a-f]{64}$' THEN value
    ELSE 'erased:' || encode(sha256(convert_to((SELECT s.value FROM personal_data.salt AS s) || value, 'UTF8')), 'hex')
  END;

-- Payload of an event without words: members that its type declares, but for the reason that somebody gave.
CREATE FUNCTION personal_data.without_words(type text, payload jsonb) RETURNS jsonb
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(payload) AS e
    JOIN events.payload_members AS m ON m.event_type = type AND m.member = e.key
    WHERE e.key <> 'reason'
  );

-- Sections of a report, with the paragraphs that quote a person withdrawn.
CREATE FUNCTION personal_data.without_quotes(report uuid, sections jsonb, person uuid) RETURNS jsonb
  LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  quoted integer[];
BEGIN
  EXECUTE format('SELECT array_agg(t.paragraph_index) FROM reporting.report_citations AS t WHERE t.report_id = $2 AND (%s)',
    (personal_data.conditions_of('reporting.report_citations')).about)
    INTO quoted USING person, report;
  RETURN (
    SELECT coalesce(jsonb_agg(CASE WHEN jsonb_typeof(s.value -> 'paragraphs') = 'array' THEN
      jsonb_set(s.value, '{paragraphs}', (
        SELECT coalesce(jsonb_agg(CASE WHEN p.value ->> 'index' = ANY (quoted::text[])
          THEN jsonb_set(p.value, '{text}', '"[withdrawn]"') ELSE p.value END ORDER BY p.ordinality), '[]')
        FROM jsonb_array_elements(s.value -> 'paragraphs') WITH ORDINALITY AS p)) ELSE s.value END
      ORDER BY s.ordinality), '[]')
    FROM jsonb_array_elements(sections) WITH ORDINALITY AS s);
END $$;

-- As in 0630, with the columns that have a mask of their own.
CREATE OR REPLACE FUNCTION personal_data.masked_columns(target text) RETURNS text[]
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT coalesce(array_agg(c.name ORDER BY c.name), '{}') FROM personal_data.columns AS c
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = to_regclass(target) AND a.attname = c.name
    WHERE c.table_name = target AND a.attgenerated = '' AND (c.mask IS NOT NULL OR c.erase = 'CLEAR'
      OR c.erase = 'PSEUDONYMISE' AND a.atttypid <> 'uuid'::regtype)
  );

-- Value that takes the place of a column of the row `t`, for the person $1. Masking it once more changes nothing.
CREATE FUNCTION personal_data.mask_of(target text, column_name text) RETURNS text
  LANGUAGE sql STABLE SET search_path = ''
  RETURN (
    SELECT coalesce(c.mask, CASE
      WHEN c.erase = 'PSEUDONYMISE' THEN format('personal_data.pseudonym(t.%I::text)', c.name)
      WHEN NOT a.attnotnull THEN 'NULL'
      WHEN a.atttypid = 'jsonb'::regtype
        THEN format('CASE jsonb_typeof(t.%I) WHEN ''array'' THEN ''[]''::jsonb ELSE ''{}''::jsonb END', c.name)
      ELSE '''''' END)
    FROM personal_data.columns AS c
    JOIN pg_catalog.pg_attribute AS a ON a.attrelid = to_regclass(target) AND a.attname = c.name
    WHERE c.table_name = target AND c.name = mask_of.column_name
  );

-- Statements of an erasure in one system, in their order: rows that are deleted before rows that are masked, and of
-- each those first that are found by way of others. `unmasked` holds of the rows that a mask still changes.
CREATE FUNCTION personal_data.changes_in(target_system text)
  RETURNS TABLE (name text, condition text, assignments text, unmasked text)
  LANGUAGE sql STABLE SET search_path = ''
BEGIN ATOMIC
  WITH changes AS (
    SELECT t.name, t.depth, c.about AS condition, personal_data.masked_columns(t.name) AS masked,
      EXISTS (SELECT FROM personal_data.columns AS m WHERE m.table_name = t.name AND m.erase = 'DELETE') AS is_deleted
    FROM personal_data.tables AS t CROSS JOIN LATERAL personal_data.conditions_of(t.name) AS c
    WHERE c.about <> 'false'
    UNION ALL
    SELECT t.name, t.depth, w.condition, w.clears, false
    FROM personal_data.tables AS t JOIN personal_data.ways AS w ON w.table_name = t.name
    WHERE w.clears <> '{}'
  )
  SELECT c.name, c.condition, masks.assignments, masks.unmasked FROM changes AS c
  CROSS JOIN LATERAL (
    SELECT string_agg(format('%I = %s', m, personal_data.mask_of(c.name, m)), ', ') AS assignments,
      string_agg(format('t.%I IS DISTINCT FROM %s', m, personal_data.mask_of(c.name, m)), ' OR ') AS unmasked
    FROM unnest(CASE WHEN c.is_deleted THEN '{}' ELSE c.masked END) AS m
  ) AS masks
  WHERE split_part(c.name, '.', 1) = target_system AND (c.is_deleted OR c.masked <> '{}')
  ORDER BY c.is_deleted DESC, c.depth DESC, c.name;
END;

-- Erases a person in one system, and counts afterwards; fails when something is left.
CREATE FUNCTION personal_data.erase_in(
    person uuid, target_system text, OUT deleted bigint, OUT masked bigint)
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  change record;
  changed bigint;
BEGIN
  deleted := 0;
  masked := 0;
  PERFORM set_config('viewer.erasing', 'on', true);
  FOR change IN SELECT * FROM personal_data.changes_in(target_system) LOOP
    IF change.assignments IS NULL THEN
      EXECUTE format('DELETE FROM %s AS t WHERE %s', change.name, change.condition) USING person;
      GET DIAGNOSTICS changed = ROW_COUNT;
      deleted := deleted + changed;
    ELSE
      EXECUTE format('UPDATE %s AS t SET %s WHERE (%s) AND (%s)',
        change.name, change.assignments, change.condition, change.unmasked) USING person;
      GET DIAGNOSTICS changed = ROW_COUNT;
      masked := masked + changed;
    END IF;
  END LOOP;
  PERFORM set_config('viewer.erasing', '', true);
  FOR change IN SELECT * FROM personal_data.changes_in(target_system) LOOP
    EXECUTE format('SELECT count(*) FROM %s AS t WHERE (%s) AND (%s)',
      change.name, change.condition, coalesce(change.unmasked, 'true')) INTO changed USING person;
    IF changed > 0 THEN
      RAISE EXCEPTION 'erasure: % rows of % are left', changed, change.name USING ERRCODE = 'data_exception';
    END IF;
  END LOOP;
END $$;

-- Writes an entry of a request's audit, chained to the one before.
CREATE FUNCTION personal_data.audit(request uuid, action text, details jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  INSERT INTO privacy.privacy_audit_log (request_id, action, details, performed_by, performed_at)
  SELECT request, audit.action, audit.details || jsonb_build_object('prev', coalesce((
      SELECT encode(sha256(convert_to(to_jsonb(a)::text, 'UTF8')), 'hex') FROM privacy.privacy_audit_log AS a
      WHERE a.request_id = request ORDER BY a.performed_at DESC, a.id DESC LIMIT 1), '')),
    viewer.user_id(), clock_timestamp();
END;

-- Notes the result of a step: progress, the data subject request that the erasure answers, and the audit say no more
-- than is true.
CREATE FUNCTION personal_data.complete_step(
    request uuid, done_system text, deleted_rows bigint, masked_rows bigint) RETURNS void
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  person CONSTANT uuid := (SELECT user_id FROM privacy.privacy_requests WHERE id = request);
  is_over boolean;
BEGIN
  UPDATE personal_data.erasure_steps AS s SET status = 'completed', completed_at = clock_timestamp(), error = NULL,
      attempts = attempts + 1, deleted = deleted_rows, masked = masked_rows
    WHERE s.request_id = request AND s.system = done_system;
  PERFORM personal_data.audit(request, 'step_completed', jsonb_build_object(
    'system', done_system, 'deleted', deleted_rows, 'masked', masked_rows, 'left', 0));
  SELECT bool_and(s.status = 'completed') INTO is_over
    FROM personal_data.erasure_steps AS s WHERE s.request_id = request;
  IF is_over THEN
    PERFORM personal_data.audit(request, 'user_deleted', '{}');
  END IF;
  UPDATE privacy.privacy_requests AS r SET
      progress = (SELECT avg((s.status = 'completed')::integer) FROM personal_data.erasure_steps AS s
        WHERE s.request_id = request),
      status = CASE WHEN is_over THEN 'completed' ELSE r.status END,
      completed_at = CASE WHEN is_over THEN greatest(now(), r.requested_at) END
    WHERE r.id = request;
  UPDATE privacy.data_subject_requests AS d SET
      systems_deleted = d.systems_deleted || to_jsonb(done_system),
      deletion_completed_at = CASE WHEN is_over THEN now() END,
      verification_hash = CASE WHEN is_over THEN (
        SELECT encode(sha256(convert_to(to_jsonb(a)::text, 'UTF8')), 'hex') FROM privacy.privacy_audit_log AS a
        WHERE a.request_id = request ORDER BY a.performed_at DESC, a.id DESC LIMIT 1) END
    WHERE d.user_id = person AND d.request_type = 'erasure' AND d.status = 'processing'
      AND NOT d.systems_deleted ? done_system;
END $$;

-- Begins an erasure that is due, or takes its next step. `more`: call again; `waiting`: ClickHouse comes first;
-- `held`: a legal hold keeps the data; `failed`: try again later; `over`: there is nothing to do.
CREATE FUNCTION personal_data.advance_erasure(request uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  found privacy.privacy_requests;
  next_system text;
  result record;
BEGIN
  SELECT * INTO found FROM privacy.privacy_requests AS r
    WHERE r.id = request AND r.request_type = 'delete' FOR UPDATE;
  IF found.id IS NULL OR found.status IN ('completed', 'cancelled') THEN RETURN 'over'; END IF;
  IF personal_data.is_held(found.user_id) THEN RETURN 'held'; END IF;
  IF found.status = 'pending' THEN
    INSERT INTO personal_data.tombstones (user_id, request_id) VALUES (found.user_id, request)
      ON CONFLICT DO NOTHING;
    INSERT INTO personal_data.erased_ids (pseudonym, user_id)
      SELECT personal_data.pseudonym(e.external_id), found.user_id FROM users.user_external_ids AS e
        WHERE e.profile_id = found.user_id
      UNION SELECT personal_data.pseudonym(m.external_id), found.user_id FROM users.external_id_mappings AS m
        WHERE m.user_id = found.user_id
      ON CONFLICT DO NOTHING;
    INSERT INTO personal_data.erasure_steps (request_id, system)
      SELECT DISTINCT request, split_part(w.table_name, '.', 1) FROM personal_data.ways AS w
        WHERE w.table_name NOT LIKE 'personal\_data.%'
      UNION SELECT request, 'analytics'
      ON CONFLICT DO NOTHING;
  END IF;
  IF found.status <> 'processing' THEN
    UPDATE privacy.privacy_requests AS r SET status = 'processing', error_message = NULL WHERE r.id = request;
    PERFORM pg_notify('events', 'erasure');
    RETURN 'more';
  END IF;
  -- Rows of the users domain lead to those of others, and come last.
  SELECT s.system INTO next_system FROM personal_data.erasure_steps AS s
    WHERE s.request_id = request AND s.status <> 'completed' AND s.system <> 'analytics'
      AND (s.system <> 'users' OR NOT EXISTS (
        SELECT FROM personal_data.erasure_steps AS o
        WHERE o.request_id = request AND o.system <> 'users' AND o.status <> 'completed'))
    ORDER BY s.system LIMIT 1;
  IF next_system IS NULL THEN RETURN 'waiting'; END IF;
  BEGIN
    SELECT * INTO result FROM personal_data.erase_in(found.user_id, next_system);
    PERFORM personal_data.complete_step(request, next_system, result.deleted, result.masked);
  EXCEPTION WHEN OTHERS THEN
    PERFORM personal_data.fail_step(request, next_system,
      CASE WHEN SQLSTATE = '22000' THEN SQLERRM ELSE 'SQLSTATE ' || SQLSTATE END);
    RETURN 'failed';
  END;
  RETURN 'more';
END $$;

CREATE FUNCTION personal_data.fail_step(request uuid, failed_system text, message text) RETURNS void
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  UPDATE personal_data.erasure_steps AS s SET status = 'failed', attempts = attempts + 1, error = left(message, 500)
    WHERE s.request_id = request AND s.system = failed_system;
  PERFORM personal_data.audit(request, 'step_failed',
    jsonb_build_object('system', failed_system, 'error', left(message, 500)));
  UPDATE privacy.privacy_requests AS r
    SET status = 'failed', error_message = failed_system || ': ' || left(message, 500)
    WHERE r.id = request AND r.status = 'processing';
END $$;

-- People whose erasure waits for ClickHouse, with the keys that stand for them there, in decimal.
CREATE FUNCTION personal_data.analytics_steps()
  RETURNS TABLE (request_id uuid, keys text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT s.request_id, ARRAY (SELECT e.external_id FROM users.user_external_ids AS e
    WHERE e.profile_id = r.user_id AND e.provider = 'analytics')
  FROM personal_data.erasure_steps AS s JOIN privacy.privacy_requests AS r ON r.id = s.request_id
  WHERE s.system = 'analytics' AND s.status <> 'completed' AND r.status IN ('processing', 'failed')
    -- Events that may have been taken with the key, before the tombstone was seen, are delivered first.
    AND NOT EXISTS (SELECT FROM personal_data.tombstones AS t
      JOIN events.outbox AS o ON o.recorded_at <= t.created_at + interval '1 minute'
      JOIN events.deliveries AS d ON d.outbox_id = o.id
      WHERE t.user_id = r.user_id AND d.consumer = 'analytics' AND d.batch IS NOT NULL)
  LIMIT 100;
END;

-- Takes the result of ClickHouse's step, and lets the erasure go on.
CREATE FUNCTION personal_data.complete_analytics(request uuid, deleted_rows bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM privacy.privacy_requests AS r WHERE r.id = request FOR UPDATE;
  PERFORM FROM personal_data.erasure_steps AS s
    WHERE s.request_id = request AND s.system = 'analytics' AND s.status <> 'completed';
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM personal_data.complete_step(request, 'analytics', deleted_rows, 0);
  INSERT INTO jobs.queue (domain, name, payload)
    VALUES ('privacy', 'erasure.run', jsonb_build_object('requestId', request));
  PERFORM pg_notify('jobs', 'privacy');
END $$;

GRANT USAGE ON SCHEMA personal_data TO gateway_service;
GRANT EXECUTE ON FUNCTION personal_data.analytics_steps(), personal_data.complete_analytics(uuid, bigint)
  TO gateway_service;
GRANT EXECUTE ON FUNCTION personal_data.advance_erasure(uuid) TO privacy_worker;
GRANT EXECUTE ON FUNCTION personal_data.is_held(uuid) TO privacy_admin, privacy_officer, privacy_person,
  privacy_company, privacy_worker;

-- Steps of erasures that the viewer may know, in their order.
CREATE FUNCTION personal_data.steps_of(requests uuid[])
  RETURNS TABLE (request_id uuid, system text, status text, attempts integer, deleted bigint, masked bigint,
    error text, completed_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT s.request_id, s.system, s.status, s.attempts, s.deleted, s.masked, s.error, s.completed_at
  FROM personal_data.erasure_steps AS s JOIN privacy.privacy_requests AS r ON r.id = s.request_id
  WHERE s.request_id = ANY (requests) AND personal_data.may_know(r.user_id)
  ORDER BY s.completed_at, s.system;
END;
GRANT EXECUTE ON FUNCTION personal_data.steps_of(uuid[])
  TO privacy_admin, privacy_officer, privacy_company, privacy_person, privacy_worker;

-- Every request leaves its beginning and its cancellation in the audit, whoever makes it.
CREATE FUNCTION personal_data.audit_request() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM personal_data.audit(NEW.id, CASE TG_OP WHEN 'INSERT' THEN 'requested' ELSE 'cancelled' END,
    jsonb_build_object('type', NEW.request_type));
  RETURN NULL;
END $$;
CREATE TRIGGER audit_request AFTER INSERT ON privacy.privacy_requests
  FOR EACH ROW WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION personal_data.audit_request();
CREATE TRIGGER audit_cancellation AFTER UPDATE OF status ON privacy.privacy_requests
  FOR EACH ROW WHEN (NEW.status = 'cancelled' AND OLD.status <> 'cancelled' AND current_setting('role') <> 'none')
  EXECUTE FUNCTION personal_data.audit_request();

-- Whoever signed in orders and cancels for themself, staff and company users too.
GRANT INSERT, UPDATE (status) ON privacy.privacy_requests TO privacy_admin, privacy_company;
CREATE POLICY self_orders ON privacy.privacy_requests FOR INSERT TO privacy_admin, privacy_company
  WITH CHECK (user_id = viewer.user_id() AND status = 'pending');
CREATE POLICY self_cancels ON privacy.privacy_requests FOR UPDATE TO privacy_admin, privacy_company
  USING (user_id = viewer.user_id()) WITH CHECK (status = 'cancelled');
CREATE UNIQUE INDEX privacy_requests_user_id_key ON privacy.privacy_requests (user_id)
  WHERE request_type = 'delete' AND status IN ('pending', 'processing', 'failed');

-- Nothing about who was erased is written any more. Arguments: columns with the ids of people. A row that is already
-- there may change, but for the columns that were masked.
CREATE FUNCTION personal_data.refuse_erased() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  row_after CONSTANT jsonb := to_jsonb(NEW);
  column_name text;
BEGIN
  IF current_setting('viewer.erasing', true) = 'on' THEN RETURN NEW; END IF;
  FOREACH column_name IN ARRAY TG_ARGV LOOP
    PERFORM FROM personal_data.tombstones AS t WHERE t.user_id = (row_after ->> column_name)::uuid;
    CONTINUE WHEN NOT FOUND;
    IF TG_OP = 'UPDATE' THEN
      PERFORM FROM unnest(personal_data.masked_columns(TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME)) AS m
        WHERE row_after -> m IS DISTINCT FROM to_jsonb(OLD) -> m;
      CONTINUE WHEN NOT FOUND;
    END IF;
    RAISE EXCEPTION '%.%: expected a person who has not been erased in %',
      TG_TABLE_SCHEMA, TG_TABLE_NAME, column_name USING ERRCODE = 'check_violation';
  END LOOP;
  RETURN NEW;
END $$;

DO $$
DECLARE
  guarded record;
BEGIN
  FOR guarded IN SELECT * FROM (VALUES
    ('users.users', 'id'), ('users.company_users', 'user_id'), ('users.external_id_mappings', 'user_id'),
    ('users.user_external_ids', 'profile_id'), ('users.notifications_queue', 'user_id'),
    ('programs.program_enrollments', 'user_id'), ('programs.buddy_matches', 'participant_id, buddy_id'),
    ('programs.kintell_sessions', 'participant_id, volunteer_id'), ('programs.learning_progress', 'user_id'),
    ('evidence.outcome_scores', 'user_id'), ('reporting.saved_views', 'user_id'),
    ('reporting.vis_calculations', 'user_id'), ('privacy.user_consents', 'user_id'),
    ('identity.sessions', 'user_id'), ('identity.second_factors', 'user_id'), ('identity.one_time_links', 'user_id'),
    ('identity.grants', 'user_id')
  ) AS t (name, columns) LOOP
    EXECUTE format('CREATE TRIGGER refuse_erased BEFORE INSERT OR UPDATE ON %s FOR EACH ROW
      EXECUTE FUNCTION personal_data.refuse_erased(%s)', guarded.name, (
        SELECT string_agg(quote_literal(c), ', ') FROM regexp_split_to_table(guarded.columns, ', ') AS c));
  END LOOP;
END $$;

-- An event about who was erased is kept without words.
CREATE FUNCTION personal_data.strip_event() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM personal_data.tombstones AS t WHERE t.user_id IN (NEW.subject_id, NEW.actor_id);
  IF FOUND THEN NEW.payload := personal_data.without_words(NEW.event_type, NEW.payload); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER strip_event BEFORE INSERT ON events.outbox
  FOR EACH ROW EXECUTE FUNCTION personal_data.strip_event();

-- An event of the buddy system about who was erased is kept without their id and its contents.
CREATE FUNCTION personal_data.strip_buddy_system_event() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM personal_data.erased_ids AS e WHERE e.pseudonym = personal_data.pseudonym(NEW.user_id);
  IF FOUND THEN
    NEW.user_id := personal_data.pseudonym(NEW.user_id);
    NEW.payload := '{}';
    NEW.derived_metrics := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER strip_buddy_system_event BEFORE INSERT OR UPDATE ON programs.buddy_system_events
  FOR EACH ROW EXECUTE FUNCTION personal_data.strip_buddy_system_event();

-- As in 0151, and no key for whoever is being erased: their late events name nobody.
CREATE OR REPLACE FUNCTION users.analytics_key(person uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  known text;
BEGIN
  PERFORM FROM personal_data.tombstones AS t WHERE t.user_id = person;
  IF FOUND THEN
    RETURN NULL;
  END IF;
  SELECT external_id INTO known FROM users.user_external_ids
    WHERE profile_id = person AND provider = 'analytics';
  IF known IS NOT NULL THEN
    RETURN known;
  END IF;
  PERFORM FROM users.users WHERE id = person AND email NOT LIKE 'erased+%@invalid';
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  -- 62 random bits, and never 0, which stands for nobody.
  known := 1 + (('x' || left(md5(gen_random_uuid()::text), 16))::bit(64)::bigint & 4611686018427387903);
  INSERT INTO users.user_external_ids (profile_id, provider, external_id)
    VALUES (person, 'analytics', known);
  INSERT INTO users.identity_linking_audit (profile_id, provider, external_id, operation)
    VALUES (person, 'analytics', known, 'created');
  RETURN known;
END $$;

-- As in 0630, with the masks of the register.
ALTER PROCEDURE personal_data.load_register(jsonb) RENAME TO load_walk;
CREATE PROCEDURE personal_data.load_register(register jsonb)
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  CALL personal_data.load_walk(register);
  UPDATE personal_data.columns AS c SET mask = register -> c.table_name -> 'masks' ->> c.name
    WHERE register -> c.table_name -> 'masks' ? c.name;
  DELETE FROM personal_data.analytics_tables;
  INSERT INTO personal_data.analytics_tables (name, column_name)
    SELECT e.key, e.value ->> 'person' FROM jsonb_each(register) AS e
    WHERE e.key LIKE 'teei.%' AND e.value -> 'marked' ->> (e.value ->> 'person') LIKE '% DELETE%';
END $$;

-- A deletion begins thirty days after it was ordered.
CREATE FUNCTION personal_data.queue_request() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM jobs.enqueue('erasure.run', jsonb_build_object('requestId', NEW.id),
    NEW.requested_at + interval '30 days', NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER queue_request AFTER INSERT ON privacy.privacy_requests
  FOR EACH ROW WHEN (NEW.request_type = 'delete' AND current_setting('role') <> 'none')
  EXECUTE FUNCTION personal_data.queue_request();

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('privacy_request.created', 'requestType', 'text'),
  ('privacy_request.cancelled', 'requestType', 'text');
