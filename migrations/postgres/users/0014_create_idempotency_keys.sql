-- What a mutation answered, kept so that a repeated request gets the same answer. Every subgraph
-- writes here, in the transaction of the effect.

CREATE TABLE users.idempotency_keys (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- HMAC-SHA256 over the viewer and the key, in hex.
  key_hash text NOT NULL
    CONSTRAINT idempotency_keys_key_hash_key UNIQUE
    CONSTRAINT idempotency_keys_key_hash_check CHECK (key_hash ~ '^[0-9a-f]{64}$'),
  -- Both without personal data.
  request_body jsonb NOT NULL,
  response_body jsonb NOT NULL,
  expires_at timestamptz NOT NULL DEFAULT now() + interval '24 hours',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_keys_expires_at_check CHECK (expires_at > created_at)
);

CREATE INDEX idempotency_keys_expires_at_idx ON users.idempotency_keys (expires_at);
