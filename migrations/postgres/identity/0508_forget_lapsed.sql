-- What is left of accounts once it has lapsed goes by a job: links that nobody can use any more; invitations
-- that nobody took up, with their e-mail addresses, thirty days after they ended; and sessions thirty days
-- after they ended, with their refresh tokens. An invitation that was accepted stays, as its giver's.
CREATE FUNCTION identity.forget_lapsed() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  DELETE FROM identity.one_time_links WHERE expires_at <= now();
  DELETE FROM identity.invitations
    WHERE accepted_at IS NULL AND least(revoked_at, expires_at) <= now() - interval '30 days';
  DELETE FROM identity.sessions WHERE least(ended_at, expires_at) <= now() - interval '30 days';
END;
GRANT EXECUTE ON FUNCTION identity.forget_lapsed() TO users_worker;
