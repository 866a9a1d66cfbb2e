-- What the gateway keeps for itself, and the role that its process signs in as. The role owns
-- nothing and inherits nothing. Roles belong to the whole server, so another database on it may
-- have made it already; the runner sets its password.

CREATE SCHEMA gateway;

DO $$
BEGIN
  PERFORM FROM pg_roles WHERE rolname = 'gateway_service';
  IF NOT FOUND THEN
    BEGIN
      CREATE ROLE gateway_service LOGIN NOINHERIT;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
END $$;

GRANT USAGE ON SCHEMA gateway TO gateway_service;
