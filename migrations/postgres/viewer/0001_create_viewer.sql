-- Who is asking. Every policy compares rows with these two functions, which read the settings that
-- a request's transaction begins with. Without them they are NULL, and NULL equals no row.

-- What nobody granted, nobody may: functions are otherwise executable by every role.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE SCHEMA viewer;

-- Plain SQL without options, so that the planner puts the body in the place of the call and can
-- use it as an index condition.
CREATE FUNCTION viewer.company_id() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('viewer.company_id', true), '')::uuid;

CREATE FUNCTION viewer.user_id() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('viewer.user_id', true), '')::uuid;

-- SHA-256, in hex, of the publication token that the bearer presents.
CREATE FUNCTION viewer.publication_token_hash() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('viewer.publication_token_hash', true), '');

-- Hash of the idempotency key that the transaction works under.
CREATE FUNCTION viewer.idempotency_key_hash() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('viewer.idempotency_key_hash', true), '');
