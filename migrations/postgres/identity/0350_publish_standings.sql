-- What a token is checked against while it is used: whether what it says of its bearer still holds.

-- Tokens that are refused although what they say holds: one was stolen, or somebody is locked out.
CREATE TABLE identity.revocations (
  user_id uuid PRIMARY KEY REFERENCES users.users (id),
  -- Tokens issued before this moment are refused; infinity: all of them, and signing in.
  issued_before timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz NOT NULL DEFAULT now()
);

CALL viewer.protect('identity.revocations', VARIADIC '{}');

-- The standing of people: role, companies they belong to, granted scopes, and the moment before which
-- their tokens are revoked (NULL: none is). No row for a person who does not exist, has been erased,
-- or is locked out.
CREATE FUNCTION identity.standings_of(persons uuid[])
  RETURNS TABLE (user_id uuid, role text, company_ids uuid[], scopes text[], issued_before timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT u.id, u.role::text,
    ARRAY (SELECT m.company_id FROM users.company_users AS m WHERE m.user_id = u.id),
    ARRAY (SELECT g.scope FROM identity.granted_scopes AS g WHERE g.user_id = u.id),
    r.issued_before
  FROM users.users AS u LEFT JOIN identity.revocations AS r ON r.user_id = u.id
  WHERE u.id = ANY (persons) AND u.email NOT LIKE 'erased+%@invalid'
    AND r.issued_before IS DISTINCT FROM 'infinity';
END;

GRANT USAGE ON SCHEMA identity TO gateway_service;
GRANT EXECUTE ON FUNCTION identity.standings_of(uuid[]) TO gateway_service;

-- As in 0120; whoever is locked out is answered as nobody is.
CREATE OR REPLACE FUNCTION identity.begin_sign_in(
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
    WHERE lower(u.email) = address AND u.password_hash IS NOT NULL
      AND NOT EXISTS (
        SELECT FROM identity.revocations AS r
        WHERE r.user_id = u.id AND r.issued_before = 'infinity');
END $$;
