-- What an officer hands out, and what cancelling a request for erasure does.

-- Nobody but the person has a copy made before their identity is verified.
CREATE FUNCTION privacy.refuse_unverified_export() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM FROM privacy.data_subject_requests AS d
    WHERE d.user_id = NEW.user_id AND d.request_type IN ('access', 'portability')
      AND d.status = 'processing' AND d.identity_verified_at IS NOT NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'privacy.privacy_requests: expected a request for access or portability that is worked on'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_unverified BEFORE INSERT ON privacy.privacy_requests
  FOR EACH ROW WHEN (NEW.request_type = 'export' AND current_setting('role') = 'privacy_officer'
    AND NEW.user_id IS DISTINCT FROM viewer.user_id())
  EXECUTE FUNCTION privacy.refuse_unverified_export();

-- Unused since 0631: an order names no more than these columns, and a change no other than the status.
REVOKE INSERT, UPDATE ON privacy.privacy_requests
  FROM privacy_admin, privacy_officer, privacy_company, privacy_person;
GRANT INSERT (user_id, request_type, requested_at), UPDATE (status) ON privacy.privacy_requests
  TO privacy_admin, privacy_officer, privacy_company, privacy_person;

-- A request for erasure that is worked on knows when its deletion begins: from when it is ordered until it is taken back.
CREATE FUNCTION privacy.schedule_deletion() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE privacy.data_subject_requests AS d SET deletion_scheduled_for =
      CASE WHEN NEW.status = 'pending' THEN NEW.requested_at + interval '30 days' END
    WHERE d.user_id = NEW.user_id AND d.request_type = 'erasure' AND d.status = 'processing'
      AND d.deletion_completed_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER schedule_deletion AFTER INSERT ON privacy.privacy_requests
  FOR EACH ROW WHEN (NEW.request_type = 'delete' AND current_setting('role') <> 'none')
  EXECUTE FUNCTION privacy.schedule_deletion();
CREATE TRIGGER unschedule_deletion AFTER UPDATE OF status ON privacy.privacy_requests
  FOR EACH ROW WHEN (NEW.request_type = 'delete' AND OLD.status = 'pending' AND NEW.status = 'cancelled')
  EXECUTE FUNCTION privacy.schedule_deletion();

CREATE FUNCTION privacy.find_deletion() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  SELECT r.requested_at + interval '30 days' INTO NEW.deletion_scheduled_for
    FROM privacy.privacy_requests AS r
    WHERE r.user_id = NEW.user_id AND r.request_type = 'delete' AND r.status = 'pending';
  RETURN NEW;
END $$;
CREATE TRIGGER find_deletion BEFORE UPDATE OF status ON privacy.data_subject_requests
  FOR EACH ROW WHEN (NEW.request_type = 'erasure' AND OLD.status = 'identity_check' AND NEW.status = 'processing'
    AND current_setting('role') <> 'none')
  EXECUTE FUNCTION privacy.find_deletion();

-- As in 0614, and not once the deletion has begun.
CREATE OR REPLACE FUNCTION privacy.cancel_deletion() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE privacy.privacy_requests SET status = 'cancelled'
  WHERE user_id = NEW.user_id AND request_type = 'delete' AND status = 'pending';
  PERFORM FROM privacy.privacy_requests AS r
    WHERE r.user_id = NEW.user_id AND r.request_type = 'delete' AND r.status IN ('processing', 'failed');
  IF FOUND AND OLD.status = 'processing' THEN
    RAISE EXCEPTION 'privacy.data_subject_requests: expected an erasure that has not begun'
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
