-- The relay: the gateway's own consumer, which carries events to ClickHouse.

INSERT INTO events.subscriptions (consumer, event_type, teller)
VALUES ('analytics', 'kintell.session.completed', 'programs');

GRANT USAGE ON SCHEMA events TO gateway_service;
GRANT SELECT ON events.outbox TO gateway_service;
GRANT SELECT, UPDATE, DELETE ON events.deliveries TO gateway_service;
CREATE POLICY gateway_service ON events.deliveries TO gateway_service
  USING (consumer = 'analytics');
CREATE POLICY gateway_service ON events.outbox FOR SELECT TO gateway_service
  USING (EXISTS (SELECT FROM events.deliveries WHERE outbox_id = outbox.id));
