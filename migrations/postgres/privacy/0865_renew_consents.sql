-- A consent keeps the language of the text that was shown, expires as its text says, and whoever has given it is told before.

-- NULL for answers from before: what was not written down then is not known, and answers are not changed.
ALTER TABLE privacy.user_consents ADD COLUMN consent_language text
  CONSTRAINT user_consents_consent_language_check CHECK (consent_language ~ '^[a-z]{2}$');
GRANT SELECT (consent_language) ON privacy.user_consents TO privacy_company, privacy_person;

-- NULL: consent to the text does not expire, as texts from before have told people.
ALTER TABLE privacy.consent_text_versions ADD COLUMN valid_months integer
  CONSTRAINT consent_text_versions_valid_months_check CHECK (valid_months BETWEEN 1 AND 120);
GRANT SELECT (valid_months) ON privacy.consent_text_versions
  TO privacy_company, privacy_partner, privacy_person, privacy_anonymous;

-- At most `most` consents in force that expire between two moments, of which nobody was told yet and which no later answer
-- has replaced; those that expire first come first.
CREATE FUNCTION privacy.expiring_consents(since timestamptz, until timestamptz, most integer)
  RETURNS TABLE (id uuid, user_id uuid, purpose text, expires_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT c.id, c.user_id, c.purpose, (c.expires_at AT TIME ZONE 'UTC')::date FROM privacy.user_consents AS c
  WHERE c.withdrawn_at IS NULL AND c.expires_at > since AND c.expires_at <= until AND c.consent_given
    AND NOT EXISTS (SELECT FROM privacy.user_consents AS l WHERE l.user_id = c.user_id AND l.purpose = c.purpose
      AND (l.consent_date, l.id) > (c.consent_date, c.id))
    AND NOT EXISTS (SELECT FROM personal_data.tombstones AS t WHERE t.user_id = c.user_id)
    AND NOT EXISTS (SELECT FROM events.outbox AS o WHERE o.aggregate_id = c.id AND o.event_type = 'consent.expiring')
  ORDER BY c.expires_at, c.id LIMIT most;
END;
REVOKE EXECUTE ON FUNCTION privacy.expiring_consents(timestamptz, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.expiring_consents(timestamptz, timestamptz, integer) TO privacy_worker;

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('consent.expiring', 'purpose', 'text'),
  ('consent.expiring', 'expiresOn', 'date');
INSERT INTO events.subscriptions (consumer, event_type, teller) VALUES ('users', 'consent.expiring', 'privacy');
