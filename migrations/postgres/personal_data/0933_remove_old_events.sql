-- Retention of events in ClickHouse by the policy of `analytics_events`, a month at a time. The gateway, which alone is
-- connected to ClickHouse, counts them by the hour while there is such a policy, and removes the months that a run has ordered.
-- The order comes first: from then on a backfill leaves the figures of these months as they are.

-- As in 0903, and events of ClickHouse, which the gateway removes.
CREATE OR REPLACE FUNCTION privacy.retention_methods() RETURNS TABLE (category text, methods text[], run_by text)
  LANGUAGE sql IMMUTABLE SET search_path = ''
BEGIN ATOMIC
  SELECT p.category, p.methods, 'graph' FROM privacy.retention_plans() AS p
  UNION ALL VALUES ('backups', ARRAY['hard_delete'], 'backup'), ('analytics_events', ARRAY['hard_delete'], 'clickhouse');
END;

-- Months of events in ClickHouse, as they were last counted and removed. A row stays: it says what has gone.
CREATE TABLE personal_data.event_months (
  month date PRIMARY KEY CONSTRAINT event_months_month_check CHECK (extract(day FROM month) = 1),
  -- Events that may go: those of people under a legal hold are not among them.
  rows bigint NOT NULL,
  -- Moment of ClickHouse up to which stored events are among them.
  counted_at timestamptz NOT NULL,
  noted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  policy_id uuid,
  ordered_at timestamptz,
  -- Events that the month had when its removal began, of people under a hold included.
  found bigint,
  attempts integer NOT NULL DEFAULT 0,
  -- Moment from which a removal that has begun and not ended is taken up again.
  retry_at timestamptz,
  removed_at timestamptz
);
CALL viewer.protect('personal_data.event_months', VARIADIC '{}');

-- First moment of which ClickHouse may have all events: those of the months before have gone by a policy. NULL where none has.
CREATE FUNCTION personal_data.events_removed_before() RETURNS timestamptz
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT (max(m.month) + interval '1 month') AT TIME ZONE 'UTC'
    FROM personal_data.event_months AS m WHERE m.ordered_at IS NOT NULL;
END;

-- Months that are past a moment as a whole, and whose removal is not under way.
CREATE FUNCTION personal_data.months_past(until timestamptz) RETURNS SETOF personal_data.event_months
  LANGUAGE sql STABLE SET search_path = ''
BEGIN ATOMIC
  SELECT m.* FROM personal_data.event_months AS m
  WHERE m.rows > 0 AND (m.month + interval '1 month') AT TIME ZONE 'UTC' <= until
    AND (m.ordered_at IS NULL OR m.removed_at IS NOT NULL);
END;

-- Events that sweeps would remove, as privacy.overdue_rows.
CREATE FUNCTION privacy.overdue_events(categories text[], moments timestamptz[])
  RETURNS TABLE (sweep integer, table_name text, rows bigint, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT s.ordinality::integer, 'analytics.events_raw', coalesce(sum(m.rows), 0)::bigint, min(m.month)::timestamp AT TIME ZONE 'UTC'
  FROM unnest(categories, moments) WITH ORDINALITY AS s (category, moment, ordinality)
  LEFT JOIN LATERAL personal_data.months_past(s.moment) AS m ON true
  WHERE s.category = 'analytics_events'
  GROUP BY s.ordinality;
END;

-- Orders the removal of months that are past a moment, the oldest first, as far as they have no more events than `most` in all.
-- Returns how many events they have. Reports of a year are corrected with its events: a policy from before that was written with
-- other bounds orders nothing.
CREATE FUNCTION privacy.order_event_removal(policy uuid, until timestamptz, most bigint) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  ordered bigint;
BEGIN
  PERFORM FROM privacy.data_retention_policies AS p
    WHERE p.id = policy AND p.data_category = 'analytics_events' AND p.retention_period_days BETWEEN 400 AND 760;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'order_event_removal: expected a policy of analytics_events with 400 to 760 days'
      USING ERRCODE = 'check_violation';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('sweep of analytics_events', 0));
  WITH past AS (
    SELECT m.month, sum(m.rows) OVER (ORDER BY m.month) AS total FROM personal_data.months_past(until) AS m
  ), changed AS (
    UPDATE personal_data.event_months AS m SET policy_id = policy, ordered_at = clock_timestamp(), found = NULL,
        attempts = 0, retry_at = NULL, removed_at = NULL
      FROM past AS p WHERE p.month = m.month AND p.total <= most RETURNING m.rows
  )
  SELECT coalesce(sum(c.rows), 0) INTO ordered FROM changed AS c;
  PERFORM pg_notify('events', 'erasure');
  RETURN ordered;
END $$;

-- Number of months whose removal was ordered and has not ended.
CREATE FUNCTION privacy.months_under_removal() RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT count(*) FROM personal_data.event_months AS m WHERE m.ordered_at IS NOT NULL AND m.removed_at IS NULL;
END;

-- Next month to remove, or a count that is due (`month` is NULL), with the keys of people under a legal hold. A removal that is
-- taken up and does not end is taken up again after 1, 2, 4 … minutes, an hour at most. Events are counted by the hour,
-- and when the policy has changed.
CREATE FUNCTION personal_data.claim_event_work() RETURNS TABLE (month date, counted_at timestamptz, held text[])
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE personal_data.event_months AS m SET attempts = m.attempts + 1,
      retry_at = clock_timestamp() + least(interval '1 minute' * power(2, least(m.attempts, 12)), interval '1 hour')
    WHERE m.month = (SELECT n.month FROM personal_data.event_months AS n
      WHERE n.ordered_at IS NOT NULL AND n.removed_at IS NULL AND (n.retry_at IS NULL OR n.retry_at <= clock_timestamp())
      ORDER BY n.month LIMIT 1)
    RETURNING m.month, m.counted_at INTO claim_event_work.month, claim_event_work.counted_at;
  IF NOT FOUND THEN
    PERFORM FROM privacy.data_retention_policies AS p
      WHERE p.data_category = 'analytics_events' AND p.active AND p.retention_period_days IS NOT NULL
        AND NOT EXISTS (SELECT FROM personal_data.event_months AS n
          WHERE n.noted_at > greatest(p.updated_at, clock_timestamp() - interval '1 hour'));
    IF NOT FOUND THEN RETURN; END IF;
  END IF;
  held := ARRAY (SELECT e.external_id FROM users.user_external_ids AS e
    WHERE e.provider = 'analytics'
      AND e.profile_id IN (SELECT h.user_id FROM personal_data.legal_holds AS h WHERE h.lifted_at IS NULL));
  RETURN NEXT;
END $$;

-- Notes numbers of events, by the first day of their month; months that are being removed stay as they were counted.
CREATE FUNCTION personal_data.note_event_months(counted timestamptz, numbers jsonb) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE personal_data.event_months AS m SET rows = 0, counted_at = counted, noted_at = clock_timestamp()
    WHERE (m.ordered_at IS NULL OR m.removed_at IS NOT NULL) AND NOT numbers ? m.month::text;
  INSERT INTO personal_data.event_months AS m (month, rows, counted_at)
    SELECT e.key::date, e.value::text::bigint, counted FROM jsonb_each(numbers) AS e
    ON CONFLICT (month) DO UPDATE SET rows = EXCLUDED.rows, counted_at = counted, noted_at = clock_timestamp()
      WHERE m.ordered_at IS NULL OR m.removed_at IS NOT NULL;
END;

-- Notes how many events a month has before any goes: a later attempt finds fewer.
CREATE FUNCTION personal_data.find_events(of_month date, events bigint) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE personal_data.event_months AS m SET found = coalesce(m.found, events)
    WHERE m.month = of_month AND m.ordered_at IS NOT NULL AND m.removed_at IS NULL;
END;

-- Ends the removal of a month, of which so many events are left. Leaves the number that has gone, and no data.
CREATE FUNCTION personal_data.complete_event_removal(of_month date, events_left bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  ended personal_data.event_months;
BEGIN
  UPDATE personal_data.event_months AS m SET rows = 0, removed_at = clock_timestamp()
    WHERE m.month = of_month AND m.ordered_at IS NOT NULL AND m.removed_at IS NULL RETURNING m.* INTO ended;
  IF NOT FOUND THEN RETURN; END IF;
  IF ended.found > events_left THEN
    INSERT INTO events.outbox (event_type, aggregate_type, aggregate_id, actor_class, occurred_at, payload)
      VALUES ('retention_policy.swept', 'retention_policy', ended.policy_id, 'worker', now(),
        jsonb_build_object('dataCategory', 'analytics_events', 'rows', ended.found - events_left));
  END IF;
  IF privacy.months_under_removal() = 0 THEN
    -- A job that has failed for good is tried once more, too: it finds nothing left, and ends.
    UPDATE jobs.queue AS q SET run_at = now(), attempts = 0, failed_at = NULL, error = NULL
      WHERE q.domain = 'privacy' AND q.name = 'retention.await_events';
    PERFORM pg_notify('jobs', 'privacy');
  END IF;
END $$;

REVOKE EXECUTE ON FUNCTION personal_data.events_removed_before(), personal_data.months_past(timestamptz),
  privacy.overdue_events(text[], timestamptz[]), privacy.order_event_removal(uuid, timestamptz, bigint),
  privacy.months_under_removal(), personal_data.claim_event_work(), personal_data.note_event_months(timestamptz, jsonb),
  personal_data.find_events(date, bigint), personal_data.complete_event_removal(date, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy.overdue_events(text[], timestamptz[]) TO privacy_admin, privacy_officer;
GRANT EXECUTE ON FUNCTION privacy.order_event_removal(uuid, timestamptz, bigint) TO privacy_officer;
GRANT EXECUTE ON FUNCTION privacy.months_under_removal() TO privacy_worker;
GRANT EXECUTE ON FUNCTION personal_data.claim_event_work(), personal_data.note_event_months(timestamptz, jsonb),
  personal_data.find_events(date, bigint), personal_data.complete_event_removal(date, bigint) TO gateway_service;
