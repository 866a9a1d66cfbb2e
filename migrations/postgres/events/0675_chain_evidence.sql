-- The ledger of evidence: events that tell of a piece of evidence or its scores are a chain for each company, in which
-- each has a number and the hash of itself and of the entry before.
ALTER TABLE events.outbox
  ADD COLUMN ledger_number bigint,
  ADD COLUMN ledger_hash text CONSTRAINT outbox_ledger_hash_check CHECK (ledger_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT outbox_ledger_check CHECK ((ledger_number IS NULL) = (ledger_hash IS NULL));
CREATE UNIQUE INDEX outbox_ledger_number_idx ON events.outbox (company_id, ledger_number)
  NULLS NOT DISTINCT WHERE ledger_number IS NOT NULL;

-- Without people and reasons, which erasure may replace.
CREATE FUNCTION events.ledger_hash(previous text, entry events.outbox) RETURNS text
  LANGUAGE sql STABLE SET search_path = ''
  RETURN encode(sha256(convert_to(jsonb_build_array(previous, entry.company_id, entry.ledger_number,
    entry.event_id, entry.event_type, entry.aggregate_type, entry.aggregate_id, entry.actor_class,
    extract(epoch FROM entry.occurred_at), extract(epoch FROM entry.recorded_at),
    entry.payload - 'reason')::text, 'UTF8')), 'hex');

-- Entries of a company are written one after the other: the lock is held until the transaction ends.
CREATE FUNCTION events.append_to_ledger() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  last_entry record;
BEGIN
  PERFORM pg_advisory_xact_lock(
    hashtextextended('ledger of evidence of ' || coalesce(NEW.company_id::text, 'TEEI'), 0));
  SELECT ledger_number, ledger_hash INTO last_entry FROM events.outbox
    WHERE company_id IS NOT DISTINCT FROM NEW.company_id AND ledger_number IS NOT NULL
    ORDER BY ledger_number DESC LIMIT 1;
  NEW.ledger_number := coalesce(last_entry.ledger_number, 0) + 1;
  NEW.ledger_hash := events.ledger_hash(coalesce(last_entry.ledger_hash, ''), NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER ledger BEFORE INSERT ON events.outbox
  FOR EACH ROW WHEN (NEW.event_type IN ('evidence.extracted', 'evidence.redacted',
    'evidence.withdrawn', 'outcome.recorded', 'outcome_score.overridden',
    'campaign.evidence_pinned', 'campaign.evidence_unpinned'))
  EXECUTE FUNCTION events.append_to_ledger();

-- Length and last hash of a company's ledger, and its first entry that does not follow from the one before: it was
-- changed, or one before it was changed or is gone. No row for a company that the viewer may not see.
CREATE FUNCTION events.verify_ledger(company uuid)
  RETURNS TABLE (entries integer, head text, altered_number integer, altered_event uuid,
    altered_type text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  WITH entry AS (
    SELECT o.ledger_number, o.ledger_hash, o.event_id, o.event_type,
      row_number() OVER chain AS place,
      events.ledger_hash(coalesce(lag(o.ledger_hash) OVER chain, ''), o) AS expected
    FROM events.outbox AS o
    WHERE o.company_id = company AND o.ledger_number IS NOT NULL
    WINDOW chain AS (ORDER BY o.ledger_number)
  ), altered AS (
    SELECT * FROM entry WHERE ledger_hash <> expected OR ledger_number <> place
    ORDER BY place LIMIT 1
  )
  SELECT (SELECT count(*)::integer FROM entry),
    (SELECT ledger_hash FROM entry ORDER BY place DESC LIMIT 1),
    a.ledger_number::integer, a.event_id, a.event_type
  FROM users.companies AS c LEFT JOIN altered AS a ON true
  WHERE c.id = company AND (
    current_setting('role') IN ('evidence_admin', 'evidence_officer')
    OR (current_setting('role') = 'evidence_company' AND c.id = viewer.company_id())
  );
END;
GRANT EXECUTE ON FUNCTION events.verify_ledger(uuid)
  TO evidence_admin, evidence_officer, evidence_company;
