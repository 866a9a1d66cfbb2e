-- What signing in needs beside the specification's tables. No role is granted anything here: the
-- two functions at the end reach it, and nothing else does.

CREATE SCHEMA identity;

-- Scopes that a person's tokens carry beside the role.
CREATE TABLE identity.granted_scopes (
  user_id uuid NOT NULL REFERENCES users.users (id),
  scope text NOT NULL CONSTRAINT granted_scopes_scope_check CHECK (scope ~ '^[a-z]+:[a-z]+$'),
  granted_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, scope)
);

-- Attempts to sign in with an address since the first of them, whether or not it is somebody's.
CREATE TABLE identity.sign_in_attempts (
  -- HMAC-SHA256 of the address, in hex: what strangers type is not kept.
  address_hash text PRIMARY KEY
    CONSTRAINT sign_in_attempts_address_hash_check CHECK (address_hash ~ '^[0-9a-f]{64}$'),
  attempts integer NOT NULL DEFAULT 1,
  first_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX sign_in_attempts_first_at_idx ON identity.sign_in_attempts (first_at);

CALL viewer.protect('identity.granted_scopes', VARIADIC '{}');
CALL viewer.protect('identity.sign_in_attempts', VARIADIC '{}');

-- Counts an attempt to sign in with an address (in lower case) and its hash: ten are allowed within
-- a quarter of an hour. Gives what the password is compared with, or how long to wait; no row for an
-- address that is nobody's or has no password. So nobody can read a hash without being counted.
CREATE FUNCTION identity.begin_sign_in(
    address text, address_hash text,
    OUT wait_seconds integer, OUT user_id uuid, OUT role text, OUT company_id uuid,
    OUT scopes jsonb, OUT password_hash text)
  RETURNS SETOF record
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  most CONSTANT integer := 10;
  span CONSTANT interval := '15 minutes';
  attempt identity.sign_in_attempts;
BEGIN
  INSERT INTO identity.sign_in_attempts AS a (address_hash)
    VALUES (begin_sign_in.address_hash)
    ON CONFLICT ON CONSTRAINT sign_in_attempts_pkey DO UPDATE SET
      attempts = CASE WHEN a.first_at > now() - span THEN a.attempts + 1 ELSE 1 END,
      first_at = CASE WHEN a.first_at > now() - span THEN a.first_at ELSE now() END
    RETURNING a.* INTO attempt;
  -- Each attempt clears away more than it leaves behind.
  DELETE FROM identity.sign_in_attempts AS a WHERE a.address_hash = ANY (ARRAY (
    SELECT past.address_hash FROM identity.sign_in_attempts AS past
    WHERE past.first_at <= now() - span ORDER BY past.first_at LIMIT 10 FOR UPDATE SKIP LOCKED
  ));
  IF attempt.attempts > most THEN
    wait_seconds := ceil(extract(epoch FROM attempt.first_at + span - now()));
    RETURN NEXT;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT NULL::integer, u.id, u.role::text,
      (SELECT m.company_id FROM users.company_users AS m
       WHERE m.user_id = u.id ORDER BY m.joined_at, m.id LIMIT 1),
      to_jsonb(ARRAY (
        SELECT g.scope FROM identity.granted_scopes AS g WHERE g.user_id = u.id ORDER BY 1)),
      u.password_hash
    FROM users.users AS u
    WHERE lower(u.email) = address AND u.password_hash IS NOT NULL;
END $$;

-- Forgets the attempts with an address: one has succeeded.
CREATE FUNCTION identity.end_sign_in(address_hash text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  DELETE FROM identity.sign_in_attempts AS a WHERE a.address_hash = end_sign_in.address_hash;
END;

-- Whoever has signed in may do so again, as somebody else too.
GRANT USAGE ON SCHEMA identity TO
  users_admin, users_officer, users_company, users_partner, users_person, users_anonymous;
GRANT EXECUTE ON FUNCTION identity.begin_sign_in(text, text), identity.end_sign_in(text) TO
  users_admin, users_officer, users_company, users_partner, users_person, users_anonymous;
