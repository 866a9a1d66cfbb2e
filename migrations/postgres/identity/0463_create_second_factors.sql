-- Second factors: a secret for time-based one-time passwords (RFC 6238), and codes for who has lost it.

CREATE TABLE identity.second_factors (
  user_id uuid PRIMARY KEY REFERENCES users.users (id),
  -- Encrypted under the graph's secret: a copy of the database makes no codes.
  secret text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Signing in asks for it from this moment on: the person has shown a code of it.
  confirmed_at timestamptz,
  -- Time step of the last code that was taken: each is taken once.
  last_step bigint,
  -- Codes that were wrong since the last right one.
  wrong_codes integer NOT NULL DEFAULT 0
);

-- Codes that have not been used; each is deleted when it is.
CREATE TABLE identity.recovery_codes (
  user_id uuid NOT NULL REFERENCES identity.second_factors (user_id) ON DELETE CASCADE,
  -- HMAC-SHA256 under the graph's secret, in hex.
  code_hash text NOT NULL CONSTRAINT recovery_codes_code_hash_check CHECK (code_hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (user_id, code_hash)
);

CALL viewer.protect('identity.second_factors', VARIADIC '{}');
CALL viewer.protect('identity.recovery_codes', VARIADIC '{}');

-- As in 0461, with the second factor that a sign-in asks for.
DROP FUNCTION identity.begin_sign_in(text, text);
CREATE FUNCTION identity.begin_sign_in(
    address text, address_hash text,
    OUT wait_seconds integer, OUT user_id uuid, OUT role text, OUT company_id uuid,
    OUT scopes jsonb, OUT password_hash text, OUT second_factor text)
  RETURNS SETOF record
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  wait_seconds := identity.count_attempt(begin_sign_in.address_hash);
  IF wait_seconds IS NOT NULL THEN
    RETURN NEXT;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT NULL::integer, u.id, c.role, c.company_id, c.scopes, u.password_hash, f.secret
    FROM users.users AS u CROSS JOIN LATERAL identity.claims_of(u.id) AS c
    LEFT JOIN identity.second_factors AS f ON f.user_id = u.id AND f.confirmed_at IS NOT NULL
    WHERE lower(u.email) = address AND u.password_hash IS NOT NULL;
END $$;

-- Takes the code of a time step: true once for each, and for none before one that was taken. After a
-- hundred wrong codes in a row none is taken (NIST SP 800-63B, section 3.2.2), but recovery codes are.
CREATE FUNCTION identity.take_code(person uuid, step bigint) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH taken AS (
    UPDATE identity.second_factors AS f SET last_step = step, wrong_codes = 0
    WHERE f.user_id = person AND (f.last_step IS NULL OR f.last_step < step) AND f.wrong_codes < 100
    RETURNING f.user_id
  )
  SELECT EXISTS (SELECT FROM taken);
END;

CREATE FUNCTION identity.take_recovery_code(person uuid, hash text) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH taken AS (
    DELETE FROM identity.recovery_codes AS c WHERE c.user_id = person AND c.code_hash = hash
    RETURNING c.user_id
  ), forgiven AS (
    UPDATE identity.second_factors AS f SET wrong_codes = 0 FROM taken AS t WHERE f.user_id = t.user_id
  )
  SELECT EXISTS (SELECT FROM taken);
END;

CREATE FUNCTION identity.count_wrong_code(person uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE identity.second_factors AS f SET wrong_codes = f.wrong_codes + 1 WHERE f.user_id = person;
END;

-- The viewer's own second factor, with the number of recovery codes that are left; at most one row.
CREATE FUNCTION identity.own_second_factor()
  RETURNS TABLE (secret text, is_confirmed boolean, recovery_codes integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT f.secret, f.confirmed_at IS NOT NULL,
    (SELECT count(*)::integer FROM identity.recovery_codes AS c WHERE c.user_id = f.user_id)
  FROM identity.second_factors AS f WHERE f.user_id = viewer.user_id();
END;

-- Stores a secret that the viewer has yet to confirm; false when they have a confirmed one.
CREATE FUNCTION identity.propose_second_factor(secret text) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH stored AS (
    INSERT INTO identity.second_factors AS f (user_id, secret)
      VALUES (viewer.user_id(), propose_second_factor.secret)
      ON CONFLICT (user_id) DO UPDATE SET
        secret = excluded.secret, created_at = now(), last_step = NULL, wrong_codes = 0
        WHERE f.confirmed_at IS NULL
      RETURNING f.user_id
  )
  SELECT EXISTS (SELECT FROM stored);
END;

-- Confirms the viewer's second factor, with the hashes of their recovery codes; false when they have none
-- that waits.
CREATE FUNCTION identity.confirm_second_factor(code_hashes text[]) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH confirmed AS (
    UPDATE identity.second_factors AS f SET confirmed_at = now()
    WHERE f.user_id = viewer.user_id() AND f.confirmed_at IS NULL RETURNING f.user_id
  ), stored AS (
    INSERT INTO identity.recovery_codes (user_id, code_hash)
      SELECT c.user_id, h FROM confirmed AS c, unnest(code_hashes) AS h
  )
  SELECT EXISTS (SELECT FROM confirmed);
END;

-- Removes a person's second factor and recovery codes; false when they have none.
CREATE FUNCTION identity.remove_second_factor(person uuid) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH removed AS (DELETE FROM identity.second_factors AS f WHERE f.user_id = person RETURNING f.user_id)
  SELECT EXISTS (SELECT FROM removed);
END;

GRANT EXECUTE ON FUNCTION identity.begin_sign_in(text, text), identity.take_code(uuid, bigint),
  identity.take_recovery_code(uuid, text), identity.count_wrong_code(uuid) TO
  users_admin, users_officer, users_company, users_partner, users_person, users_anonymous;
GRANT EXECUTE ON FUNCTION identity.own_second_factor(), identity.propose_second_factor(text),
  identity.confirm_second_factor(text[]), identity.remove_second_factor(uuid) TO
  users_admin, users_officer, users_company, users_person;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('second_factor.confirmed', 'recoveryCodes', 'integer', false),
  ('second_factor.removed', 'reason', 'text', true);
