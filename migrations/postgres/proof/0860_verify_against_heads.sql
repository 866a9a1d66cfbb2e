-- Audit chains are verified against what was published: an owner who computes a chain and its head anew is named as well.

-- Hashes of RFC 6962, section 2.1, of bytes in hex; inlined.
CREATE FUNCTION proof.leaf_hash(data text) RETURNS text
  LANGUAGE sql IMMUTABLE
  RETURN encode(sha256('\x00'::bytea || decode(data, 'hex')), 'hex');
CREATE FUNCTION proof.node_hash(older text, newer text) RETURNS text
  LANGUAGE sql IMMUTABLE
  RETURN encode(sha256('\x01'::bytea || decode(older || newer, 'hex')), 'hex');

-- Root hash of the first `size` leaves, by the nodes that are stored; NULL when one is missing.
CREATE FUNCTION proof.root_of(size bigint) RETURNS text
  LANGUAGE plpgsql STABLE SET search_path = '' AS $$
DECLARE
  root text := CASE WHEN size = 0 THEN encode(sha256(''), 'hex') END;
  peak text;
BEGIN
  FOR height IN 0..62 LOOP
    CONTINUE WHEN (size >> height) & 1 = 0;
    SELECT n.hash INTO peak FROM proof.nodes AS n WHERE n.level = height AND n.index = (size >> height) - 1;
    IF NOT FOUND THEN RETURN NULL; END IF;
    root := CASE WHEN root IS NULL THEN peak ELSE proof.node_hash(peak, root) END;
  END LOOP;
  RETURN root;
END $$;

-- As in 0760, and:
--   REWRITTEN: the entry is not the one that was published. CUT_OFF: also what was published and is there no more.
CREATE OR REPLACE FUNCTION proof.verify(log text, company uuid, after bigint, most integer)
  RETURNS TABLE (checked bigint, last_number bigint, head text, entries bigint, problem text, number bigint,
    row_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET timezone = 'UTC' AS $$
BEGIN
  RETURN QUERY EXECUTE format($sql$
    WITH chain AS (
      SELECT coalesce(max(c.length), 0) AS length, coalesce(max(c.head), '') AS head,
        greatest(max(c.published), (SELECT max(l.number) FROM proof.leaves AS l
          WHERE l.log = $1 AND l.tenant = $2), 0) AS published
      FROM proof.chains AS c WHERE c.log = $1 AND c.tenant = $2
    ), entry AS (
      SELECT s.*, row_number() OVER numbered + $3 AS place,
        coalesce(lag(s.hash) OVER numbered, (SELECT b.hash FROM proof.entries AS b
          WHERE b.log = $1 AND b.tenant = $2 AND b.number = $3), '') AS previous
      FROM (SELECT e AS it, e.* FROM proof.entries AS e WHERE e.log = $1 AND e.tenant = $2 AND e.number > $3
        ORDER BY e.number LIMIT $4) AS s
      WINDOW numbered AS (ORDER BY s.number)
    ), checked AS (
      SELECT e.number, e.hash, e.row_id, e.place, CASE
        WHEN e.number <> e.place THEN 'REMOVED'
        WHEN e.hash <> proof.entry_hash(e.previous, e.it) THEN 'OUT_OF_PLACE'
        WHEN e.salt IS NULL AND e.kind <> 'deleted' AND NOT EXISTS (SELECT FROM proof.entries AS l
          WHERE l.row_id = e.row_id AND l.log = $1 AND l.number > e.number) THEN 'CHANGED'
        WHEN e.salt IS NOT NULL AND t.id IS NULL THEN 'REMOVED'
        WHEN e.salt IS NOT NULL AND e.content_hash <> proof.content_hash(e.salt, to_jsonb(t)) THEN 'CHANGED'
        WHEN e.number <= (SELECT c.published FROM chain AS c)
          AND proof.leaf_hash(e.hash) IS DISTINCT FROM n.hash THEN 'REWRITTEN'
        END AS problem
      FROM entry AS e LEFT JOIN %s AS t ON t.id = e.row_id
      LEFT JOIN proof.leaves AS l ON l.log = $1 AND l.tenant = $2 AND l.number = e.number
      LEFT JOIN proof.nodes AS n ON n.level = 0 AND n.index = l.leaf
    ), reached AS (
      SELECT coalesce(max(c.number), $3) AS number, count(*) AS checked FROM checked AS c
    ), last AS (
      SELECT r.*, coalesce((SELECT b.hash FROM proof.entries AS b
        WHERE b.log = $1 AND b.tenant = $2 AND b.number = r.number), '') AS hash
      FROM reached AS r
    ), found AS (
      SELECT c.problem, c.place AS number, CASE WHEN c.number = c.place THEN c.row_id END AS row_id
        FROM checked AS c WHERE c.problem IS NOT NULL
      UNION ALL
      SELECT 'CUT_OFF', r.number + 1, NULL FROM chain AS c CROSS JOIN last AS r
        WHERE r.checked < $4
          AND ((c.length, c.head) IS DISTINCT FROM (r.number, r.hash) OR c.published > r.number)
    ), first AS (
      SELECT f.* FROM found AS f ORDER BY f.number LIMIT 1
    )
    SELECT r.checked, r.number, r.hash, c.length, f.problem, f.number, f.row_id
    FROM last AS r CROSS JOIN chain AS c LEFT JOIN first AS f ON true $sql$, proof.table_of(log))
    USING log, coalesce(company, '00000000-0000-0000-0000-000000000000'), after, most;
END $$;

-- Entries of a chain that the newest head covers, and of those from `after` to `until` the first one whose nodes above
-- it were changed or are gone.
CREATE FUNCTION proof.verify_published(log text, company uuid, after bigint, until bigint)
  RETURNS TABLE (published bigint, number bigint, row_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH RECURSIVE head AS (
    SELECT coalesce((SELECT h.tree_size FROM proof.heads AS h ORDER BY h.id DESC LIMIT 1), 0) AS size
  ), leaf AS (
    SELECT l.leaf, l.number FROM proof.leaves AS l
    WHERE l.log = verify_published.log AND l.number > after AND l.number <= until
      AND l.tenant = coalesce(company, '00000000-0000-0000-0000-000000000000')
      AND l.leaf < (SELECT h.size FROM head AS h)
  ), above (level, index) AS (
    SELECT 1, l.leaf >> 1 FROM leaf AS l WHERE ((l.leaf >> 1) + 1) << 1 <= (SELECT h.size FROM head AS h)
    UNION
    SELECT a.level + 1, a.index >> 1 FROM above AS a
    WHERE ((a.index >> 1) + 1) << (a.level + 1) <= (SELECT h.size FROM head AS h)
  ), altered AS MATERIALIZED (
    -- One look-up for each node, whatever the planner expects of a recursion.
    SELECT a.level, a.index FROM above AS a
    WHERE (SELECT n.hash FROM proof.nodes AS n WHERE n.level = a.level AND n.index = a.index)
      IS DISTINCT FROM coalesce(proof.node_hash(
        (SELECT n.hash FROM proof.nodes AS n WHERE n.level = a.level - 1 AND n.index = 2 * a.index),
        (SELECT n.hash FROM proof.nodes AS n WHERE n.level = a.level - 1 AND n.index = 2 * a.index + 1)), '')
  ), first AS (
    SELECT l.number FROM leaf AS l JOIN altered AS a ON a.index = l.leaf >> a.level ORDER BY l.number LIMIT 1
  )
  SELECT coalesce((SELECT max(l.number) FROM proof.leaves AS l WHERE l.log = verify_published.log
      AND l.tenant = coalesce(company, '00000000-0000-0000-0000-000000000000')
      AND l.leaf < (SELECT h.size FROM head AS h)), 0),
    f.number, e.row_id
  FROM (SELECT) AS one LEFT JOIN first AS f ON true
  LEFT JOIN proof.entries AS e ON e.log = verify_published.log AND e.number = f.number
    AND e.tenant = coalesce(company, '00000000-0000-0000-0000-000000000000');
END;

-- Newest heads with their keys, and the root that the stored nodes have. Signatures are verified by who asks.
CREATE FUNCTION proof.newest_heads(most integer) RETURNS TABLE (head jsonb, jwk jsonb, root text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT jsonb_build_object('treeSize', h.tree_size, 'rootHash', h.root_hash, 'signedAt', h.signed_at, 'kid', h.kid,
    'signature', h.signature), k.jwk, proof.root_of(h.tree_size)
  FROM (SELECT * FROM proof.heads ORDER BY id DESC LIMIT most) AS h LEFT JOIN proof.keys AS k ON k.kid = h.kid
  ORDER BY h.id DESC;
END;

-- Up to 100 nodes of the whole tree that are gone, too many, or not of their children. Leaves are compared with their
-- entries by `verify`; here they are counted.
CREATE FUNCTION proof.altered_nodes() RETURNS TABLE (level integer, index bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH pair AS (
    SELECT n.level, n.index, n.hash, lead(n.index) OVER placed AS next_index, lead(n.hash) OVER placed AS next_hash
    FROM proof.nodes AS n WINDOW placed AS (PARTITION BY n.level ORDER BY n.index)
  ), counted AS (
    SELECT n.level, count(*) AS nodes, max(n.index) + 1 AS places FROM proof.nodes AS n GROUP BY n.level
    UNION ALL SELECT -1, count(*), coalesce(max(l.leaf), -1) + 1 FROM proof.leaves AS l
  ), tree AS (
    SELECT greatest(max(c.places), (SELECT max(h.tree_size) FROM proof.heads AS h)) AS size
    FROM counted AS c WHERE c.level <= 0
  )
  (SELECT height, coalesce(c.nodes, 0) FROM tree AS t CROSS JOIN generate_series(-1, 62) AS height
    LEFT JOIN counted AS c ON c.level = height
    WHERE (coalesce(c.nodes, 0), coalesce(c.places, 0)) IS DISTINCT FROM
      (t.size >> greatest(height, 0), t.size >> greatest(height, 0)))
  UNION ALL
  (SELECT p.level + 1, p.index / 2 FROM pair AS p
    WHERE p.index % 2 = 0 AND p.next_index = p.index + 1 AND proof.node_hash(p.hash, p.next_hash)
      IS DISTINCT FROM (SELECT n.hash FROM proof.nodes AS n WHERE n.level = p.level + 1 AND n.index = p.index / 2)
    LIMIT 100);
END;

REVOKE EXECUTE ON FUNCTION proof.leaf_hash(text), proof.node_hash(text, text), proof.root_of(bigint),
  proof.verify_published(text, uuid, bigint, bigint), proof.newest_heads(integer), proof.altered_nodes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION proof.verify_published(text, uuid, bigint, bigint), proof.newest_heads(integer)
  TO privacy_admin, privacy_officer;

-- As in 0761, and refused: a key under the `kid` of another, a tree that does not continue the one before, and a root
-- that is not that of the stored nodes.
CREATE OR REPLACE FUNCTION proof.add_head(head jsonb, jwk jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  before proof.heads;
BEGIN
  INSERT INTO proof.keys (kid, jwk) VALUES (add_head.jwk ->> 'kid', add_head.jwk) ON CONFLICT DO NOTHING;
  PERFORM FROM proof.keys AS k WHERE k.kid = add_head.jwk ->> 'kid' AND k.jwk = add_head.jwk;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'LEDGER_SIGNING_KEY: expected a new kid for a new key, received the kid % of another key',
      add_head.jwk ->> 'kid' USING ERRCODE = 'unique_violation';
  END IF;
  SELECT * INTO before FROM proof.heads AS h ORDER BY h.id DESC LIMIT 1;
  IF FOUND AND (proof.root_of(before.tree_size) IS DISTINCT FROM before.root_hash
    OR (head ->> 'treeSize')::bigint < before.tree_size) THEN
    RAISE EXCEPTION 'ledger: expected a tree that continues head %, signed at %; run `pnpm audit:verify`',
      before.id, before.signed_at USING ERRCODE = 'data_exception';
  END IF;
  IF proof.root_of((head ->> 'treeSize')::bigint) IS DISTINCT FROM head ->> 'rootHash' THEN
    RAISE EXCEPTION 'ledger: expected the root of the stored nodes' USING ERRCODE = 'data_exception';
  END IF;
  INSERT INTO proof.heads (tree_size, root_hash, signed_at, kid, signature, consistency)
    VALUES ((head ->> 'treeSize')::bigint, head ->> 'rootHash', head ->> 'signedAt', head ->> 'kid',
      head ->> 'signature', head -> 'consistency');
END $$;

-- As in 0761, but chains are locked in the order in which transactions that write entries lock them.
CREATE OR REPLACE FUNCTION proof.append_leaves(entries jsonb, nodes jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM proof.chains AS c WHERE (c.log, c.tenant) IN (
    SELECT e.log, e.tenant FROM jsonb_to_recordset(entries) AS e (log text, tenant uuid))
    ORDER BY c.log, c.tenant FOR UPDATE;
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

-- As in 0761, but with the newest head that covers the erasure: the published document shows it for the longest time,
-- from before the receipt is asked for until there are 31 newer heads.
CREATE OR REPLACE FUNCTION proof.receipt(request uuid) RETURNS TABLE (entries jsonb, head jsonb)
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
  SELECT n.head INTO head FROM proof.newest_heads(1) AS n WHERE (n.head ->> 'treeSize')::bigint > last_leaf;
  IF entries IS NOT NULL AND head IS NOT NULL THEN RETURN NEXT; END IF;
END $$;
