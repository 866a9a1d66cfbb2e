-- Privacy jobs that end, or say that they do not: exports out of attempts, erasures that fail, holds that are placed
-- while ClickHouse deletes, and rows that come late into any table of the register.

-- Ends an export that is not tried any more. Returns the person, or NULL when it has ended before.
CREATE FUNCTION personal_data.fail_export(request uuid, message text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  person uuid;
BEGIN
  UPDATE privacy.privacy_requests AS r SET status = 'processing'
    WHERE r.id = request AND r.request_type = 'export' AND r.status = 'pending';
  UPDATE privacy.privacy_requests AS r SET status = 'failed', error_message = left(message, 500)
    WHERE r.id = request AND r.request_type = 'export' AND r.status = 'processing'
    RETURNING r.user_id INTO person;
  IF person IS NOT NULL THEN
    PERFORM personal_data.audit(request, 'step_failed',
      jsonb_build_object('system', 'export', 'error', left(message, 500)));
  END IF;
  RETURN person;
END $$;

-- Person of an erasure that has failed, and the attempts at the step that fails.
CREATE FUNCTION personal_data.failure_of(request uuid, OUT person uuid, OUT attempts integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT r.user_id, max(s.attempts) FROM privacy.privacy_requests AS r
  JOIN personal_data.erasure_steps AS s ON s.request_id = r.id AND s.status = 'failed'
  WHERE r.id = request GROUP BY r.user_id;
END;

REVOKE EXECUTE ON FUNCTION personal_data.fail_export(uuid, text), personal_data.failure_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION personal_data.fail_export(uuid, text), personal_data.failure_of(uuid) TO privacy_worker;

-- One of `analytics_steps`, during whose transaction no legal hold is placed. The key of the person is in decimal.
CREATE FUNCTION personal_data.claim_analytics_step()
  RETURNS TABLE (request_id uuid, keys text[])
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('legal holds', 0));
  RETURN QUERY SELECT * FROM personal_data.analytics_steps() LIMIT 1;
END $$;
REVOKE EXECUTE ON FUNCTION personal_data.claim_analytics_step() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION personal_data.claim_analytics_step() TO gateway_service;

-- Has every table of the register refuse rows about who was erased, but for those whose rows are proof.
CREATE PROCEDURE personal_data.guard_erased()
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  unguarded record;
BEGIN
  FOR unguarded IN
    SELECT t.name, string_agg(quote_literal(w.column_name), ', ' ORDER BY w.column_name) AS people
    FROM personal_data.tables AS t JOIN personal_data.ways AS w ON w.table_name = t.name
    WHERE t.keep IS DISTINCT FROM 'proof' AND w.kind = 'person' AND w.condition = format('t.%I = $1', w.column_name)
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS g
        WHERE g.tgrelid = to_regclass(t.name) AND g.tgname = 'refuse_erased')
    GROUP BY t.name
  LOOP
    EXECUTE format('CREATE TRIGGER refuse_erased BEFORE INSERT OR UPDATE ON %s FOR EACH ROW
      EXECUTE FUNCTION personal_data.refuse_erased(%s)', unguarded.name, unguarded.people);
  END LOOP;
END $$;

-- As in 0631, with the guards. The runner alone calls it.
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
END $$;

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('privacy_request.failed', 'requestType', 'text'),
  ('privacy_request.failed', 'attempts', 'integer');

-- Staff are told of work that does not go on.
INSERT INTO events.subscriptions (consumer, event_type, teller)
VALUES ('users', 'privacy_request.failed', 'privacy');
