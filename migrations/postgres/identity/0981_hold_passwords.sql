-- A password takes some time to compare, in which the person may change it, or be locked out: what it opens is written under a
-- lock that both take, and only if neither has happened.

-- True when a person may sign in and has the password of a hash still; holds their row until the transaction ends. Sessions that
-- begin at the same time are counted one after the other, too.
CREATE FUNCTION identity.hold_password(person uuid, verified_hash text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  current_hash text;
BEGIN
  SELECT u.password_hash INTO current_hash FROM users.users AS u WHERE u.id = person FOR NO KEY UPDATE;
  RETURN current_hash IS NOT NULL AND current_hash = verified_hash
    AND EXISTS (SELECT FROM identity.claims_of(person));
END $$;
REVOKE EXECUTE ON FUNCTION identity.hold_password(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.hold_password(uuid, text) TO
  users_admin, users_officer, users_company, users_partner, users_person, users_anonymous;
