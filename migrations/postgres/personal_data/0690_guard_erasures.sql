-- Guards of erasures: the days of grace, legal holds that are placed meanwhile, writes under way, and spent archives.

-- Unused since 0631: `blocks` and `legal_holds` tell who is held, to those who may know. No service has called
-- `is_held` and the two functions below by these grants, but for `advance_erasure` and `delete_overdue_rows`, which stay.
REVOKE EXECUTE ON FUNCTION personal_data.is_held(uuid) FROM privacy_admin, privacy_officer, privacy_person,
  privacy_company, privacy_worker;

-- A legal hold is placed between steps and batches, never during one: once it is placed, nothing more goes.
CREATE FUNCTION personal_data.await_deletions() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('legal holds', 0));
  RETURN NEW;
END $$;
CREATE TRIGGER await_deletions BEFORE INSERT ON personal_data.legal_holds
  FOR EACH ROW EXECUTE FUNCTION personal_data.await_deletions();

-- As in 0631, but for the guards: a job that staff let run early begins nothing, no hold is placed during a step, and
-- the tombstone waits for rows about the person that are being written.
ALTER FUNCTION personal_data.advance_erasure(uuid) RENAME TO take_step;
REVOKE EXECUTE ON FUNCTION personal_data.take_step(uuid) FROM privacy_worker;
CREATE FUNCTION personal_data.advance_erasure(request uuid) RETURNS text
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
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('legal holds', 0));
  IF found.status = 'pending' THEN
    PERFORM FROM users.users AS u WHERE u.id = found.user_id FOR UPDATE;
  END IF;
  RETURN personal_data.take_step(request);
END $$;
GRANT EXECUTE ON FUNCTION personal_data.advance_erasure(uuid) TO privacy_worker;

-- As in 0631. A new row waits for a tombstone that is being written, and then sees it.
CREATE OR REPLACE FUNCTION personal_data.refuse_erased() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  row_after CONSTANT jsonb := to_jsonb(NEW);
  column_name text;
BEGIN
  IF current_setting('viewer.erasing', true) = 'on' THEN RETURN NEW; END IF;
  FOREACH column_name IN ARRAY TG_ARGV LOOP
    IF TG_OP = 'INSERT' THEN
      PERFORM FROM users.users AS u WHERE u.id = (row_after ->> column_name)::uuid FOR KEY SHARE;
    END IF;
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

-- As in 0631, and nobody who is held.
CREATE OR REPLACE FUNCTION personal_data.analytics_steps()
  RETURNS TABLE (request_id uuid, keys text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT s.request_id, ARRAY (SELECT e.external_id FROM users.user_external_ids AS e
    WHERE e.profile_id = r.user_id AND e.provider = 'analytics')
  FROM personal_data.erasure_steps AS s JOIN privacy.privacy_requests AS r ON r.id = s.request_id
  WHERE s.system = 'analytics' AND s.status <> 'completed' AND r.status IN ('processing', 'failed')
    AND NOT personal_data.is_held(r.user_id)
    -- Events that may have been taken with the key, before the tombstone was seen, are delivered first.
    AND NOT EXISTS (SELECT FROM personal_data.tombstones AS t
      JOIN events.outbox AS o ON o.recorded_at <= t.created_at + interval '1 minute'
      JOIN events.deliveries AS d ON d.outbox_id = o.id
      WHERE t.user_id = r.user_id AND d.consumer = 'analytics' AND d.batch IS NOT NULL)
  LIMIT 100;
END;

-- As in 0613, and no hold is placed during a batch.
ALTER FUNCTION privacy.delete_overdue_rows(text, timestamptz, integer) RENAME TO delete_batch;
REVOKE EXECUTE ON FUNCTION privacy.delete_batch(text, timestamptz, integer) FROM privacy_worker;
CREATE FUNCTION privacy.delete_overdue_rows(for_category text, until timestamptz, most integer)
  RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('legal holds', 0));
  RETURN privacy.delete_batch(for_category, until, most);
END $$;
GRANT EXECUTE ON FUNCTION privacy.delete_overdue_rows(text, timestamptz, integer) TO privacy_worker;
CREATE INDEX notifications_queue_ended_idx ON users.notifications_queue (created_at, id)
  WHERE status IN ('sent', 'failed', 'cancelled');

-- Deletes archives a day after their link was over, used or not; returns their number.
CREATE FUNCTION personal_data.delete_spent_exports() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  deleted integer;
BEGIN
  DELETE FROM files.exports AS e USING privacy.privacy_requests AS r
    WHERE r.id = e.request_id AND (r.status = 'cancelled' OR r.completed_at < now() - interval '8 days');
  GET DIAGNOSTICS deleted = ROW_COUNT;
  RETURN deleted;
END $$;
GRANT EXECUTE ON FUNCTION personal_data.delete_spent_exports() TO privacy_worker;

-- No archive is ordered once the erasure has begun: its step would have passed by.
CREATE TRIGGER refuse_erased BEFORE INSERT ON privacy.privacy_requests
  FOR EACH ROW WHEN (NEW.request_type = 'export')
  EXECUTE FUNCTION personal_data.refuse_erased('user_id');
