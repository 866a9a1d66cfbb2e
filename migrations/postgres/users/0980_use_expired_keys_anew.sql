-- An idempotency key that has expired is used anew, also before the hourly job forgets it: whoever works under it replaces it.
DO $$
DECLARE
  everybody CONSTANT text := (
    SELECT string_agg(format('%I', domain || '_' || class), ', ')
    FROM unnest(ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy']) AS domain,
      unnest(ARRAY['admin', 'officer', 'company', 'partner', 'person', 'anonymous']) AS class
  );
BEGIN
  EXECUTE format('GRANT UPDATE (request_body, response_body, created_at, expires_at)
    ON users.idempotency_keys TO %s', everybody);
END $$;

-- What a mutation has answered stays while its key holds.
CREATE FUNCTION users.refuse_live_key() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'users.idempotency_keys: expected a key that has expired'
    USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER refuse_live_key BEFORE UPDATE ON users.idempotency_keys
  FOR EACH ROW WHEN (current_setting('role') <> 'none' AND OLD.expires_at > now())
  EXECUTE FUNCTION users.refuse_live_key();
