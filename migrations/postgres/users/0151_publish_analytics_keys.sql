-- Published functions for the relay.

-- The key that stands for a person in the rollups, in decimal; made when there is none yet. NULL for
-- nobody, and for a person who has been erased.
CREATE FUNCTION users.analytics_key(person uuid) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  known text;
BEGIN
  SELECT external_id INTO known FROM users.user_external_ids
    WHERE profile_id = person AND provider = 'analytics';
  IF known IS NOT NULL THEN
    RETURN known;
  END IF;
  PERFORM FROM users.users WHERE id = person AND email NOT LIKE 'erased+%@invalid';
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  -- 62 random bits, and never 0, which stands for nobody.
  known := 1 + (('x' || left(md5(gen_random_uuid()::text), 16))::bit(64)::bigint & 4611686018427387903);
  INSERT INTO users.user_external_ids (profile_id, provider, external_id)
    VALUES (person, 'analytics', known);
  INSERT INTO users.identity_linking_audit (profile_id, provider, external_id, operation)
    VALUES (person, 'analytics', known, 'created');
  RETURN known;
END $$;

-- Forgets the answers that were kept for repeated requests, once their day is over; how many.
CREATE FUNCTION users.forget_idempotency_keys() RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH forgotten AS (
    DELETE FROM users.idempotency_keys WHERE expires_at <= now() RETURNING 1
  )
  SELECT count(*)::integer FROM forgotten;
END;

GRANT USAGE ON SCHEMA users TO gateway_service;
GRANT EXECUTE ON FUNCTION users.analytics_key(uuid), users.forget_idempotency_keys()
  TO gateway_service;
