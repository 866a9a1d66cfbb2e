-- Events are queued for consumers that have something to do about them.

ALTER TABLE events.subscriptions
  -- Parts of payloads, any one of which an event must have; NULL for every event of the type.
  ADD COLUMN conditions jsonb[],
  -- True for events that go to webhooks alone: those of companies without one for them are not queued.
  ADD COLUMN is_for_webhooks boolean NOT NULL DEFAULT false;

UPDATE events.subscriptions SET conditions = ARRAY['{"to": "active"}'::jsonb]
  WHERE consumer = 'programs' AND event_type = 'program_instance.transitioned';
UPDATE events.subscriptions
  SET conditions = ARRAY['{"fields": ["volunteerCapacity"]}', '{"fields": ["beneficiaryCapacity"]}']::jsonb[]
  WHERE consumer = 'programs' AND event_type = 'campaign.updated';
UPDATE events.subscriptions SET is_for_webhooks = true
  WHERE consumer = 'reporting' AND event_type IN ('campaign.created', 'campaign.updated', 'campaign.transitioned',
    'campaign.evidence_pinned', 'campaign.evidence_unpinned', 'enrollment.created', 'enrollment.transitioned',
    'delivery.delivered', 'delivery.failed', 'delivery.discarded', 'publication.created', 'publication.published',
    'publication.unpublished', 'publication.archived', 'publication.visibility_set');

-- As in 0890, with conditions.
CREATE OR REPLACE FUNCTION events.dispatch() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  notified bigint;
BEGIN
  WITH queued AS (
    INSERT INTO events.deliveries (consumer, outbox_id)
    SELECT s.consumer, NEW.id FROM events.subscriptions AS s
    WHERE s.event_type = NEW.event_type
      AND (current_setting('role') = 'none' OR s.teller = split_part(current_setting('role'), '_', 1))
      AND (s.conditions IS NULL OR NEW.payload @> ANY (s.conditions))
      AND (NOT s.is_for_webhooks OR EXISTS (
        SELECT FROM reporting.webhooks AS w
        WHERE w.company_id = NEW.company_id
          AND w.events ?| ARRAY[NEW.event_type, regexp_replace(NEW.event_type, '\.[^.]*$', '.*')]))
      AND (s.consumer <> 'analytics' OR NEW.subject_id IS NULL OR personal_data.is_counted(NEW.subject_id))
    RETURNING consumer
  )
  SELECT count(pg_notify('events', q.consumer)::text) INTO notified FROM queued AS q;
  RETURN NULL;
END $$;
