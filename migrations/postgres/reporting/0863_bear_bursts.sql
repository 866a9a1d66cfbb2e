-- A webhook is switched off after failures over hours, not within one burst, and its company is told.

-- Moment of the first failed attempt since the last one that succeeded; set with the first failure that is counted.
ALTER TABLE reporting.webhooks ADD COLUMN failing_since timestamptz;
GRANT SELECT (failing_since), UPDATE (failing_since) ON reporting.webhooks TO reporting_worker;

INSERT INTO events.subscriptions (consumer, event_type, teller)
VALUES ('users', 'webhook.transitioned', 'reporting');
