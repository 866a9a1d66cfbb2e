-- The text that an entry's hash is of is put together from its values, which have no character that JSON escapes, instead of
-- from a document: the same text (`proof.entry_text`) in 2.4 instead of 5.9 µs. A verification of 10^6 entries computes each.
CREATE OR REPLACE FUNCTION proof.entry_hash(previous text, entry proof.entries) RETURNS text
  LANGUAGE sql STABLE
  RETURN encode(sha256(convert_to('["' || previous || '", "' || entry.log || '", "' || entry.tenant || '", ' || entry.number
    || ', ' || coalesce('"' || entry.row_id || '"', 'null') || ', ' || coalesce('"' || entry.kind || '"', 'null')
    || ', ' || coalesce('"' || entry.content_hash || '"', 'null') || ', '
    || CASE WHEN isfinite(entry.recorded_at) THEN extract(epoch FROM entry.recorded_at)::text
      ELSE coalesce(to_jsonb(extract(epoch FROM entry.recorded_at))::text, 'null') END || ']', 'UTF8')), 'hex');

-- As in 0860, and of an entry in which an owner has put NULL.
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
        WHEN e.hash IS DISTINCT FROM proof.entry_hash(e.previous, e.it) THEN 'OUT_OF_PLACE'
        WHEN e.salt IS NULL AND e.kind IS DISTINCT FROM 'deleted' AND NOT EXISTS (SELECT FROM proof.entries AS l
          WHERE l.row_id = e.row_id AND l.log = $1 AND l.number > e.number) THEN 'CHANGED'
        WHEN e.salt IS NOT NULL AND t.id IS NULL THEN 'REMOVED'
        WHEN e.salt IS NOT NULL AND e.content_hash IS DISTINCT FROM proof.content_hash(e.salt, to_jsonb(t)) THEN 'CHANGED'
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
