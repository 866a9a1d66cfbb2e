-- The step of an erasure in ClickHouse: it keeps holds on others waiting for nothing, says what it found although a
-- process ended meanwhile, and is taken again later and later when it fails.

-- Rows that the person had in ClickHouse before any were deleted, and the moment from which a failed step is taken again.
ALTER TABLE personal_data.erasure_steps
  ADD COLUMN found bigint NOT NULL DEFAULT 0,
  ADD COLUMN retry_at timestamptz;

-- Number of the lock that a hold on a person has alone, and the steps of their erasure together.
CREATE FUNCTION personal_data.hold_lock(person uuid) RETURNS bigint
  LANGUAGE sql IMMUTABLE
  RETURN hashtextextended('legal hold ' || person::text, 0);

-- As in 0690, but a hold waits for the step of its own person alone, and after that for a batch of the retention.
-- With the owner's rights, since who places a hold may not call the function of the lock.
CREATE OR REPLACE FUNCTION personal_data.await_deletions() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(personal_data.hold_lock(NEW.user_id));
  PERFORM pg_advisory_xact_lock(hashtextextended('legal holds', 0));
  RETURN NEW;
END $$;

-- As in 0690, but for the lock.
CREATE OR REPLACE FUNCTION personal_data.advance_erasure(request uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  found privacy.privacy_requests;
BEGIN
  SELECT * INTO found FROM privacy.privacy_requests AS r
    WHERE r.id = request AND r.request_type = 'delete' FOR UPDATE;
  IF found.status = 'pending' AND found.requested_at + interval '30 days' > clock_timestamp() THEN
    INSERT INTO jobs.queue (domain, name, payload, run_at)
      VALUES ('privacy', 'erasure.run', jsonb_build_object('requestId', request),
        found.requested_at + interval '30 days');
    RETURN 'over';
  END IF;
  PERFORM pg_advisory_xact_lock_shared(personal_data.hold_lock(found.user_id));
  IF found.status = 'pending' THEN
    PERFORM FROM users.users AS u WHERE u.id = found.user_id FOR UPDATE;
  END IF;
  RETURN personal_data.take_step(request);
END $$;

-- As in 0690, and no step before it is to be taken again.
CREATE OR REPLACE FUNCTION personal_data.analytics_steps()
  RETURNS TABLE (request_id uuid, keys text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT s.request_id, ARRAY (SELECT e.external_id FROM users.user_external_ids AS e
    WHERE e.profile_id = r.user_id AND e.provider = 'analytics')
  FROM personal_data.erasure_steps AS s JOIN privacy.privacy_requests AS r ON r.id = s.request_id
  WHERE s.system = 'analytics' AND s.status <> 'completed' AND r.status IN ('processing', 'failed')
    AND (s.retry_at IS NULL OR s.retry_at <= clock_timestamp())
    AND NOT personal_data.is_held(r.user_id)
    -- Events that may have been taken with the key, before the tombstone was seen, are delivered first.
    AND NOT EXISTS (SELECT FROM personal_data.tombstones AS t
      JOIN events.outbox AS o ON o.recorded_at <= t.created_at + interval '1 minute'
      JOIN events.deliveries AS d ON d.outbox_id = o.id
      WHERE t.user_id = r.user_id AND d.consumer = 'analytics' AND d.batch IS NOT NULL)
  LIMIT 100;
END;

-- As in 0780, but during the transaction no hold is placed on the person of the step; on others it is.
CREATE OR REPLACE FUNCTION personal_data.claim_analytics_step()
  RETURNS TABLE (request_id uuid, keys text[])
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  person uuid;
BEGIN
  FOR request_id, keys IN SELECT * FROM personal_data.analytics_steps() LOOP
    SELECT r.user_id INTO person FROM privacy.privacy_requests AS r WHERE r.id = claim_analytics_step.request_id;
    -- Whoever places a hold right now has the lock, or has had it since the step was found.
    IF pg_try_advisory_xact_lock_shared(personal_data.hold_lock(person)) AND NOT personal_data.is_held(person) THEN
      RETURN NEXT;
      RETURN;
    END IF;
  END LOOP;
END $$;

-- Notes how many rows a person has in ClickHouse, before they are deleted: a later attempt finds fewer.
CREATE FUNCTION personal_data.find_analytics(request uuid, found_rows bigint) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE personal_data.erasure_steps AS s SET found = greatest(s.found, found_rows)
    WHERE s.request_id = request AND s.system = 'analytics' AND s.status <> 'completed';
END;

-- Notes that ClickHouse's step has failed: it is taken again after 1, 2, 4 … minutes, a day at most.
CREATE FUNCTION personal_data.fail_analytics(request uuid, message text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM privacy.privacy_requests AS r WHERE r.id = request FOR UPDATE;
  PERFORM FROM personal_data.erasure_steps AS s
    WHERE s.request_id = request AND s.system = 'analytics' AND s.status <> 'completed';
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM personal_data.fail_step(request, 'analytics', message);
  UPDATE personal_data.erasure_steps AS s SET retry_at = clock_timestamp()
      + least(interval '1 minute' * power(2, least(s.attempts, 12) - 1), interval '1 day')
    WHERE s.request_id = request AND s.system = 'analytics';
  INSERT INTO jobs.queue (domain, name, payload)
    VALUES ('privacy', 'erasure.report_failure', jsonb_build_object('requestId', request));
  PERFORM pg_notify('jobs', 'privacy');
END $$;

-- As in 0631, but the rows are those that were found at first, and an erasure that has failed goes on.
CREATE OR REPLACE FUNCTION personal_data.complete_analytics(request uuid, deleted_rows bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  found_rows bigint;
BEGIN
  PERFORM FROM privacy.privacy_requests AS r WHERE r.id = request FOR UPDATE;
  SELECT s.found INTO found_rows FROM personal_data.erasure_steps AS s
    WHERE s.request_id = request AND s.system = 'analytics' AND s.status <> 'completed';
  IF NOT FOUND THEN RETURN; END IF;
  UPDATE privacy.privacy_requests AS r SET status = 'processing', error_message = NULL
    WHERE r.id = request AND r.status = 'failed';
  PERFORM personal_data.complete_step(request, 'analytics', greatest(found_rows, deleted_rows), 0);
  INSERT INTO jobs.queue (domain, name, payload)
    VALUES ('privacy', 'erasure.run', jsonb_build_object('requestId', request));
  PERFORM pg_notify('jobs', 'privacy');
END $$;

REVOKE EXECUTE ON FUNCTION personal_data.find_analytics(uuid, bigint), personal_data.fail_analytics(uuid, text)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION personal_data.find_analytics(uuid, bigint), personal_data.fail_analytics(uuid, text)
  TO gateway_service;
