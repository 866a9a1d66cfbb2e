-- A consent keeps the language of the text that was shown, and whoever has given one is told before it expires.

ALTER TABLE privacy.user_consents ADD COLUMN consent_language text
  CONSTRAINT user_consents_consent_language_check CHECK (consent_language ~ '^[a-z]{2}$');
GRANT SELECT (consent_language) ON privacy.user_consents TO privacy_company, privacy_person;

-- Answers from before have the language of the one published text of their version that has their words.
ALTER TABLE privacy.user_consents DISABLE TRIGGER USER;
UPDATE privacy.user_consents AS c SET consent_language = (
  SELECT min(t.language) FROM privacy.consent_text_versions AS t
  WHERE (t.purpose, t.version, t.body) = (c.purpose, c.consent_version, c.consent_text) HAVING count(*) = 1);
ALTER TABLE privacy.user_consents ENABLE TRIGGER USER;

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
