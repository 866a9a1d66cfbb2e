-- Milestones that the buddy system reports count in figures, by an event of their own: pairs log none here.
INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('buddy.milestone.reached', 'matchId', 'id', false),
  ('buddy.milestone.reached', 'programInstanceId', 'id', true);

INSERT INTO events.subscriptions (consumer, event_type, teller) VALUES
  ('analytics', 'buddy.milestone.reached', 'programs');

-- Milestones among reports that have not been told, each with the match that its data names and the company of
-- that: none of a match that is unknown or only proposed, and none that is dated after a moment. A report that a bulk load
-- brought was told by whoever loaded it: it was never received here.
CREATE FUNCTION programs.untold_milestones(reports uuid[], until timestamptz)
  RETURNS TABLE (id uuid, company_id uuid, match_id uuid, program_instance_id uuid, reached_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT report.id, pair.company_id, pair.id, pair.program_instance_id, report."timestamp"
  FROM programs.buddy_system_events AS report
    JOIN programs.buddy_matches AS pair ON pair.id =
      CASE WHEN pg_input_is_valid(report.payload ->> 'matchId', 'uuid')
        THEN (report.payload ->> 'matchId')::uuid END
  WHERE report.id = ANY (reports) AND report.event_type = 'buddy.milestone.reached'
    AND report."timestamp" >= '2000-01-01T00:00:00Z' AND report."timestamp" < until
    AND pair.status <> 'proposed'
    AND EXISTS (SELECT FROM events.outbox AS received
      WHERE received.aggregate_type = 'buddy_system_event' AND received.aggregate_id = report.id
        AND received.event_type = 'buddy_system_event.ingested')
    AND NOT EXISTS (SELECT FROM events.outbox AS told
      WHERE told.aggregate_type = 'buddy_system_event' AND told.aggregate_id = report.id
        AND told.event_type = 'buddy.milestone.reached')
  ORDER BY report."timestamp", report.id;
END;
GRANT EXECUTE ON FUNCTION programs.untold_milestones(uuid[], timestamptz) TO programs_worker;

-- Those that were received before are processed once more, by the schedule, and told.
UPDATE programs.buddy_system_events AS report SET processed_at = NULL, derived_metrics = NULL
WHERE event_type = 'buddy.milestone.reached' AND processed_at IS NOT NULL
  AND EXISTS (SELECT FROM events.outbox AS received
    WHERE received.aggregate_type = 'buddy_system_event' AND received.aggregate_id = report.id
      AND received.event_type = 'buddy_system_event.ingested');
