-- The tree of all audit entries after RFC 6962, and its signed heads: a job adds what is new once a day, and publishes
-- the head. Who keeps a head notices entries that were changed, removed, reordered or cut off since.

ALTER TABLE proof.chains ADD COLUMN published bigint NOT NULL DEFAULT 0;

-- Leaves in their order, each an entry.
CREATE TABLE proof.leaves (
  leaf bigint PRIMARY KEY,
  log text NOT NULL CONSTRAINT leaves_log_check CHECK (log IN ('privacy', 'identity', 'branding')),
  tenant uuid NOT NULL,
  number bigint NOT NULL,
  CONSTRAINT leaves_log_tenant_number_key UNIQUE (log, tenant, number)
);

-- Complete subtrees: 2^level leaves from number index * 2^level on. Level 0: leaves.
CREATE TABLE proof.nodes (
  level integer NOT NULL,
  index bigint NOT NULL,
  hash text NOT NULL CONSTRAINT nodes_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (level, index)
);

-- Public keys that heads were signed with, as JWKs.
CREATE TABLE proof.keys (
  kid text PRIMARY KEY,
  jwk jsonb NOT NULL
);

CREATE TABLE proof.heads (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tree_size bigint NOT NULL,
  root_hash text NOT NULL CONSTRAINT heads_root_hash_check CHECK (root_hash ~ '^[0-9a-f]{64}$'),
  -- ISO 8601, as it was signed.
  signed_at text NOT NULL,
  kid text NOT NULL,
  -- Ed25519 in base64url.
  signature text NOT NULL,
  -- Proof that the tree of the head before is the beginning of this one.
  consistency jsonb NOT NULL
);

CALL viewer.protect('proof.leaves', VARIADIC '{}');
CALL viewer.protect('proof.nodes', VARIADIC '{}');
CALL viewer.protect('proof.keys', VARIADIC '{}');
CALL viewer.protect('proof.heads', VARIADIC '{}');

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['proof.leaves', 'proof.nodes', 'proof.keys', 'proof.heads'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %s
      FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change()', target);
  END LOOP;
END $$;

-- Begins to publish, one at a time: the size of the tree, that of the last head, and up to `most` new entries.
CREATE FUNCTION proof.begin_publication(most integer)
  RETURNS TABLE (tree_size bigint, last_size bigint, entries jsonb)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('heads of audits', 0));
  RETURN QUERY SELECT
    (SELECT coalesce(max(l.leaf) + 1, 0) FROM proof.leaves AS l),
    coalesce((SELECT h.tree_size FROM proof.heads AS h ORDER BY h.id DESC LIMIT 1), 0),
    (SELECT coalesce(jsonb_agg(to_jsonb(n)), '[]') FROM (
      SELECT e.log, e.tenant, e.number, e.hash FROM proof.chains AS c
      JOIN proof.entries AS e ON e.log = c.log AND e.tenant = c.tenant AND e.number > c.published
      WHERE c.length > c.published ORDER BY e.log, e.tenant, e.number LIMIT most) AS n);
END $$;

-- Hashes of nodes, by their places: `[{"level": 0, "index": 7}, …]`.
CREATE FUNCTION proof.nodes_at(places jsonb) RETURNS TABLE (level integer, index bigint, hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT n.level, n.index, n.hash FROM jsonb_to_recordset(places) AS p (level integer, index bigint)
  JOIN proof.nodes AS n ON n.level = p.level AND n.index = p.index;
END;

-- Appends entries to the tree, in their order, with the nodes that they complete.
CREATE FUNCTION proof.append_leaves(entries jsonb, nodes jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO proof.leaves (leaf, log, tenant, number)
    SELECT (SELECT coalesce(max(l.leaf), -1) FROM proof.leaves AS l) + e.place, e.entry ->> 'log',
      (e.entry ->> 'tenant')::uuid, (e.entry ->> 'number')::bigint
    FROM jsonb_array_elements(entries) WITH ORDINALITY AS e (entry, place);
  INSERT INTO proof.nodes (level, index, hash)
    SELECT n.level, n.index, n.hash
    FROM jsonb_to_recordset(nodes) AS n (level integer, index bigint, hash text);
  UPDATE proof.chains AS c SET published = n.number FROM (
    SELECT e.log, e.tenant, max(e.number) AS number
    FROM jsonb_to_recordset(entries) AS e (log text, tenant uuid, number bigint) GROUP BY e.log, e.tenant) AS n
    WHERE n.log = c.log AND n.tenant = c.tenant;
END $$;

CREATE FUNCTION proof.add_head(head jsonb, jwk jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  INSERT INTO proof.keys (kid, jwk) VALUES (add_head.jwk ->> 'kid', add_head.jwk) ON CONFLICT DO NOTHING;
  INSERT INTO proof.heads (tree_size, root_hash, signed_at, kid, signature, consistency)
    VALUES ((head ->> 'treeSize')::bigint, head ->> 'rootHash', head ->> 'signedAt', head ->> 'kid',
      head ->> 'signature', head -> 'consistency');
END;

GRANT USAGE ON SCHEMA proof TO privacy_worker, gateway_service;
GRANT EXECUTE ON FUNCTION proof.begin_publication(integer), proof.append_leaves(jsonb, jsonb),
  proof.add_head(jsonb, jsonb) TO privacy_worker;
GRANT EXECUTE ON FUNCTION proof.nodes_at(jsonb) TO privacy_worker, privacy_officer;

-- Published document: all keys, and the heads of the last month, newest first. NULL before the first head.
CREATE FUNCTION proof.published() RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN (
    SELECT CASE WHEN count(*) > 0 THEN jsonb_build_object(
      'keys', (SELECT jsonb_agg(k.jwk ORDER BY k.kid) FROM proof.keys AS k),
      'heads', jsonb_agg(jsonb_build_object('treeSize', h.tree_size, 'rootHash', h.root_hash,
        'signedAt', h.signed_at, 'kid', h.kid, 'signature', h.signature, 'consistency', h.consistency)
        ORDER BY h.id DESC)) END
    FROM (SELECT * FROM proof.heads ORDER BY id DESC LIMIT 31) AS h);
GRANT EXECUTE ON FUNCTION proof.published() TO gateway_service;

-- Text whose SHA-256 is the hash of an entry: see `entry_hash`.
CREATE FUNCTION proof.entry_text(previous text, entry proof.entries) RETURNS text
  LANGUAGE sql STABLE
  RETURN jsonb_build_array(previous, entry.log, entry.tenant, entry.number, entry.row_id,
    entry.kind, entry.content_hash, extract(epoch FROM entry.recorded_at))::text;

-- Receipt of a completed erasure: every entry of its audit with its row, salt and leaf, and the first head that has all
-- of them. No row before there is such a head.
CREATE FUNCTION proof.receipt(request uuid) RETURNS TABLE (entries jsonb, head jsonb)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET timezone = 'UTC' AS $$
DECLARE
  last_leaf bigint;
BEGIN
  PERFORM FROM privacy.privacy_requests AS r
    WHERE r.id = request AND r.request_type = 'delete' AND r.status = 'completed';
  IF NOT FOUND THEN RETURN; END IF;
  SELECT jsonb_agg(jsonb_build_object('leaf', l.leaf, 'row', jsonb_strip_nulls(to_jsonb(a))::text, 'salt', e.salt,
      'entry', proof.entry_text(coalesce((SELECT b.hash FROM proof.entries AS b
        WHERE b.log = e.log AND b.tenant = e.tenant AND b.number = e.number - 1), ''), e))
      ORDER BY a.performed_at, a.id), max(l.leaf)
    INTO entries, last_leaf
    FROM privacy.privacy_audit_log AS a
    JOIN proof.entries AS e ON e.row_id = a.id AND e.log = 'privacy' AND e.kind = 'written'
    JOIN proof.leaves AS l ON l.log = e.log AND l.tenant = e.tenant AND l.number = e.number
    WHERE a.request_id = request
    HAVING bool_or(a.action = 'user_deleted');
  SELECT jsonb_build_object('treeSize', h.tree_size, 'rootHash', h.root_hash, 'signedAt', h.signed_at,
      'kid', h.kid, 'signature', h.signature) INTO head
    FROM proof.heads AS h WHERE h.tree_size > last_leaf ORDER BY h.id LIMIT 1;
  IF entries IS NOT NULL AND head IS NOT NULL THEN RETURN NEXT; END IF;
END $$;
GRANT EXECUTE ON FUNCTION proof.receipt(uuid) TO privacy_officer;
