-- Payloads of the events of sessions, beside `kintell.session.completed`.
INSERT INTO events.payload_members (event_type, member, form, is_nullable)
SELECT event_type, member, form, is_nullable
FROM unnest(ARRAY['kintell.session.scheduled', 'kintell.session.rescheduled',
    'kintell.session.cancelled', 'kintell.session.missed']) AS event_type,
  (VALUES ('sessionType', 'text', false), ('programInstanceId', 'id', true),
    ('campaignId', 'id', true), ('programType', 'text', true), ('volunteerId', 'id', false),
    ('participantId', 'id', false)) AS place (member, form, is_nullable);
INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('kintell.session.scheduled', 'scheduledAt', 'text', false),
  ('kintell.session.rescheduled', 'scheduledAt', 'text', false),
  ('kintell.session.cancelled', 'reason', 'text', true),
  ('kintell.session.missed', 'reason', 'text', true);
