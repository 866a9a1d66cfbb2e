-- Sessions: a sign-in on one device, from which refresh tokens renew the access token until it ends.

CREATE TABLE identity.sessions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES users.users (id),
  -- Name that the client gave itself, for the person to tell sessions apart.
  device text CONSTRAINT sessions_device_check CHECK (char_length(device) BETWEEN 1 AND 200),
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz NOT NULL DEFAULT now(),
  -- 30 days after the last use, 90 days after the sign-in at the latest.
  expires_at timestamptz NOT NULL DEFAULT now() + interval '30 days',
  ended_at timestamptz,
  end_reason text CONSTRAINT sessions_end_reason_check
    CHECK (end_reason IN ('signed_out', 'token_reused', 'replaced', 'password_changed', 'account_disabled')),
  CONSTRAINT sessions_ended_check CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);

CREATE INDEX sessions_user_id_idx ON identity.sessions (user_id, created_at, id);
CREATE INDEX sessions_expires_at_idx ON identity.sessions (expires_at);

-- The chain of refresh tokens of each session; at most the newest is unused.
CREATE TABLE identity.refresh_tokens (
  -- SHA-256 in hex of 256 bits that nobody can guess, so that it needs no salt.
  token_hash text PRIMARY KEY
    CONSTRAINT refresh_tokens_token_hash_check CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  session_id uuid NOT NULL REFERENCES identity.sessions (id) ON DELETE CASCADE,
  used_at timestamptz
);

CREATE INDEX refresh_tokens_session_id_idx ON identity.refresh_tokens (session_id);

CALL viewer.protect('identity.refresh_tokens', VARIADIC '{}');
CALL viewer.protect('identity.sessions', VARIADIC '{}');

-- People see and end their own sessions, whatever their class.
CREATE POLICY self ON identity.sessions TO users_admin, users_officer, users_company, users_person
  USING (user_id = viewer.user_id());
GRANT SELECT (id, user_id, device, created_at, last_used_at, expires_at, ended_at), UPDATE (ended_at, end_reason)
  ON identity.sessions TO users_admin, users_officer, users_company, users_person;
GRANT SELECT (id, user_id, device, created_at, last_used_at, expires_at, ended_at)
  ON identity.sessions TO users_subgraph;
GRANT USAGE ON SCHEMA identity TO users_subgraph;

CREATE FUNCTION identity.refuse_revival() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'A session that has ended stays ended.' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER refuse_revival BEFORE UPDATE ON identity.sessions FOR EACH ROW
  WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION identity.refuse_revival();

-- Sessions that renew tokens now: those that an operator's revocation ends are left out.
CREATE VIEW identity.live_sessions AS
  SELECT s.id, s.user_id, s.created_at FROM identity.sessions AS s
  LEFT JOIN identity.revocations AS r USING (user_id)
  WHERE s.ended_at IS NULL AND s.expires_at > now()
    AND (r.issued_before IS NULL OR s.created_at >= r.issued_before);

-- The claims of a person's tokens. No row for a person who does not exist, has been erased, or is
-- locked out.
CREATE FUNCTION identity.claims_of(person uuid)
  RETURNS TABLE (role text, company_id uuid, scopes jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT u.role::text,
    (SELECT m.company_id FROM users.company_users AS m
     WHERE m.user_id = u.id ORDER BY m.joined_at, m.id LIMIT 1),
    to_jsonb(ARRAY (
      SELECT g.scope FROM identity.granted_scopes AS g WHERE g.user_id = u.id ORDER BY 1))
  FROM users.users AS u LEFT JOIN identity.revocations AS r ON r.user_id = u.id
  WHERE u.id = person AND u.email NOT LIKE 'erased+%@invalid'
    AND r.issued_before IS DISTINCT FROM 'infinity';
END;

-- Starts the session of a person who has just proved who they are; returns its id. Beyond twenty live
-- sessions the one that was used longest ago ends. Each start clears away more than it leaves behind.
CREATE FUNCTION identity.start_session(person uuid, device text, token_hash text) RETURNS uuid
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  max_sessions CONSTANT integer := 20;
  started uuid;
BEGIN
  DELETE FROM identity.sessions AS s WHERE s.id = ANY (ARRAY (
    SELECT past.id FROM identity.sessions AS past
    WHERE past.expires_at < now() - interval '30 days'
    ORDER BY past.expires_at LIMIT 10 FOR UPDATE SKIP LOCKED
  ));
  UPDATE identity.sessions AS s SET ended_at = now(), end_reason = 'replaced'
  WHERE s.ended_at IS NULL AND s.id = ANY (ARRAY (
    SELECT other.id FROM identity.sessions AS other
    WHERE other.user_id = person AND other.ended_at IS NULL AND other.expires_at > now()
    ORDER BY other.last_used_at DESC, other.id OFFSET max_sessions - 1
  ));
  INSERT INTO identity.sessions (user_id, device)
    VALUES (person, start_session.device) RETURNING id INTO started;
  INSERT INTO identity.refresh_tokens (token_hash, session_id)
    VALUES (start_session.token_hash, started);
  RETURN started;
END $$;

-- Uses a refresh token. `rotated`: it is used up, and its successor, whose hash is given, takes its
-- place. `repeated`: it was used up less than ten seconds ago, as by a client that lost the answer or
-- asked twice, and has the same successor still. `reused`: it was used up longer ago, so somebody else
-- has it; the session ends. No row for an unknown token and for a session that does not live.
CREATE FUNCTION identity.use_refresh_token(used_hash text, successor_hash text)
  RETURNS TABLE (
    outcome text, session_id uuid, user_id uuid, role text, company_id uuid, scopes jsonb)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  grace CONSTANT interval := '10 seconds';
  used identity.refresh_tokens;
  live identity.live_sessions;
  what text;
BEGIN
  SELECT t.* INTO used FROM identity.refresh_tokens AS t WHERE t.token_hash = used_hash;
  -- Uses of a session's tokens come one after the other: what the first did is read again.
  PERFORM FROM identity.sessions AS s WHERE s.id = used.session_id FOR UPDATE;
  SELECT t.* INTO used FROM identity.refresh_tokens AS t WHERE t.token_hash = used_hash;
  SELECT s.* INTO live FROM identity.live_sessions AS s WHERE s.id = used.session_id;
  IF live.id IS NULL THEN
    RETURN;
  ELSIF used.used_at IS NULL THEN
    what := 'rotated';
    UPDATE identity.refresh_tokens AS t SET used_at = clock_timestamp() WHERE t.token_hash = used_hash;
    INSERT INTO identity.refresh_tokens (token_hash, session_id) VALUES (successor_hash, live.id);
    UPDATE identity.sessions AS s SET last_used_at = now(),
      expires_at = least(now() + interval '30 days', s.created_at + interval '90 days')
    WHERE s.id = live.id;
  ELSIF used.used_at > clock_timestamp() - grace THEN
    what := 'repeated';
  ELSE
    what := 'reused';
    UPDATE identity.sessions AS s SET ended_at = now(), end_reason = 'token_reused' WHERE s.id = live.id;
  END IF;
  RETURN QUERY SELECT what, live.id, live.user_id, c.role, c.company_id, c.scopes
    FROM identity.claims_of(live.user_id) AS c;
END $$;

-- Ends the session of a refresh token, used or not; returns whose it was and which.
CREATE FUNCTION identity.end_session_of(token_hash text) RETURNS TABLE (session_id uuid, user_id uuid)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE identity.sessions AS s SET ended_at = now(), end_reason = 'signed_out'
  FROM identity.refresh_tokens AS t
  WHERE t.token_hash = end_session_of.token_hash AND s.id = t.session_id AND s.ended_at IS NULL
  RETURNING s.id, s.user_id;
END;

-- Signs the viewer out everywhere: ends every token of theirs that was issued by now, and their sessions,
-- whose ids it returns.
CREATE FUNCTION identity.end_own_sessions() RETURNS TABLE (session_id uuid, user_id uuid)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  INSERT INTO identity.revocations AS r (user_id) SELECT viewer.user_id() WHERE viewer.user_id() IS NOT NULL
    ON CONFLICT (user_id) DO UPDATE SET
      issued_before = greatest(r.issued_before, excluded.issued_before), revoked_at = now();
  UPDATE identity.sessions AS s SET ended_at = now(), end_reason = 'signed_out'
  WHERE s.user_id = viewer.user_id() AND s.ended_at IS NULL
  RETURNING s.id, s.user_id;
END;

GRANT EXECUTE ON FUNCTION identity.start_session(uuid, text, text), identity.use_refresh_token(text, text),
  identity.end_session_of(text) TO
  users_admin, users_officer, users_company, users_partner, users_person, users_anonymous;
GRANT EXECUTE ON FUNCTION identity.end_own_sessions() TO
  users_admin, users_officer, users_company, users_person;

-- As in 0350, with the sessions of each person that live.
DROP FUNCTION identity.standings_of(uuid[]);
CREATE FUNCTION identity.standings_of(persons uuid[])
  RETURNS TABLE (user_id uuid, role text, company_ids uuid[], scopes text[], issued_before timestamptz,
    session_ids uuid[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT u.id, u.role::text,
    ARRAY (SELECT m.company_id FROM users.company_users AS m WHERE m.user_id = u.id),
    ARRAY (SELECT g.scope FROM identity.granted_scopes AS g WHERE g.user_id = u.id),
    r.issued_before,
    ARRAY (SELECT s.id FROM identity.live_sessions AS s WHERE s.user_id = u.id)
  FROM users.users AS u LEFT JOIN identity.revocations AS r ON r.user_id = u.id
  WHERE u.id = ANY (persons) AND u.email NOT LIKE 'erased+%@invalid'
    AND r.issued_before IS DISTINCT FROM 'infinity';
END;
GRANT EXECUTE ON FUNCTION identity.standings_of(uuid[]) TO gateway_service;

INSERT INTO events.payload_members (event_type, member, form) VALUES ('sign_in_session.ended', 'reason', 'text');
