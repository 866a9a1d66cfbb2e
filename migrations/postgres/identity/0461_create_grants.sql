-- Grants: roles and scopes that tokens carry beside the person's own role, each with its giver, its
-- reason and, where it has one, its end. They take the place of identity.granted_scopes.

CREATE TABLE identity.grants (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  -- The tokens' role in place of the person's own, which decides on their side in programmes.
  role text CONSTRAINT grants_role_check CHECK (role IN ('admin', 'company_user')),
  scope text CONSTRAINT grants_scope_check CHECK (scope IN ('programs:write', 'privacy:officer')),
  -- NULL: the operator.
  granted_by uuid REFERENCES users.users (id),
  reason text CONSTRAINT grants_reason_check CHECK (char_length(reason) BETWEEN 1 AND 500),
  created_at timestamptz NOT NULL DEFAULT now(),
  ends_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid REFERENCES users.users (id),
  CONSTRAINT grants_kind_check CHECK (num_nonnulls(role, scope) = 1)
);

CREATE INDEX grants_user_id_idx ON identity.grants (user_id, created_at, id);
CREATE INDEX grants_granted_by_idx ON identity.grants (granted_by);
CREATE INDEX grants_revoked_by_idx ON identity.grants (revoked_by);

CALL viewer.protect('identity.grants', VARIADIC '{}');
CREATE POLICY staff ON identity.grants TO users_admin, users_officer USING (true);
CREATE POLICY self ON identity.grants FOR SELECT TO users_company, users_person
  USING (user_id = viewer.user_id());
GRANT SELECT ON identity.grants TO users_subgraph, users_admin, users_officer, users_company, users_person;
GRANT INSERT, UPDATE (revoked_at, revoked_by) ON identity.grants TO users_admin, users_officer;

INSERT INTO identity.grants (user_id, scope, created_at)
  SELECT user_id, scope, granted_at FROM identity.granted_scopes
  -- Others mean nothing.
  WHERE scope IN ('programs:write', 'privacy:officer');

CREATE VIEW identity.grants_in_force AS
  SELECT g.id, g.user_id, g.role, g.scope, g.created_at FROM identity.grants AS g
  WHERE g.revoked_at IS NULL AND (g.ends_at IS NULL OR g.ends_at > now());

-- The role of a person's tokens: the newest that was granted, or their own.
CREATE FUNCTION identity.role_of(person uuid, own_role text) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN coalesce((
    SELECT g.role FROM identity.grants_in_force AS g
    WHERE g.user_id = person AND g.role IS NOT NULL ORDER BY g.created_at DESC, g.id LIMIT 1
  ), own_role);

-- As in 0460, with the roles and scopes that are granted.
CREATE OR REPLACE FUNCTION identity.claims_of(person uuid)
  RETURNS TABLE (role text, company_id uuid, scopes jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT identity.role_of(u.id, u.role::text),
    (SELECT m.company_id FROM users.company_users AS m
     WHERE m.user_id = u.id ORDER BY m.joined_at, m.id LIMIT 1),
    to_jsonb(ARRAY (
      SELECT DISTINCT g.scope FROM identity.grants_in_force AS g
      WHERE g.user_id = u.id AND g.scope IS NOT NULL ORDER BY 1))
  FROM users.users AS u LEFT JOIN identity.revocations AS r ON r.user_id = u.id
  WHERE u.id = person AND u.email NOT LIKE 'erased+%@invalid'
    AND r.issued_before IS DISTINCT FROM 'infinity';
END;

CREATE OR REPLACE FUNCTION identity.standings_of(persons uuid[])
  RETURNS TABLE (user_id uuid, role text, company_ids uuid[], scopes text[], issued_before timestamptz,
    session_ids uuid[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT u.id, identity.role_of(u.id, u.role::text),
    ARRAY (SELECT m.company_id FROM users.company_users AS m WHERE m.user_id = u.id),
    ARRAY (
      SELECT g.scope FROM identity.grants_in_force AS g WHERE g.user_id = u.id AND g.scope IS NOT NULL),
    r.issued_before,
    ARRAY (SELECT s.id FROM identity.live_sessions AS s WHERE s.user_id = u.id)
  FROM users.users AS u LEFT JOIN identity.revocations AS r ON r.user_id = u.id
  WHERE u.id = ANY (persons) AND u.email NOT LIKE 'erased+%@invalid'
    AND r.issued_before IS DISTINCT FROM 'infinity';
END;

-- Counts an attempt under a hash: ten are allowed within a quarter of an hour. Returns the seconds to
-- wait beyond that, NULL before. Each attempt clears away more than it leaves behind.
CREATE FUNCTION identity.count_attempt(address_hash text) RETURNS integer
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  max_attempts CONSTANT integer := 10;
  span CONSTANT interval := '15 minutes';
  attempt identity.sign_in_attempts;
BEGIN
  INSERT INTO identity.sign_in_attempts AS a (address_hash)
    VALUES (count_attempt.address_hash)
    ON CONFLICT ON CONSTRAINT sign_in_attempts_pkey DO UPDATE SET
      attempts = CASE WHEN a.first_at > now() - span THEN a.attempts + 1 ELSE 1 END,
      first_at = CASE WHEN a.first_at > now() - span THEN a.first_at ELSE now() END
    RETURNING a.* INTO attempt;
  DELETE FROM identity.sign_in_attempts AS a WHERE a.address_hash = ANY (ARRAY (
    SELECT past.address_hash FROM identity.sign_in_attempts AS past
    WHERE past.first_at <= now() - span ORDER BY past.first_at LIMIT 10 FOR UPDATE SKIP LOCKED
  ));
  RETURN CASE WHEN attempt.attempts > max_attempts
    THEN ceil(extract(epoch FROM attempt.first_at + span - now())) END;
END $$;

-- As in 0350, with the claims of identity.claims_of.
CREATE OR REPLACE FUNCTION identity.begin_sign_in(
    address text, address_hash text,
    OUT wait_seconds integer, OUT user_id uuid, OUT role text, OUT company_id uuid,
    OUT scopes jsonb, OUT password_hash text)
  RETURNS SETOF record
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  wait_seconds := identity.count_attempt(begin_sign_in.address_hash);
  IF wait_seconds IS NOT NULL THEN
    RETURN NEXT;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT NULL::integer, u.id, c.role, c.company_id, c.scopes, u.password_hash
    FROM users.users AS u CROSS JOIN LATERAL identity.claims_of(u.id) AS c
    WHERE lower(u.email) = address AND u.password_hash IS NOT NULL;
END $$;

DROP TABLE identity.granted_scopes;

-- Locks a person out: ends every session and token, and refuses sign-ins, until they are let in again.
CREATE FUNCTION identity.disable_account(person uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE identity.sessions AS s SET ended_at = now(), end_reason = 'account_disabled'
  WHERE s.user_id = person AND s.ended_at IS NULL;
  INSERT INTO identity.revocations AS r (user_id, issued_before) VALUES (person, 'infinity')
    ON CONFLICT (user_id) DO UPDATE SET issued_before = 'infinity', revoked_at = now();
END;

-- Lets a person in again: with a new sign-in, since tokens issued before stay revoked.
CREATE FUNCTION identity.enable_account(person uuid) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE identity.revocations AS r SET issued_before = now() WHERE r.user_id = person;
END;

-- Ids of the people among those given who are locked out.
CREATE FUNCTION identity.disabled_among(persons uuid[]) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT r.user_id FROM identity.revocations AS r
  WHERE r.user_id = ANY (persons) AND r.issued_before = 'infinity';
END;

GRANT EXECUTE ON FUNCTION identity.disable_account(uuid), identity.enable_account(uuid) TO users_admin;
GRANT EXECUTE ON FUNCTION identity.disabled_among(uuid[]) TO users_admin, users_officer;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('access_grant.given', 'role', 'text', true),
  ('access_grant.given', 'scope', 'text', true),
  ('access_grant.given', 'reason', 'text', false),
  ('access_grant.given', 'endsAt', 'text', true),
  ('access_grant.revoked', 'role', 'text', true),
  ('access_grant.revoked', 'scope', 'text', true),
  ('access_grant.revoked', 'reason', 'text', false),
  ('account.disabled', 'reason', 'text', false),
  ('account.enabled', 'reason', 'text', false);
