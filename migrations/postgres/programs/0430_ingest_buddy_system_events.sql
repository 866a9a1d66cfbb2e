-- Events of the buddy system: received under a signature, processed by a job, processed again for staff.

-- Keeps an event of the buddy system; the first one of an id stays as it is. Returns the id of its row, and
-- whether it is new. Whoever calls it has checked the signature of the sender, who has no rights of their own.
CREATE FUNCTION programs.ingest_buddy_system_event(
    event_id text, event_type text, user_id text, happened_at timestamptz, payload jsonb,
    correlation_id text)
  RETURNS TABLE (id uuid, is_new boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN QUERY INSERT INTO programs.buddy_system_events AS e
      (event_id, event_type, user_id, "timestamp", payload, correlation_id)
    VALUES (ingest_buddy_system_event.event_id, ingest_buddy_system_event.event_type,
      ingest_buddy_system_event.user_id, happened_at, ingest_buddy_system_event.payload,
      ingest_buddy_system_event.correlation_id)
    ON CONFLICT ON CONSTRAINT buddy_system_events_event_id_key DO NOTHING
    RETURNING e.id, true;
  IF NOT FOUND THEN
    RETURN QUERY SELECT e.id, false FROM programs.buddy_system_events AS e
      WHERE e.event_id = ingest_buddy_system_event.event_id;
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION
  programs.ingest_buddy_system_event(text, text, text, timestamptz, jsonb, text)
  TO programs_admin, programs_officer, programs_company, programs_partner, programs_person,
    programs_anonymous;

-- An event that waits has a job that processes it. The owner's rows, such as those of a bulk load, are found
-- by the job's schedule.
CREATE FUNCTION programs.queue_buddy_system_event() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM jobs.enqueue('buddy_system_event.process', '{}', NULL, 'waiting');
  RETURN NULL;
END $$;
CREATE TRIGGER queue_buddy_system_event
  AFTER INSERT OR UPDATE OF processed_at ON programs.buddy_system_events
  FOR EACH ROW WHEN (NEW.processed_at IS NULL AND current_setting('role') <> 'none')
  EXECUTE FUNCTION programs.queue_buddy_system_event();

-- The worker that processes them.
GRANT SELECT (id, event_type, payload, "timestamp", processed_at),
    UPDATE (processed_at, derived_metrics)
  ON programs.buddy_system_events TO programs_worker;
CREATE POLICY worker ON programs.buddy_system_events TO programs_worker USING (true);

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('buddy_system_event.ingested', 'eventType', 'text', false),
  ('buddy_system_event.reprocessed', 'eventType', 'text', false);
