-- The class that a domain works as when nobody asks: reactions to events, and upkeep.

DO $$
DECLARE
  domain text;
  login text;
  worker text;
BEGIN
  FOREACH domain IN ARRAY ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'] LOOP
    login := domain || '_subgraph';
    worker := domain || '_worker';
    PERFORM FROM pg_roles WHERE rolname = worker;
    IF NOT FOUND THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', worker);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    PERFORM FROM pg_auth_members
      WHERE roleid = worker::regrole AND member = login::regrole AND set_option;
    IF NOT FOUND THEN
      EXECUTE format('GRANT %I TO %I WITH INHERIT FALSE, SET TRUE', worker, login);
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA viewer, %I TO %I', domain, worker);
    EXECUTE format('GRANT EXECUTE ON FUNCTION viewer.company_id(), viewer.user_id() TO %I', worker);
  END LOOP;
END $$;

-- The class that acts: the last word of the role that the transaction has taken.
CREATE FUNCTION viewer.actor_class() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN regexp_replace(current_user, '^.*_', '');
