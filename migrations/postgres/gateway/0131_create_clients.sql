-- Partners' machine clients and the keys they sign in with. Rows stay: revoking is a moment in time.

CREATE TABLE gateway.clients (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- What tokens, commands and logs call it.
  name text NOT NULL
    CONSTRAINT clients_name_key UNIQUE
    CONSTRAINT clients_name_check CHECK (name ~ '^[a-z][a-z0-9-]{1,62}$'),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  -- Where the partner puts the company's figures.
  platform text
    CONSTRAINT clients_platform_check CHECK (platform IN ('benevity', 'goodera', 'workday')),
  scopes text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);

CREATE INDEX clients_company_id_idx ON gateway.clients (company_id, name);

-- Several for each client, so that a new key is in use before the old one is revoked.
CREATE TABLE gateway.client_keys (
  -- SHA-256, in hex. Keys are random and long: nobody finds one by its hash.
  hash text PRIMARY KEY CONSTRAINT client_keys_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
  client_id uuid NOT NULL REFERENCES gateway.clients (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);

CREATE INDEX client_keys_client_id_idx ON gateway.client_keys (client_id, created_at, hash);
