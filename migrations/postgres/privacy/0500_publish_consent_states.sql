-- The last answer of people for a purpose up to a moment, of whom the viewer may know it: staff of everybody, a
-- company of its own volunteers, everybody of themself. A person without an answer has NULLs; one of whom the
-- viewer may not know is left out.
CREATE FUNCTION privacy.consent_answers(people uuid[], for_purpose text, moment timestamptz)
  RETURNS TABLE (user_id uuid, consent_given boolean, withdrawn_at timestamptz,
    expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT person.id, answer.consent_given, answer.withdrawn_at, answer.expires_at
  FROM users.users AS person LEFT JOIN LATERAL (
    SELECT c.consent_given, c.withdrawn_at, c.expires_at
    FROM privacy.user_consents AS c
    WHERE c.user_id = person.id AND c.purpose = for_purpose AND c.consent_date <= moment
    ORDER BY c.consent_date DESC, c.id DESC LIMIT 1
  ) AS answer ON true
  WHERE person.id = ANY (people) AND (
    current_setting('role') IN ('privacy_admin', 'privacy_officer')
    OR person.id = viewer.user_id()
    OR (current_setting('role') = 'privacy_company' AND person.role = 'volunteer'
      AND person.company_ids @> ARRAY[viewer.company_id()])
  );
END;
GRANT EXECUTE ON FUNCTION privacy.consent_answers(uuid[], text, timestamptz)
  TO privacy_admin, privacy_officer, privacy_company, privacy_person;
