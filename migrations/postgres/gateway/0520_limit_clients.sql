-- Rate limits of a client that differ from the gateway's own.

ALTER TABLE gateway.clients
  ADD COLUMN requests_per_minute integer
    CONSTRAINT clients_requests_per_minute_check CHECK (requests_per_minute > 0),
  ADD COLUMN cost_per_minute integer
    CONSTRAINT clients_cost_per_minute_check CHECK (cost_per_minute > 0);
