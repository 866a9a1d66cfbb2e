-- Hash chains over the audit logs: what is written to them is an entry of a chain, one for each log and tenant, in
-- which each entry has the hash of itself and of the entry before. Entries stand apart from the rows, so that a row
-- that is gone is named.

CREATE SCHEMA proof;

-- Chains, each with its number of entries and the hash of the last one.
CREATE TABLE proof.chains (
  log text NOT NULL CONSTRAINT chains_log_check CHECK (log IN ('privacy', 'identity', 'branding')),
  -- Company; the nil UUID for TEEI itself.
  tenant uuid NOT NULL,
  length bigint NOT NULL DEFAULT 0,
  head text NOT NULL DEFAULT '',
  PRIMARY KEY (log, tenant)
);

CREATE TABLE proof.entries (
  log text NOT NULL CONSTRAINT entries_log_check CHECK (log IN ('privacy', 'identity', 'branding')),
  tenant uuid NOT NULL,
  -- 1 for the first.
  number bigint NOT NULL,
  -- Row of the log: its id.
  row_id uuid NOT NULL,
  -- `masked`: erasure has replaced values of the row.
  kind text NOT NULL CONSTRAINT entries_kind_check CHECK (kind IN ('written', 'masked', 'deleted')),
  -- NULL once another entry about the row follows: without it, the hash tells nothing of values that were erased.
  salt text,
  -- SHA-256 of salt and row; NULL of a row that was deleted.
  content_hash text CONSTRAINT entries_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz NOT NULL,
  hash text NOT NULL CONSTRAINT entries_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (log, tenant, number)
);
CREATE INDEX entries_row_id_idx ON proof.entries (row_id);

-- Entries of transactions under way, and the statements that wrote them; empty when there are none.
CREATE TABLE proof.open_entries (
  id bigint GENERATED ALWAYS AS IDENTITY,
  log text NOT NULL,
  tenant uuid NOT NULL,
  row_id uuid NOT NULL,
  kind text NOT NULL,
  salt text,
  content_hash text,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE proof.open_statements (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);

CALL viewer.protect('proof.chains', VARIADIC '{}');
CALL viewer.protect('proof.entries', VARIADIC '{}');
CALL viewer.protect('proof.open_entries', VARIADIC '{}');
CALL viewer.protect('proof.open_statements', VARIADIC '{}');

-- Only salts go.
CREATE TRIGGER refuse_deletion BEFORE DELETE ON proof.entries
  FOR EACH ROW EXECUTE FUNCTION viewer.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE ON proof.entries
  FOR EACH ROW WHEN (NEW.salt IS NOT NULL OR
    (OLD.log, OLD.tenant, OLD.number, OLD.row_id, OLD.kind, OLD.content_hash, OLD.recorded_at, OLD.hash)
      IS DISTINCT FROM
      (NEW.log, NEW.tenant, NEW.number, NEW.row_id, NEW.kind, NEW.content_hash, NEW.recorded_at, NEW.hash))
  EXECUTE FUNCTION viewer.refuse_change();

-- The three functions are inlined: no settings, and no volatility below that of what they call.
-- Columns that are NULL are left out, so that a nullable one can be added to a log later.
CREATE FUNCTION proof.content_hash(salt text, content jsonb) RETURNS text
  LANGUAGE sql STABLE
  RETURN encode(sha256(convert_to(salt || jsonb_strip_nulls(content)::text, 'UTF8')), 'hex');

CREATE FUNCTION proof.entry_hash(previous text, entry proof.entries) RETURNS text
  LANGUAGE sql STABLE
  RETURN encode(sha256(convert_to(jsonb_build_array(previous, entry.log, entry.tenant, entry.number, entry.row_id,
    entry.kind, entry.content_hash, extract(epoch FROM entry.recorded_at))::text, 'UTF8')), 'hex');

-- Company that a row of a log is about: of a person the only one that they belong to. The nil UUID: TEEI itself.
CREATE FUNCTION proof.tenant_of(log text, content jsonb) RETURNS uuid
  LANGUAGE sql STABLE
  RETURN coalesce(CASE log
    WHEN 'branding' THEN (content ->> 'tenant_id')::uuid
    ELSE (
      SELECT u.company_ids[1] FROM users.users AS u WHERE cardinality(u.company_ids) = 1 AND u.id =
        CASE log WHEN 'identity' THEN (content ->> 'profile_id')::uuid ELSE (
          SELECT r.user_id FROM privacy.privacy_requests AS r WHERE r.id = (content ->> 'request_id')::uuid) END)
    END, '00000000-0000-0000-0000-000000000000');

-- Writes the entries of the rows that a statement has `changed`. Argument: the log.
CREATE FUNCTION proof.record_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' SET timezone = 'UTC' AS $$
DECLARE
  change CONSTANT text := CASE TG_OP WHEN 'INSERT' THEN 'written' WHEN 'UPDATE' THEN 'masked' ELSE 'deleted' END;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE proof.entries AS e SET salt = NULL FROM changed AS t
      WHERE e.row_id = t.id AND e.log = TG_ARGV[0] AND e.salt IS NOT NULL;
    UPDATE proof.open_entries AS e SET salt = NULL FROM changed AS t
      WHERE e.row_id = t.id AND e.log = TG_ARGV[0] AND e.salt IS NOT NULL;
  END IF;
  INSERT INTO proof.open_entries (log, tenant, row_id, kind, salt, content_hash)
    SELECT TG_ARGV[0], coalesce(
        CASE WHEN change <> 'written' THEN (
          SELECT e.tenant FROM proof.entries AS e WHERE e.row_id = t.id AND e.log = TG_ARGV[0] LIMIT 1) END,
        proof.tenant_of(TG_ARGV[0], t.content)),
      t.id, change, CASE WHEN change <> 'deleted' THEN t.salt END,
      CASE WHEN change <> 'deleted' THEN proof.content_hash(t.salt, t.content) END
    FROM (SELECT c.id, to_jsonb(c) AS content, gen_random_uuid()::text AS salt FROM changed AS c) AS t;
  IF FOUND THEN INSERT INTO proof.open_statements DEFAULT VALUES; END IF;
  RETURN NULL;
END $$;

-- Appends the entries of a transaction to their chains, as it ends: transactions wait for each other only while they
-- commit, and lock chains in one order.
CREATE FUNCTION proof.close_entries() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  entry proof.entries;
  chain proof.chains;
BEGIN
  PERFORM FROM proof.open_statements AS s WHERE s.id = NEW.id;
  IF NOT FOUND THEN RETURN NULL; END IF;
  FOR entry IN
    SELECT e.log, e.tenant, 0, e.row_id, e.kind, e.salt, e.content_hash, e.recorded_at, ''
    FROM proof.open_entries AS e ORDER BY e.log, e.tenant, e.id
  LOOP
    IF (chain.log, chain.tenant) IS DISTINCT FROM (entry.log, entry.tenant) THEN
      UPDATE proof.chains AS c SET length = chain.length, head = chain.head
        WHERE c.log = chain.log AND c.tenant = chain.tenant;
      INSERT INTO proof.chains (log, tenant) VALUES (entry.log, entry.tenant) ON CONFLICT DO NOTHING;
      SELECT * INTO chain FROM proof.chains AS c
        WHERE c.log = entry.log AND c.tenant = entry.tenant FOR UPDATE;
    END IF;
    chain.length := chain.length + 1;
    entry.number := chain.length;
    entry.hash := proof.entry_hash(chain.head, entry);
    chain.head := entry.hash;
    INSERT INTO proof.entries SELECT entry.*;
  END LOOP;
  DELETE FROM proof.open_entries;
  DELETE FROM proof.open_statements;
  UPDATE proof.chains AS c SET length = chain.length, head = chain.head
    WHERE c.log = chain.log AND c.tenant = chain.tenant;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER close_entries AFTER INSERT ON proof.open_statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION proof.close_entries();

-- Table of a log.
CREATE FUNCTION proof.table_of(log text) RETURNS text
  LANGUAGE sql IMMUTABLE
  RETURN CASE log WHEN 'privacy' THEN 'privacy.privacy_audit_log' WHEN 'identity' THEN 'users.identity_linking_audit'
    WHEN 'branding' THEN 'users.branding_audit_log' END;

-- Rows from before are the first entries.
DO $$
DECLARE
  listed text;
BEGIN
  SET LOCAL timezone = 'UTC';
  FOREACH listed IN ARRAY ARRAY['privacy', 'identity', 'branding'] LOOP
    EXECUTE format('INSERT INTO proof.open_entries (log, tenant, row_id, kind, salt, content_hash)
      SELECT $1, proof.tenant_of($1, t.content), t.id, ''written'', t.salt, proof.content_hash(t.salt, t.content)
      FROM (SELECT c.id, to_jsonb(c) AS content, gen_random_uuid()::text AS salt FROM %s AS c
        ORDER BY c.performed_at, c.id) AS t', proof.table_of(listed)) USING listed;
    EXECUTE format('CREATE TRIGGER record_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION proof.record_change(%L)', proof.table_of(listed), listed);
    EXECUTE format('CREATE TRIGGER record_update AFTER UPDATE ON %s REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION proof.record_change(%L)', proof.table_of(listed), listed);
    EXECUTE format('CREATE TRIGGER record_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION proof.record_change(%L)', proof.table_of(listed), listed);
  END LOOP;
  INSERT INTO proof.open_statements DEFAULT VALUES;
END $$;

-- As in 0080. Entries are appended first: a table with deferred triggers in wait cannot be altered.
CREATE OR REPLACE PROCEDURE viewer.force_row_security(forced boolean)
  LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  target regclass;
BEGIN
  SET CONSTRAINTS proof.close_entries IMMEDIATE;
  SET CONSTRAINTS proof.close_entries DEFERRED;
  FOR target IN
    SELECT oid FROM pg_class
    WHERE relrowsecurity AND relkind = 'r' AND pg_get_userbyid(relowner) = current_user
  LOOP
    EXECUTE format(
      'ALTER TABLE %s %s ROW LEVEL SECURITY', target, CASE WHEN forced THEN 'FORCE' ELSE 'NO FORCE' END);
  END LOOP;
END $$;

-- Verifies up to `most` entries of a chain that follow number `after`: how many, the number and hash of the last one,
-- the length of the chain, and the first entry that is not as it was written.
--   CHANGED: its row differs. REMOVED: its row, or the entry itself, is gone. OUT_OF_PLACE: it does not follow from the
--   entry before. CUT_OFF: it was the last one or among the last.
CREATE FUNCTION proof.verify(log text, company uuid, after bigint, most integer)
  RETURNS TABLE (checked bigint, last_number bigint, head text, entries bigint, problem text, number bigint,
    row_id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET timezone = 'UTC' AS $$
BEGIN
  RETURN QUERY EXECUTE format($sql$
    WITH chain AS (
      SELECT c.length, c.head FROM proof.chains AS c WHERE c.log = $1 AND c.tenant = $2
    ), entry AS (
      SELECT s.it, (s.it).*, row_number() OVER numbered + $3 AS place,
        coalesce(lag((s.it).hash) OVER numbered, (SELECT b.hash FROM proof.entries AS b
          WHERE b.log = $1 AND b.tenant = $2 AND b.number = $3), '') AS previous
      FROM (SELECT e AS it FROM proof.entries AS e WHERE e.log = $1 AND e.tenant = $2 AND e.number > $3
        ORDER BY e.number LIMIT $4) AS s
      WINDOW numbered AS (ORDER BY (s.it).number)
    ), checked AS (
      SELECT e.*, CASE
        WHEN e.number <> e.place THEN 'REMOVED'
        WHEN e.hash <> proof.entry_hash(e.previous, e.it) THEN 'OUT_OF_PLACE'
        WHEN e.salt IS NULL THEN CASE WHEN e.kind <> 'deleted' AND NOT EXISTS (SELECT FROM proof.entries AS l
          WHERE l.row_id = e.row_id AND l.log = $1 AND l.number > e.number) THEN 'CHANGED' END
        WHEN t.id IS NULL THEN 'REMOVED'
        WHEN e.content_hash <> proof.content_hash(e.salt, to_jsonb(t)) THEN 'CHANGED'
        END AS problem
      FROM entry AS e LEFT JOIN %s AS t ON t.id = e.row_id
    ), last AS (
      SELECT c.number, c.hash FROM checked AS c ORDER BY c.number DESC LIMIT 1
    ), reached AS (
      SELECT coalesce(l.number, $3) AS number, coalesce(l.hash, (SELECT b.hash FROM proof.entries AS b
        WHERE b.log = $1 AND b.tenant = $2 AND b.number = $3), '') AS hash
      FROM (SELECT) AS one LEFT JOIN last AS l ON true
    ), found AS (
      SELECT c.problem, c.place AS number, CASE WHEN c.number = c.place THEN c.row_id END AS row_id
        FROM checked AS c WHERE c.problem IS NOT NULL
      UNION ALL
      SELECT 'CUT_OFF', r.number + 1, NULL FROM chain AS c CROSS JOIN reached AS r
        WHERE (SELECT count(*) FROM checked) < $4 AND (c.length, c.head) IS DISTINCT FROM (r.number, r.hash)
    ), first AS (
      SELECT f.* FROM found AS f ORDER BY f.number LIMIT 1
    )
    SELECT (SELECT count(*) FROM checked), r.number, r.hash, coalesce((SELECT c.length FROM chain AS c), 0),
      f.problem, f.number, f.row_id
    FROM reached AS r LEFT JOIN first AS f ON true $sql$, proof.table_of(log))
    USING log, coalesce(company, '00000000-0000-0000-0000-000000000000'), after, most;
END $$;
GRANT USAGE ON SCHEMA proof TO privacy_admin, privacy_officer;
GRANT EXECUTE ON FUNCTION proof.verify(text, uuid, bigint, integer) TO privacy_admin, privacy_officer;

-- Rows of a log that no entry is about: they were written past the triggers.
CREATE FUNCTION proof.unrecorded(log text) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN QUERY EXECUTE format('SELECT t.id FROM %s AS t WHERE NOT EXISTS (
    SELECT FROM proof.entries AS e WHERE e.row_id = t.id AND e.log = $1) ORDER BY t.id LIMIT 100',
    proof.table_of(log)) USING log;
END $$;
