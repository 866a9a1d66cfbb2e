-- What completed requests do: a restriction (Article 18), an objection (Article 21), a human's review (Article 22), and
-- notice to recipients (Article 19).

ALTER TABLE privacy.data_subject_requests
  -- From when until when the person's data is stored and nothing else.
  ADD COLUMN restricted_at timestamptz,
  ADD COLUMN restriction_lifted_at timestamptz,
  -- Purposes that the person's objection has stopped.
  ADD COLUMN objected_purposes jsonb
    CONSTRAINT data_subject_requests_objected_purposes_check CHECK (jsonb_typeof(objected_purposes) = 'array'
      AND objected_purposes <@ '["analytics", "marketing", "buddy_program", "data_sharing", "ai_processing", "publication", "program"]'),
  -- Soft reference to the human who has reviewed automated decisions.
  ADD COLUMN reviewed_by uuid,
  ADD CONSTRAINT data_subject_requests_restricted_check
    CHECK (restricted_at IS NULL OR request_type = 'restriction' AND status = 'completed'),
  ADD CONSTRAINT data_subject_requests_restriction_lifted_check
    CHECK (restriction_lifted_at IS NULL OR restriction_lifted_at >= restricted_at),
  ADD CONSTRAINT data_subject_requests_objected_check
    CHECK (objected_purposes IS NULL OR request_type = 'objection' AND status = 'completed'),
  ADD CONSTRAINT data_subject_requests_reviewed_check
    CHECK (reviewed_by IS NULL OR request_type = 'automated_decision');
CREATE INDEX data_subject_requests_restricted_idx ON privacy.data_subject_requests (user_id)
  WHERE restricted_at IS NOT NULL AND restriction_lifted_at IS NULL;
CREATE INDEX data_subject_requests_objected_idx ON privacy.data_subject_requests (user_id)
  WHERE objected_purposes IS NOT NULL;
CREATE INDEX data_subject_requests_reviewed_by_idx ON privacy.data_subject_requests (reviewed_by)
  WHERE reviewed_by IS NOT NULL;
GRANT SELECT (restricted_at, restriction_lifted_at, objected_purposes, reviewed_by)
  ON privacy.data_subject_requests TO privacy_admin, privacy_company, privacy_person;

-- A restriction that was lifted stays lifted, and what was objected to stays.
CREATE TRIGGER refuse_change_of_effect BEFORE UPDATE ON privacy.data_subject_requests
  FOR EACH ROW WHEN (OLD.restriction_lifted_at IS NOT NULL
      AND NEW.restriction_lifted_at IS DISTINCT FROM OLD.restriction_lifted_at
    OR OLD.restricted_at IS NOT NULL AND NEW.restricted_at IS DISTINCT FROM OLD.restricted_at
    OR OLD.objected_purposes IS NOT NULL AND NEW.objected_purposes IS DISTINCT FROM OLD.objected_purposes)
  EXECUTE FUNCTION viewer.refuse_change();

-- People whose data is restricted, but for the viewer, who reads their own.
CREATE FUNCTION personal_data.restricted_people() RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER ROWS 10 SET search_path = '' AS $$
BEGIN
  RETURN QUERY SELECT d.user_id FROM privacy.data_subject_requests AS d
    WHERE d.restricted_at IS NOT NULL AND d.restriction_lifted_at IS NULL
      AND d.user_id IS DISTINCT FROM viewer.user_id();
END $$;

-- Rows of a table of the register that are about one of them by way of other rows. No other text is accepted: it
-- becomes part of a statement.
CREATE FUNCTION personal_data.restricted_rows(target text) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER ROWS 10 SET search_path = '' AS $$
DECLARE
  person uuid;
BEGIN
  PERFORM FROM personal_data.tables AS t WHERE t.name = target;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'restricted_rows: expected a table of personal-data.json' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  FOR person IN SELECT personal_data.restricted_people() LOOP
    RETURN QUERY EXECUTE format('SELECT t.id FROM %s AS t WHERE %s', target,
      (personal_data.conditions_of(target)).about) USING person;
  END LOOP;
END $$;

-- Returns true while figures may be made of what a person does: not while their data is restricted, nor after an
-- objection to analytics, until they agree to it.
CREATE FUNCTION personal_data.is_counted(person uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN NOT EXISTS (
    SELECT FROM privacy.data_subject_requests AS d
    WHERE d.user_id = person AND d.restricted_at IS NOT NULL AND d.restriction_lifted_at IS NULL
  ) AND NOT EXISTS (
    SELECT FROM privacy.data_subject_requests AS d
    WHERE d.user_id = person AND d.objected_purposes ? 'analytics' AND NOT EXISTS (
      SELECT FROM privacy.user_consents AS c
      WHERE c.user_id = person AND c.purpose = 'analytics' AND c.consent_given AND c.withdrawn_at IS NULL
        AND c.consent_date > d.completed_at)
  );

REVOKE EXECUTE ON FUNCTION personal_data.restricted_people(), personal_data.restricted_rows(text),
  personal_data.is_counted(uuid) FROM PUBLIC;
DO $$
DECLARE
  classes CONSTANT text := (
    SELECT string_agg(format('%I', d || '_' || c), ', ')
    FROM unnest(ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy']) AS d,
      unnest(ARRAY['admin', 'company', 'partner', 'person', 'anonymous']) AS c);
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA personal_data TO %s', classes);
  EXECUTE format('GRANT EXECUTE ON FUNCTION personal_data.restricted_people(), personal_data.restricted_rows(text) TO %s',
    classes);
END $$;

-- Tables of the six domains with rows about a person, and the condition that such a row is not restricted.
CREATE VIEW personal_data.restrictable_tables AS
  SELECT t.name, CASE WHEN bool_and(w.condition = format('t.%I = $1', w.column_name))
    THEN string_agg(format('(%I = ANY (ARRAY (SELECT personal_data.restricted_people()))) IS NOT TRUE',
      w.column_name), ' AND ' ORDER BY w.column_name)
    ELSE format('id <> ALL (ARRAY (SELECT personal_data.restricted_rows(%L)))', t.name) END AS condition
  FROM personal_data.tables AS t
  JOIN personal_data.ways AS w ON w.table_name = t.name AND w.kind = 'person'
  WHERE split_part(t.name, '.', 1) IN ('users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy')
  GROUP BY t.name;

-- Has the policies of these tables leave out what is about people whose data is restricted, for everybody but these
-- people, privacy officers and the domains' own workers; and views of tenants and staff, which no policy is asked for.
-- The condition is part of each policy, and no restrictive policy beside it, before which no operator that is not
-- leakproof would reach an index. Rows that are written are checked as before.
CREATE PROCEDURE personal_data.hide_restricted()
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  shown record;
BEGIN
  FOR shown IN
    SELECT h.name, h.condition, p.polname, pg_get_expr(p.polqual, p.polrelid) AS shown,
      CASE WHEN p.polcmd = '*' AND p.polwithcheck IS NULL
        THEN format('WITH CHECK (%s)', pg_get_expr(p.polqual, p.polrelid)) END AS checked
    FROM personal_data.restrictable_tables AS h JOIN pg_catalog.pg_policy AS p ON p.polrelid = to_regclass(h.name)
    WHERE p.polpermissive AND p.polcmd IN ('r', '*') AND p.polname <> 'owner'
      AND pg_get_expr(p.polqual, p.polrelid) NOT LIKE '%personal\_data.restricted\_%'
      AND NOT EXISTS (SELECT FROM unnest(p.polroles) AS role
        WHERE pg_get_userbyid(role) !~
          '^(users|programs|campaigns|evidence|reporting|privacy)_(admin|company|partner|person|anonymous)$')
  LOOP
    EXECUTE format('ALTER POLICY %I ON %s USING ((%s) AND %s) %s', shown.polname, shown.name, shown.shown,
      shown.condition, shown.checked);
  END LOOP;
  FOR shown IN
    SELECT v.schemaname, v.viewname, rtrim(v.definition, ';') AS definition, h.condition
    FROM personal_data.restrictable_tables AS h JOIN pg_catalog.pg_views AS v
      ON v.schemaname IN ('tenant', 'staff') AND v.viewname = split_part(h.name, '.', 2)
    WHERE v.definition NOT LIKE '%personal\_data.restricted\_%'
  LOOP
    EXECUTE format('CREATE OR REPLACE VIEW %I.%I AS %s AND %s', shown.schemaname, shown.viewname, shown.definition,
      shown.condition);
  END LOOP;
END $$;

-- As in 0780, and what is restricted.
CREATE OR REPLACE PROCEDURE personal_data.load_register(register jsonb)
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  CALL personal_data.load_walk(register);
  UPDATE personal_data.columns AS c SET mask = register -> c.table_name -> 'masks' ->> c.name
    WHERE register -> c.table_name -> 'masks' ? c.name;
  DELETE FROM personal_data.analytics_tables;
  INSERT INTO personal_data.analytics_tables (name, column_name)
    SELECT e.key, e.value ->> 'person' FROM jsonb_each(register) AS e
    WHERE e.key LIKE 'teei.%' AND e.value -> 'marked' ->> (e.value ->> 'person') LIKE '% DELETE%';
  CALL personal_data.guard_erased();
  CALL personal_data.hide_restricted();
END $$;

-- As in 0102. Figures are made of nothing that is about somebody who is not counted.
CREATE OR REPLACE FUNCTION events.dispatch() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  subscriber text;
BEGIN
  FOR subscriber IN
    SELECT consumer FROM events.subscriptions
    WHERE event_type = NEW.event_type
      AND (current_setting('role') = 'none' OR teller = split_part(current_setting('role'), '_', 1))
  LOOP
    CONTINUE WHEN subscriber = 'analytics' AND NEW.subject_id IS NOT NULL
      AND NOT personal_data.is_counted(NEW.subject_id);
    INSERT INTO events.deliveries (consumer, outbox_id) VALUES (subscriber, NEW.id);
    PERFORM pg_notify('events', subscriber);
  END LOOP;
  RETURN NULL;
END $$;

-- As in 0631, and no key for whoever is not counted: what others did with them counts for the others.
CREATE OR REPLACE FUNCTION users.analytics_key(person uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  known text;
BEGIN
  PERFORM FROM personal_data.tombstones AS t WHERE t.user_id = person;
  IF FOUND OR NOT personal_data.is_counted(person) THEN
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

-- Effects of a completed request, in its transaction: events that wait for ClickHouse are counted no more, and
-- consents to the purposes of an objection are withdrawn, as `withdrawConsent` does.
CREATE FUNCTION privacy.carry_out() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  stopped text;
BEGIN
  IF NEW.restricted_at IS NOT NULL OR NEW.objected_purposes ? 'analytics' THEN
    DELETE FROM events.deliveries AS d USING events.outbox AS o
      WHERE o.id = d.outbox_id AND o.subject_id = NEW.user_id AND d.consumer = 'analytics' AND d.batch IS NULL;
  END IF;
  FOR stopped IN SELECT p FROM jsonb_array_elements_text(NEW.objected_purposes) AS p ORDER BY p LOOP
    -- The name of the lock is that of `lockAnswers` (consent.sql.ts).
    PERFORM pg_advisory_xact_lock(hashtextextended('consent of ' || NEW.user_id || ' to ' || stopped, 0));
    WITH withdrawn AS (
      UPDATE privacy.user_consents AS c
        SET withdrawn_at = greatest(NEW.completed_at, c.consent_date), withdrawal_reason = 'Objection'
        WHERE c.user_id = NEW.user_id AND c.purpose = stopped AND c.consent_given AND c.withdrawn_at IS NULL
        RETURNING c.id
    )
    INSERT INTO events.outbox (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
      SELECT 'consent.withdrawn', 'user_consent', w.id, NEW.user_id, NEW.completed_at,
        jsonb_build_object('purpose', stopped)
      FROM withdrawn AS w;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER carry_out AFTER UPDATE OF status ON privacy.data_subject_requests
  FOR EACH ROW WHEN (OLD.status <> 'completed' AND NEW.status = 'completed'
    AND (NEW.restricted_at IS NOT NULL OR NEW.objected_purposes IS NOT NULL))
  EXECUTE FUNCTION privacy.carry_out();

-- Companies that hold or see data of a person, whom a correction or a restriction is told to (Article 19).
CREATE FUNCTION personal_data.recipients_of(person uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT m.company_id FROM users.company_users AS m WHERE m.user_id = person
  UNION SELECT e.company_id FROM programs.program_enrollments AS e
    WHERE e.user_id = person AND e.company_id IS NOT NULL;
END;
REVOKE EXECUTE ON FUNCTION personal_data.recipients_of(uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA personal_data TO users_worker;
GRANT EXECUTE ON FUNCTION personal_data.recipients_of(uuid) TO users_worker;
INSERT INTO events.subscriptions (consumer, event_type, teller)
VALUES ('users', 'data_subject_request.completed', 'privacy');
