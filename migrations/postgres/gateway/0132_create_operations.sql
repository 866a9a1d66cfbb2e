-- What each client may run. Rows stay: retiring is a moment in time.

CREATE TABLE gateway.operations (
  client_id uuid NOT NULL REFERENCES gateway.clients (id),
  -- Nobody can publish one text under the id of another.
  id text NOT NULL CONSTRAINT operations_id_check
    CHECK (id = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  name text NOT NULL CONSTRAINT operations_name_check CHECK (name ~ '^[_A-Za-z][_0-9A-Za-z]*$'),
  type text NOT NULL CONSTRAINT operations_type_check CHECK (type IN ('query', 'mutation')),
  text text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  retired_at timestamptz,
  PRIMARY KEY (client_id, id)
);

-- The one row changes with every change of the tables above and before it, in the same transaction:
-- a gateway that has seen its id has seen them as they are.
CREATE TABLE gateway.revision (
  is_only boolean PRIMARY KEY DEFAULT true CONSTRAINT revision_is_only_check CHECK (is_only),
  id uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO gateway.revision DEFAULT VALUES;

CREATE FUNCTION gateway.renew_revision() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  UPDATE gateway.revision SET id = gen_random_uuid();
  RETURN NULL;
END $$;

CREATE TRIGGER renew_revision AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON gateway.clients
  EXECUTE FUNCTION gateway.renew_revision();
CREATE TRIGGER renew_revision AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON gateway.client_keys
  EXECUTE FUNCTION gateway.renew_revision();
CREATE TRIGGER renew_revision AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON gateway.operations
  EXECUTE FUNCTION gateway.renew_revision();
