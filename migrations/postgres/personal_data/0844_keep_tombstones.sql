-- Tombstones that outlive the database, by a hash of their ids: a backup that is older than an erasure holds the person.

-- Hash by which a person who was erased is recognised: the id is random, so that nobody finds it from the hash.
CREATE FUNCTION personal_data.tombstone_hash(person uuid) RETURNS text
  LANGUAGE sql IMMUTABLE SET search_path = ''
  RETURN encode(sha256(convert_to('teei tombstone ' || person, 'UTF8')), 'hex');

-- Hashes of everybody whose erasure has begun, with the moment.
CREATE FUNCTION personal_data.tombstone_hashes() RETURNS TABLE (hash text, erased_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT personal_data.tombstone_hash(t.user_id), t.created_at FROM personal_data.tombstones AS t ORDER BY t.created_at;
END;

-- Orders the erasure of a person once more, after a backup was restored that was taken before it; returns its request.
-- One that had been ordered when the backup was taken, or had begun, goes on. The owner alone calls it.
CREATE FUNCTION personal_data.repeat_erasure(person uuid, erased_at timestamptz) RETURNS uuid
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  request uuid;
BEGIN
  SELECT r.id INTO request FROM privacy.privacy_requests AS r
    WHERE r.user_id = person AND r.request_type = 'delete' AND r.status IN ('pending', 'processing', 'failed');
  IF request IS NULL THEN
    -- The days of grace were over when it began.
    INSERT INTO privacy.privacy_requests (user_id, request_type, requested_at)
      VALUES (person, 'delete', erased_at - interval '30 days') RETURNING id INTO request;
    PERFORM personal_data.audit(request, 'requested', '{"type": "delete", "cause": "restored backup"}');
    -- As `queue_request` does for requests of services: whom a legal hold keeps is erased once it is lifted.
    INSERT INTO jobs.queue (domain, name, key, payload)
      VALUES ('privacy', 'erasure.run', request::text, jsonb_build_object('requestId', request));
  END IF;
  RETURN request;
END $$;

-- Rows of all tables that an erasure of the person would still delete or mask.
CREATE FUNCTION personal_data.count_left(person uuid) RETURNS bigint
  LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  change record;
  more bigint;
  found bigint := 0;
BEGIN
  FOR change IN
    SELECT c.* FROM (SELECT DISTINCT split_part(t.name, '.', 1) AS system FROM personal_data.tables AS t
      WHERE t.name NOT LIKE 'personal\_data.%') AS s
    CROSS JOIN LATERAL personal_data.changes_in(s.system) AS c
  LOOP
    EXECUTE format('SELECT count(*) FROM %s AS t WHERE (%s) AND (%s)',
      change.name, change.condition, coalesce(change.unmasked, 'true')) INTO more USING person;
    found := found + more;
  END LOOP;
  RETURN found;
END $$;

REVOKE EXECUTE ON FUNCTION personal_data.count_left(uuid), personal_data.tombstone_hash(uuid), personal_data.tombstone_hashes(),
  personal_data.repeat_erasure(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION personal_data.tombstone_hashes() TO privacy_worker;
