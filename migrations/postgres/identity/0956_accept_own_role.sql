-- An invitation is for a role, as 0462 keeps it. Accepted with an account of another role it made a participant a member
-- of a company, and whoever manages another company a manager of this one.
-- `other_role`: the viewer's account has another role than the invitation is for.
CREATE OR REPLACE FUNCTION identity.accept_invitation(
    token_hash text, password_hash text, first_name text, last_name text,
    OUT outcome text, OUT user_id uuid, OUT invitation_id uuid, OUT company_id uuid, OUT invited_role text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  found identity.invitations;
  known uuid;
  known_role text;
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
  invited_role := found.role;
  SELECT u.id, u.role INTO known, known_role FROM users.users AS u
    WHERE lower(u.email) = found.email FOR NO KEY UPDATE;
  IF known IS NULL AND accept_invitation.password_hash IS NOT NULL THEN
    INSERT INTO users.users (email, role, first_name, last_name, preferred_language, password_hash)
      VALUES (found.email, found.role, accept_invitation.first_name, accept_invitation.last_name,
        found.language, accept_invitation.password_hash)
      ON CONFLICT DO NOTHING RETURNING id INTO known;
  ELSIF known IS DISTINCT FROM viewer.user_id() THEN
    known := NULL;
  ELSIF known_role <> found.role THEN
    outcome := 'other_role';
    RETURN;
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
END $$;
