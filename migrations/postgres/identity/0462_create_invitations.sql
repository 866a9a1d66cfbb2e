-- Invitations, and the one-time links that are mailed: to accept one, or to set a password.

CREATE TABLE identity.invitations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- In lower case.
  email text NOT NULL
    CONSTRAINT invitations_email_check CHECK (email = lower(email) AND char_length(email) BETWEEN 3 AND 255),
  role text NOT NULL CONSTRAINT invitations_role_check
    CHECK (role IN ('admin', 'company_user', 'participant', 'volunteer')),
  company_id uuid REFERENCES users.companies (id),
  language text CONSTRAINT invitations_language_check CHECK (language ~ '^[a-z]{2}$'),
  invited_by uuid REFERENCES users.users (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL DEFAULT now() + interval '14 days',
  accepted_at timestamptz,
  accepted_by uuid REFERENCES users.users (id),
  revoked_at timestamptz,
  CONSTRAINT invitations_accepted_check CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
  CONSTRAINT invitations_end_check CHECK (num_nonnulls(accepted_at, revoked_at) <= 1)
);

CREATE INDEX invitations_company_id_idx ON identity.invitations (company_id, created_at, id);
CREATE INDEX invitations_email_idx ON identity.invitations (email);
CREATE INDEX invitations_invited_by_idx ON identity.invitations (invited_by);
CREATE INDEX invitations_accepted_by_idx ON identity.invitations (accepted_by);

CALL viewer.protect('identity.invitations', VARIADIC '{}');
CREATE POLICY admin ON identity.invitations TO users_admin USING (true);
CREATE POLICY officer ON identity.invitations FOR SELECT TO users_officer USING (true);
CREATE POLICY company ON identity.invitations TO users_company USING (company_id = viewer.company_id());
GRANT SELECT ON identity.invitations TO users_subgraph, users_admin, users_officer, users_company;
GRANT INSERT, UPDATE (revoked_at) ON identity.invitations TO users_admin, users_company;

-- Links that nobody has used. A link is deleted when it is used, so that unknown, used and expired are one.
CREATE TABLE identity.one_time_links (
  -- SHA-256 in hex of 256 random bits. The token itself is made when the mail is sent, and is only there.
  token_hash text PRIMARY KEY
    CONSTRAINT one_time_links_token_hash_check CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  -- Sets the person's password; or accepts the invitation.
  user_id uuid REFERENCES users.users (id),
  invitation_id uuid REFERENCES identity.invitations (id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  CONSTRAINT one_time_links_kind_check CHECK (num_nonnulls(user_id, invitation_id) = 1)
);

CREATE INDEX one_time_links_user_id_idx ON identity.one_time_links (user_id);
CREATE INDEX one_time_links_invitation_id_idx ON identity.one_time_links (invitation_id);
CREATE INDEX one_time_links_expires_at_idx ON identity.one_time_links (expires_at);

CALL viewer.protect('identity.one_time_links', VARIADIC '{}');

-- Mails are jobs of the transaction that causes them.
CREATE FUNCTION identity.mail_invitation() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM jobs.enqueue('invitation.mail', jsonb_build_object('id', NEW.id), NULL, NULL);
  RETURN NULL;
END $$;

CREATE TRIGGER mail_invitation AFTER INSERT ON identity.invitations
  FOR EACH ROW EXECUTE FUNCTION identity.mail_invitation();

-- Stores the hash of a new link of an invitation that waits for its answer; returns what the mail says.
-- No row for one that was accepted, revoked or has lapsed.
CREATE FUNCTION identity.link_invitation(invitation uuid, token_hash text)
  RETURNS TABLE (email text, language text, company_name text, inviter_name text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH waiting AS (
    SELECT i.* FROM identity.invitations AS i
    WHERE i.id = invitation AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()
  ), linked AS (
    INSERT INTO identity.one_time_links (token_hash, invitation_id, expires_at)
      SELECT link_invitation.token_hash, w.id, w.expires_at FROM waiting AS w
      RETURNING one_time_links.invitation_id
  )
  SELECT w.email, w.language, c.name::text, concat_ws(' ', u.first_name, u.last_name)
  FROM linked JOIN waiting AS w ON w.id = linked.invitation_id
  LEFT JOIN users.companies AS c ON c.id = w.company_id
  LEFT JOIN users.users AS u ON u.id = w.invited_by;
END;

-- The person of an address, if there is one who may sign in; and the attempt counted under its hash, or
-- the seconds to wait. One row.
CREATE FUNCTION identity.begin_password_reset(
    address text, address_hash text, OUT wait_seconds integer, OUT user_id uuid)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  wait_seconds := identity.count_attempt(begin_password_reset.address_hash);
  SELECT u.id INTO user_id FROM users.users AS u CROSS JOIN LATERAL identity.claims_of(u.id)
    WHERE wait_seconds IS NULL AND lower(u.email) = address;
END $$;

-- Stores the hash of a new link to set a person's password, for an hour; returns what the mail says.
CREATE FUNCTION identity.link_password_reset(person uuid, token_hash text)
  RETURNS TABLE (email text, language text, first_name text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  DELETE FROM identity.one_time_links AS l WHERE l.token_hash = ANY (ARRAY (
    SELECT past.token_hash FROM identity.one_time_links AS past
    WHERE past.expires_at <= now() ORDER BY past.expires_at LIMIT 10 FOR UPDATE SKIP LOCKED
  ));
  INSERT INTO identity.one_time_links (token_hash, user_id, expires_at)
    SELECT link_password_reset.token_hash, person, now() + interval '1 hour'
    FROM identity.claims_of(person);
  SELECT u.email::text, u.preferred_language, u.first_name::text
  FROM users.users AS u CROSS JOIN LATERAL identity.claims_of(u.id) WHERE u.id = person;
END;

-- Address, language and first name of a person, for mail about their account.
CREATE FUNCTION identity.mail_address_of(person uuid)
  RETURNS TABLE (email text, language text, first_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT u.email::text, u.preferred_language, u.first_name::text FROM users.users AS u
  WHERE u.id = person AND u.email NOT LIKE 'erased+%@invalid';
END;

-- The address that a link was mailed to; no row unless it can be used, for its purpose.
CREATE FUNCTION identity.find_link(token_hash text, purpose text) RETURNS TABLE (email text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT coalesce(u.email::text, i.email) FROM identity.one_time_links AS l
  LEFT JOIN users.users AS u ON u.id = l.user_id
  LEFT JOIN identity.invitations AS i ON i.id = l.invitation_id
  WHERE l.token_hash = find_link.token_hash AND l.expires_at > now()
    AND (purpose = 'invitation') = (l.invitation_id IS NOT NULL)
    AND (i.id IS NULL OR (i.accepted_at IS NULL AND i.revoked_at IS NULL))
    AND (u.id IS NULL OR EXISTS (SELECT FROM identity.claims_of(u.id)));
END;

-- Sets a person's password, and ends their sessions but one, whose ids it returns. Their other links go.
CREATE FUNCTION identity.set_password(person uuid, new_hash text, kept_session uuid)
  RETURNS TABLE (session_id uuid, user_id uuid)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE users.users AS u SET password_hash = new_hash WHERE u.id = person;
  DELETE FROM identity.one_time_links AS l WHERE l.user_id = person;
  UPDATE identity.sessions AS s SET ended_at = now(), end_reason = 'password_changed'
  WHERE s.user_id = person AND s.ended_at IS NULL AND s.id IS DISTINCT FROM kept_session
  RETURNING s.id, s.user_id;
END;

-- Uses a link up to set a password; returns whose it is, NULL for a link that cannot be used.
CREATE FUNCTION identity.use_password_link(token_hash text) RETURNS uuid
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  DELETE FROM identity.one_time_links AS l
  WHERE l.token_hash = use_password_link.token_hash AND l.user_id IS NOT NULL AND l.expires_at > now()
    AND EXISTS (SELECT FROM identity.claims_of(l.user_id))
  RETURNING l.user_id;
END;

-- Accepts an invitation by its link: creates the account, or makes the viewer, whose address it is, a
-- member. `invalid`: the link cannot be used. `account_exists`: another than the viewer has the address.
CREATE FUNCTION identity.accept_invitation(
    token_hash text, password_hash text, first_name text, last_name text,
    OUT outcome text, OUT user_id uuid, OUT invitation_id uuid, OUT company_id uuid, OUT invited_role text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  found identity.invitations;
  known uuid;
BEGIN
  SELECT i.* INTO found FROM identity.invitations AS i
    JOIN identity.one_time_links AS l ON l.invitation_id = i.id
    WHERE l.token_hash = accept_invitation.token_hash
    FOR UPDATE OF i;
  IF found.id IS NULL OR found.accepted_at IS NOT NULL OR found.revoked_at IS NOT NULL
      OR found.expires_at <= now() THEN
    outcome := 'invalid';
    RETURN;
  END IF;
  SELECT u.id INTO known FROM users.users AS u WHERE lower(u.email) = found.email;
  IF known IS NULL AND accept_invitation.password_hash IS NOT NULL THEN
    INSERT INTO users.users (email, role, first_name, last_name, preferred_language, password_hash)
      VALUES (found.email, found.role, accept_invitation.first_name, accept_invitation.last_name,
        found.language, accept_invitation.password_hash)
      ON CONFLICT DO NOTHING RETURNING id INTO known;
  ELSIF known IS DISTINCT FROM viewer.user_id() THEN
    known := NULL;
  END IF;
  IF known IS NULL THEN
    outcome := 'account_exists';
    RETURN;
  END IF;
  IF found.company_id IS NOT NULL THEN
    INSERT INTO users.company_users (company_id, user_id) VALUES (found.company_id, known)
      ON CONFLICT DO NOTHING;
  END IF;
  UPDATE identity.invitations AS i SET accepted_at = now(), accepted_by = known WHERE i.id = found.id;
  DELETE FROM identity.one_time_links AS l WHERE l.invitation_id = found.id;
  outcome := 'accepted';
  user_id := known;
  invitation_id := found.id;
  company_id := found.company_id;
  invited_role := found.role;
END $$;

-- Hash of the viewer's password, to compare before something that a borrowed token must not do; the
-- attempt is counted under the hash, or waits. No row for a person without a password.
CREATE FUNCTION identity.begin_password_check(
    attempt_hash text, OUT wait_seconds integer, OUT password_hash text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  wait_seconds := identity.count_attempt(attempt_hash);
  SELECT u.password_hash INTO password_hash FROM users.users AS u
    WHERE wait_seconds IS NULL AND u.id = viewer.user_id();
END $$;

-- Claims and address of a person who has just proved who they are.
CREATE FUNCTION identity.subject_of(person uuid)
  RETURNS TABLE (user_id uuid, role text, company_id uuid, scopes jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT person, c.role, c.company_id, c.scopes FROM identity.claims_of(person) AS c;
END;

GRANT USAGE ON SCHEMA identity TO users_worker;
GRANT EXECUTE ON FUNCTION identity.link_invitation(uuid, text), identity.link_password_reset(uuid, text),
  identity.mail_address_of(uuid) TO users_worker;
GRANT EXECUTE ON FUNCTION identity.begin_password_reset(text, text), identity.find_link(text, text),
  identity.use_password_link(text), identity.set_password(uuid, text, uuid),
  identity.accept_invitation(text, text, text, text), identity.subject_of(uuid) TO
  users_admin, users_officer, users_company, users_partner, users_person, users_anonymous;
GRANT EXECUTE ON FUNCTION identity.begin_password_check(text) TO
  users_admin, users_officer, users_company, users_person;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('invitation.created', 'role', 'text', false),
  ('invitation.accepted', 'role', 'text', false),
  ('invitation.revoked', 'role', 'text', false),
  ('account.password_changed', 'by', 'text', false);
