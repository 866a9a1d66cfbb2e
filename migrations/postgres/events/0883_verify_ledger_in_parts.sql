-- Verification of a ledger from an entry on, so many entries at a time. The version before verifies whole ledgers by
-- events.verify_ledger(uuid).

-- Last entry of a part of a company's ledger with its hash, whether it is the last of all, whether the ledger has the
-- entry that the part begins after (number 0: the beginning), and the first entry that does not follow from the one
-- before it. No row for a company that the viewer may not see.
CREATE FUNCTION events.verify_ledger(company uuid, after_number bigint, after_hash text, most integer)
  RETURNS TABLE (entries integer, head text, is_complete boolean, has_checkpoint boolean,
    altered_number integer, altered_event uuid, altered_type text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH part AS (
    SELECT o AS entry, o.ledger_number, o.ledger_hash, o.event_id, o.event_type
    FROM events.outbox AS o
    WHERE o.company_id = company AND o.ledger_number > after_number
    ORDER BY o.ledger_number LIMIT most
  ), checked AS (
    SELECT ledger_number, ledger_hash, event_id, event_type,
      after_number + row_number() OVER chain AS place,
      events.ledger_hash(coalesce(lag(ledger_hash) OVER chain, after_hash), entry) AS expected
    FROM part WINDOW chain AS (ORDER BY ledger_number)
  ), altered AS (
    SELECT * FROM checked WHERE ledger_hash <> expected OR ledger_number <> place
    ORDER BY place LIMIT 1
  ), last_entry AS (
    SELECT ledger_number, ledger_hash FROM checked ORDER BY ledger_number DESC LIMIT 1
  )
  SELECT coalesce(l.ledger_number, after_number)::integer,
    coalesce(l.ledger_hash, nullif(after_hash, '')),
    NOT EXISTS (
      SELECT FROM events.outbox AS o
      WHERE o.company_id = company AND o.ledger_number > coalesce(l.ledger_number, after_number)),
    after_number = 0 OR EXISTS (
      SELECT FROM events.outbox AS o
      WHERE o.company_id = company AND o.ledger_number = after_number AND o.ledger_hash = after_hash),
    a.ledger_number::integer, a.event_id, a.event_type
  FROM users.companies AS c LEFT JOIN altered AS a ON true LEFT JOIN last_entry AS l ON true
  WHERE c.id = company AND (
    current_setting('role') IN ('evidence_admin', 'evidence_officer')
    OR (current_setting('role') = 'evidence_company' AND c.id = viewer.company_id())
  );
END;
GRANT EXECUTE ON FUNCTION events.verify_ledger(uuid, bigint, text, integer)
  TO evidence_admin, evidence_officer, evidence_company;
