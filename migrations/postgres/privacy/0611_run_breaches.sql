-- What running a breach needs (GDPR, Articles 33 and 34), and conditions of edges.

ALTER TABLE privacy.data_breach_incidents
  -- Why the authority was notified late (Article 33(1)).
  ADD COLUMN delay_reason text,
  -- What the authority was told, in phases (Article 33(4)): objects with notifiedAt and report.
  ADD COLUMN authority_reports jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT data_breach_incidents_authority_reports_check
    CHECK (jsonb_typeof(authority_reports) = 'array'),
  -- Hours after discovery for which staff were alerted last; 0 before the first alert.
  ADD COLUMN alerted_hours integer NOT NULL DEFAULT 0
    CONSTRAINT data_breach_incidents_alerted_hours_check CHECK (alerted_hours >= 0);

-- People are told of a high risk before a breach is closed (Article 34).
CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.data_breach_incidents
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND ((OLD.status, NEW.status) NOT IN (
    ('investigating', 'contained'),
    ('investigating', 'reported'),
    ('contained', 'reported'),
    ('contained', 'resolved'),
    ('reported', 'resolved')
  ) OR (OLD.status, NEW.status) = ('contained', 'resolved')
      AND (NEW.risk_to_rights ~* '^unlikely') IS NOT TRUE OR (OLD.status, NEW.status) = ('reported', 'resolved')
      AND (NEW.severity NOT IN ('high', 'critical') OR NEW.users_notified_at IS NOT NULL) IS NOT TRUE))
  EXECUTE FUNCTION viewer.refuse_transition('status');

-- The condition of 0610 as one of the machine's.
DROP TRIGGER refuse_unverified ON privacy.data_subject_requests;
CREATE OR REPLACE TRIGGER refuse_transition BEFORE UPDATE OF status ON privacy.data_subject_requests
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND ((OLD.status, NEW.status) NOT IN (
    ('pending', 'identity_check'),
    ('pending', 'cancelled'),
    ('identity_check', 'processing'),
    ('identity_check', 'rejected'),
    ('identity_check', 'cancelled'),
    ('processing', 'completed'),
    ('processing', 'rejected'),
    ('processing', 'cancelled')
  ) OR (OLD.status, NEW.status) = ('identity_check', 'processing')
      AND (NEW.identity_verified_at IS NOT NULL) IS NOT TRUE OR (OLD.status, NEW.status) = ('processing', 'cancelled')
      AND (OLD.request_type = 'erasure' AND OLD.deletion_scheduled_for IS NOT NULL
        AND OLD.systems_deleted = '[]' AND OLD.deletion_completed_at IS NULL) IS NOT TRUE))
  EXECUTE FUNCTION viewer.refuse_transition('status');

-- The job `breach.alert` finds breaches whose authority is still to be notified.
GRANT SELECT (id, status, discovered_at, reported_to_authority_at, alerted_hours), UPDATE (alerted_hours)
  ON privacy.data_breach_incidents TO privacy_worker;
CREATE POLICY worker ON privacy.data_breach_incidents TO privacy_worker USING (true);

INSERT INTO events.payload_members (event_type, member, form) VALUES
  ('breach.alerted', 'hours', 'integer'),
  ('breach.authority_notified', 'isLate', 'boolean'),
  ('breach.authority_notified', 'phase', 'integer'),
  ('breach.reported', 'severity', 'text'),
  ('breach.resolved', 'severity', 'text');

-- Staff are told of a deadline that comes closer.
INSERT INTO events.subscriptions (consumer, event_type, teller)
VALUES ('users', 'breach.alerted', 'privacy');
