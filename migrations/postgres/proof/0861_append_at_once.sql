-- Entries of a transaction are appended in two statements, not two for each entry: a migration or an import of a
-- thousand rows commits well within the time limit of a statement.

CREATE FUNCTION proof.next_hash(previous text, head text, entry proof.entries) RETURNS text
  LANGUAGE plpgsql STABLE SET search_path = '' AS $$
BEGIN
  RETURN proof.entry_hash(coalesce(previous, head), entry);
END $$;

-- Hash of each entry that follows `head`, as a window function.
CREATE AGGREGATE proof.chain_hash(head text, entry proof.entries) (SFUNC = proof.next_hash, STYPE = text);

-- As in 0760.
CREATE OR REPLACE FUNCTION proof.close_entries() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  chain record;
BEGIN
  PERFORM FROM proof.open_statements AS s WHERE s.id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  FOR chain IN SELECT DISTINCT e.log, e.tenant FROM proof.open_entries AS e ORDER BY e.log, e.tenant LOOP
    INSERT INTO proof.chains (log, tenant) VALUES (chain.log, chain.tenant) ON CONFLICT DO NOTHING;
    PERFORM FROM proof.chains AS c WHERE c.log = chain.log AND c.tenant = chain.tenant FOR UPDATE;
  END LOOP;
  WITH numbered AS (
    SELECT c.head, (e.log, e.tenant, c.length + row_number() OVER (PARTITION BY e.log, e.tenant ORDER BY e.id),
      e.row_id, e.kind, e.salt, e.content_hash, e.recorded_at, '')::proof.entries AS entry
    FROM proof.open_entries AS e JOIN proof.chains AS c ON c.log = e.log AND c.tenant = e.tenant
  ), appended AS (
    INSERT INTO proof.entries
    SELECT (n.entry).log, (n.entry).tenant, (n.entry).number, (n.entry).row_id, (n.entry).kind, (n.entry).salt,
      (n.entry).content_hash, (n.entry).recorded_at, proof.chain_hash(n.head, n.entry) OVER (
        PARTITION BY (n.entry).log, (n.entry).tenant ORDER BY (n.entry).number ROWS UNBOUNDED PRECEDING)
    FROM numbered AS n
    RETURNING log, tenant, number, hash
  )
  UPDATE proof.chains AS c SET length = l.number, head = l.hash FROM (
    SELECT DISTINCT ON (a.log, a.tenant) a.* FROM appended AS a ORDER BY a.log, a.tenant, a.number DESC) AS l
    WHERE c.log = l.log AND c.tenant = l.tenant;
  DELETE FROM proof.open_entries;
  DELETE FROM proof.open_statements;
  RETURN NULL;
END $$;
