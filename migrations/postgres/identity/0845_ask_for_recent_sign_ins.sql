-- Recent sign-ins: a copy of somebody's data and an erasure are ordered by who has just proved who they are.

-- True when the viewer has signed in to the session within a quarter of an hour; renewing its token is no sign-in.
CREATE FUNCTION identity.is_recent(session uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN EXISTS (SELECT FROM identity.sessions AS s
    WHERE s.id = session AND s.user_id = viewer.user_id() AND s.created_at > now() - interval '15 minutes');

REVOKE EXECUTE ON FUNCTION identity.is_recent(uuid) FROM PUBLIC;
GRANT USAGE ON SCHEMA identity TO privacy_admin, privacy_officer, privacy_company, privacy_person;
GRANT EXECUTE ON FUNCTION identity.is_recent(uuid) TO privacy_admin, privacy_officer, privacy_company, privacy_person;

-- Whoever has another address signs in anew, with password and second factor: their tokens and sessions end.
CREATE FUNCTION identity.end_sign_ins() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO identity.revocations AS r (user_id) VALUES (NEW.id)
    ON CONFLICT (user_id) DO UPDATE SET
      issued_before = greatest(r.issued_before, excluded.issued_before), revoked_at = now();
  RETURN NULL;
END $$;
CREATE TRIGGER end_sign_ins AFTER UPDATE OF email ON users.users
  FOR EACH ROW WHEN (lower(NEW.email) <> lower(OLD.email) AND NEW.email NOT LIKE 'erased+%@invalid')
  EXECUTE FUNCTION identity.end_sign_ins();
