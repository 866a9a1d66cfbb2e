-- What the desk of data subject requests needs: deadlines, proof of identity, and who does what.

ALTER TABLE privacy.data_subject_requests
  -- End of the time to answer: the rules of `deadline.rules.ts`, which know working days.
  ADD COLUMN due_at timestamptz,
  ADD COLUMN extended_at timestamptz,
  -- Told to the person, as Article 12(3) asks for.
  ADD COLUMN extension_reason text,
  -- Way of the last check, whether or not it succeeded.
  ADD COLUMN identity_check_method text
    CONSTRAINT data_subject_requests_identity_check_method_check CHECK (identity_check_method IN (
      'signed_in', 'email', 'telephone', 'in_person', 'document'
    )),
  ADD COLUMN identity_verified_at timestamptz,
  ADD COLUMN rejection_ground text
    CONSTRAINT data_subject_requests_rejection_ground_check CHECK (rejection_ground IN (
      'identity_not_verified', 'manifestly_unfounded', 'excessive', 'exempt'
    )),
  ADD CONSTRAINT data_subject_requests_extension_reason_check
    CHECK (extended_at IS NOT NULL OR extension_reason IS NULL);

-- Requests from before: extensions were on record as acts of processing, and work began once the
-- identity was verified. Their deadline does not move to a working day: it is never later than the law's.
UPDATE privacy.data_subject_requests AS t SET
  extended_at = r.processed_at, extension_reason = r.purpose
FROM privacy.data_processing_records AS r
WHERE r.user_id = t.user_id AND r.activity = 'dsar_extension'
  AND r.metadata @> jsonb_build_object('requestId', t.id);
UPDATE privacy.data_subject_requests SET
  identity_verified_at = processing_started_at,
  due_at = requested_at + CASE WHEN extended_at IS NULL THEN interval '1 month' ELSE interval '3 months' END;

-- Fills in the deadline of a row that is loaded without one: a month, which is never later than the law's.
CREATE FUNCTION privacy.fill_due_at() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.due_at := NEW.requested_at
    + CASE WHEN NEW.extended_at IS NULL THEN interval '1 month' ELSE interval '3 months' END;
  RETURN NEW;
END $$;
CREATE TRIGGER fill_due_at BEFORE INSERT ON privacy.data_subject_requests
  FOR EACH ROW WHEN (NEW.due_at IS NULL) EXECUTE FUNCTION privacy.fill_due_at();

ALTER TABLE privacy.data_subject_requests
  ALTER COLUMN due_at SET NOT NULL,
  ADD CONSTRAINT data_subject_requests_due_at_check CHECK (due_at > requested_at);
CREATE INDEX data_subject_requests_due_at_idx ON privacy.data_subject_requests (due_at, id);

-- Nothing is worked on, and so nothing handed out, before the identity is verified.
CREATE TRIGGER refuse_unverified BEFORE UPDATE OF status ON privacy.data_subject_requests
  FOR EACH ROW WHEN (OLD.status = 'identity_check' AND NEW.status = 'processing'
    AND NEW.identity_verified_at IS NULL)
  EXECUTE FUNCTION viewer.refuse_transition('status');

-- Whoever signed in opens and cancels their own requests, staff and company users too.
GRANT SELECT (due_at, extended_at, extension_reason, identity_check_method, identity_verified_at,
    rejection_ground)
  ON privacy.data_subject_requests TO privacy_company, privacy_person;
REVOKE INSERT ON privacy.data_subject_requests FROM privacy_person;
GRANT INSERT (user_id, request_type, requested_at, request_reason, due_at), UPDATE (status)
  ON privacy.data_subject_requests TO privacy_admin, privacy_company, privacy_person;
DROP POLICY self ON privacy.data_subject_requests;
CREATE POLICY self ON privacy.data_subject_requests TO privacy_admin, privacy_company
  USING (user_id = viewer.user_id());
DROP POLICY person_cancels ON privacy.data_subject_requests;
CREATE POLICY self_cancels ON privacy.data_subject_requests AS RESTRICTIVE
  FOR UPDATE TO privacy_admin, privacy_company, privacy_person
  USING (true) WITH CHECK (status = 'cancelled');

-- Published function: true for a privacy officer, to whom requests are assigned.
CREATE FUNCTION identity.is_officer(person uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  RETURN EXISTS (
    SELECT FROM identity.claims_of(person) AS c
    WHERE c.role = 'admin' AND c.scopes ? 'privacy:officer');
GRANT USAGE ON SCHEMA identity TO privacy_officer;
GRANT EXECUTE ON FUNCTION identity.is_officer(uuid) TO privacy_officer;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('data_subject_request.opened', 'requestType', 'text', false),
  ('data_subject_request.checked', 'method', 'text', false),
  ('data_subject_request.checked', 'verified', 'boolean', false),
  ('data_subject_request.assigned', 'assigneeId', 'id', false),
  ('data_subject_request.started', 'requestType', 'text', false),
  ('data_subject_request.extended', 'requestType', 'text', false),
  ('data_subject_request.completed', 'requestType', 'text', false),
  ('data_subject_request.rejected', 'requestType', 'text', false),
  ('data_subject_request.rejected', 'ground', 'text', false),
  ('data_subject_request.cancelled', 'requestType', 'text', false);
