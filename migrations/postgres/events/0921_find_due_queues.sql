-- Queues in which something is due, of those that a process works on: one statement of each process asks, where each consumer
-- looked at its own queue every second.

-- Of consumers by the channel `events`, of domains by the channel `jobs`. The queues are mostly empty, and full of rows that were
-- deleted: each is asked for its first row by an index.
CREATE FUNCTION events.due_queues(consumers text[], domains text[]) RETURNS TABLE (channel text, name text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY
    SELECT 'events', asked.name FROM unnest(consumers) AS asked (name)
      WHERE (SELECT true FROM events.deliveries AS d WHERE d.consumer = asked.name AND d.retry_at IS NULL
          ORDER BY d.outbox_id LIMIT 1)
        OR (SELECT true FROM events.deliveries AS d WHERE d.consumer = asked.name AND d.retry_at <= now()
          ORDER BY d.retry_at, d.outbox_id LIMIT 1)
        -- Steps of erasures wait for events of the person that are on their way, and exports for rows of ClickHouse.
        OR asked.name = 'erasure' AND EXISTS (SELECT FROM personal_data.erasure_steps AS s
          WHERE s.system = 'analytics' AND s.status <> 'completed')
        OR asked.name = 'exports' AND EXISTS (SELECT FROM jobs.queue AS q
          WHERE q.domain = 'privacy' AND q.name IN ('export.run', 'company_export.run') AND q.failed_at IS NULL)
    UNION ALL
    SELECT 'jobs', asked.name FROM unnest(domains) AS asked (name)
      WHERE (SELECT true FROM jobs.queue AS q
          WHERE q.domain = asked.name AND q.failed_at IS NULL AND q.run_at <= now() ORDER BY q.run_at, q.id LIMIT 1)
        OR (SELECT true FROM jobs.schedules AS s WHERE s.domain = asked.name AND s.next_run_at <= now()
          ORDER BY s.next_run_at, s.id LIMIT 1);
END $$;

-- Login roles ask, before they take a class.
DO $$
DECLARE
  login text;
BEGIN
  FOREACH login IN ARRAY ARRAY['users_subgraph', 'programs_subgraph', 'campaigns_subgraph', 'evidence_subgraph',
    'reporting_subgraph', 'privacy_subgraph', 'gateway_service']
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA events TO %I', login);
    EXECUTE format('GRANT EXECUTE ON FUNCTION events.due_queues(text[], text[]) TO %I', login);
  END LOOP;
END $$;
