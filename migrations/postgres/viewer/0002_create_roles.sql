-- Per domain: a login role that owns nothing, and one class role for each kind of viewer, which the
-- login role may take for a transaction and never inherits. Roles belong to the whole server, so
-- other databases on it (test clones, a second environment) may have made them already.
-- Passwords are set by the runner.

DO $$
DECLARE
  domain text;
  class text;
  login text;
  class_role text;
BEGIN
  FOREACH domain IN ARRAY ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'] LOOP
    login := domain || '_subgraph';
    PERFORM FROM pg_roles WHERE rolname = login;
    IF NOT FOUND THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT', login);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA viewer TO %I', login);

    FOREACH class IN ARRAY ARRAY['admin', 'officer', 'company', 'partner', 'person', 'anonymous'] LOOP
      class_role := domain || '_' || class;
      PERFORM FROM pg_roles WHERE rolname = class_role;
      IF NOT FOUND THEN
        BEGIN
          EXECUTE format('CREATE ROLE %I NOLOGIN', class_role);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END;
      END IF;
      PERFORM FROM pg_auth_members
        WHERE roleid = class_role::regrole AND member = login::regrole AND set_option;
      IF NOT FOUND THEN
        EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', class_role, login);
      END IF;
      EXECUTE format('GRANT USAGE ON SCHEMA viewer TO %I', class_role);
      EXECUTE format(
        'GRANT EXECUTE ON FUNCTION viewer.company_id(), viewer.user_id(), '
        'viewer.publication_token_hash(), viewer.idempotency_key_hash() TO %I', class_role);
    END LOOP;
  END LOOP;
END $$;
