-- The worker of evidence extracts words of people who have consented.
CREATE OR REPLACE FUNCTION privacy.has_consent(person uuid, purpose text, moment timestamptz)
  RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN (
      person = viewer.user_id()
      OR current_setting('role') LIKE '%\_admin'
      OR current_setting('role') IN ('programs_worker', 'evidence_worker')
      OR (current_setting('role') LIKE '%\_company'
        AND programs.takes_part_at(viewer.company_id(), person))
    )
    AND coalesce((
      SELECT consent_given
        AND (withdrawn_at <= moment) IS NOT TRUE
        AND (expires_at <= moment) IS NOT TRUE
      FROM privacy.user_consents
      WHERE user_id = person AND user_consents.purpose = has_consent.purpose
        AND consent_date <= moment
      ORDER BY consent_date DESC, id DESC LIMIT 1
    ), false);

-- Returns true when all of the people consent to a purpose, and keeps it so until the transaction ends: whoever
-- withdraws waits for it, and then finds what it has written. The names of the locks are those of `lockAnswers`
-- (consent.sql.ts). A minute is added, by which the clocks of the graph and of the database may differ.
CREATE FUNCTION privacy.hold_consents(people uuid[], purpose text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(
      hashtextextended('consent of ' || person || ' to ' || hold_consents.purpose, 0))
    FROM unnest(people) AS person ORDER BY person;
  RETURN cardinality(people) > 0 AND (
    SELECT bool_and(privacy.has_consent(person, hold_consents.purpose,
      clock_timestamp() + interval '1 minute'))
    FROM unnest(people) AS person
  );
END $$;

GRANT USAGE ON SCHEMA privacy TO evidence_admin, evidence_worker;
GRANT EXECUTE ON FUNCTION privacy.hold_consents(uuid[], text),
  privacy.has_consent(uuid, text, timestamptz) TO evidence_admin, evidence_worker;
