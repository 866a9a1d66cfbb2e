-- Retention of what ClickHouse holds, by policy. The gateway, which alone is connected to ClickHouse, counts what is past its
-- period when a policy is tried, and takes it in batches when the policy is run. Figures that were counted stay.
--   analytics_events: events are deleted.
--   analytics_people: of people who have no event left and were not active since, the key that stands for them in ClickHouse is
--   forgotten. Rows by that key stay counted, and lead to nobody.

-- Categories in ClickHouse, each with the table that `overdue` names, and the methods that it is run by.
CREATE FUNCTION privacy.analytics_plans() RETURNS TABLE (category text, table_name text, methods text[])
  LANGUAGE sql IMMUTABLE SET search_path = ''
BEGIN ATOMIC
  VALUES ('analytics_events', 'analytics.events_raw', ARRAY['hard_delete']),
    ('analytics_people', 'users.user_external_ids', ARRAY['anonymize']);
END;

-- Methods that each category is run by, and what runs it: `graph` for runRetention, `backup` for `pnpm db:backup --expire`.
CREATE FUNCTION privacy.retention_methods() RETURNS TABLE (category text, methods text[], run_by text)
  LANGUAGE sql IMMUTABLE SET search_path = ''
BEGIN ATOMIC
  SELECT p.category, p.methods, 'graph' FROM privacy.retention_plans() AS p
  UNION ALL SELECT a.category, a.methods, 'graph' FROM privacy.analytics_plans() AS a
  UNION ALL VALUES ('backups', ARRAY['hard_delete'], 'backup');
END;

-- Rows before a moment, as the last trial of a policy has counted them; NULL until they are counted.
CREATE TABLE personal_data.analytics_counts (
  category text PRIMARY KEY,
  until timestamptz NOT NULL,
  rows bigint,
  oldest timestamptz,
  counted_at timestamptz
);

-- Runs under way, one batch after the other; a row goes when its run ends.
CREATE TABLE personal_data.analytics_sweeps (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  policy_id uuid NOT NULL,
  category text NOT NULL,
  until timestamptz NOT NULL,
  -- Number that may still go.
  rows bigint NOT NULL,
  -- What comes afterwards: payload of a job `retention.run`.
  rest jsonb NOT NULL,
  -- Last key that was looked at.
  after_key text NOT NULL DEFAULT '',
  -- Batch under way: events before this moment, and how many there were, held ones included.
  batch_until timestamptz,
  batch_rows bigint,
  attempts integer NOT NULL DEFAULT 0,
  -- Moment from which a batch that failed is taken again.
  retry_at timestamptz
);
CALL viewer.protect('personal_data.analytics_counts', VARIADIC '{}');
CALL viewer.protect('personal_data.analytics_sweeps', VARIADIC '{}');

-- Has rows counted anew, of the categories that are in ClickHouse.
CREATE FUNCTION privacy.count_in_analytics(categories text[], moments timestamptz[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO personal_data.analytics_counts AS c (category, until)
    SELECT s.category, date_trunc('milliseconds', s.moment) FROM unnest(categories, moments) AS s (category, moment)
    JOIN privacy.analytics_plans() AS a USING (category) ORDER BY s.category
    ON CONFLICT (category) DO UPDATE SET until = excluded.until, rows = NULL, oldest = NULL, counted_at = NULL;
  PERFORM pg_notify('events', 'retention');
END $$;

-- Orders a run in ClickHouse, after which the job goes on with `rest`.
CREATE FUNCTION privacy.sweep_in_analytics(policy uuid, category text, until timestamptz, rows bigint, rest jsonb)
  RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO personal_data.analytics_sweeps (policy_id, category, until, rows, rest)
    SELECT policy, a.category, sweep_in_analytics.until, sweep_in_analytics.rows, sweep_in_analytics.rest
    FROM privacy.analytics_plans() AS a WHERE a.category = sweep_in_analytics.category;
  PERFORM pg_notify('events', 'retention');
END $$;

-- Next batch of a run, or else a count that waits (`sweep_id` is NULL).
CREATE FUNCTION personal_data.analytics_retention()
  RETURNS TABLE (sweep_id bigint, category text, until timestamptz, rows bigint, after_key text, batch_until timestamptz,
    batch_rows bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  (SELECT s.id, s.category, s.until, s.rows, s.after_key, s.batch_until, s.batch_rows
    FROM personal_data.analytics_sweeps AS s
    WHERE s.retry_at IS NULL OR s.retry_at <= clock_timestamp() ORDER BY s.id LIMIT 1)
  UNION ALL
  (SELECT NULL, c.category, c.until, 0, '', NULL, NULL
    FROM personal_data.analytics_counts AS c WHERE c.counted_at IS NULL ORDER BY c.category LIMIT 1)
  LIMIT 1;
END;

-- Keys of people under a legal hold; until the transaction ends, no hold is placed.
CREATE FUNCTION personal_data.held_analytics_keys() RETURNS SETOF text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('legal holds', 0));
  RETURN QUERY SELECT e.external_id FROM users.user_external_ids AS e
    WHERE e.provider = 'analytics'
      AND e.profile_id IN (SELECT h.user_id FROM personal_data.legal_holds AS h WHERE h.lifted_at IS NULL);
END $$;

-- Keys of people who are under no legal hold, in their order, behind a key.
CREATE FUNCTION personal_data.analytics_keys_after(after text, most integer) RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT e.external_id FROM users.user_external_ids AS e
  WHERE e.provider = 'analytics' AND e.external_id > after
    AND e.profile_id NOT IN (SELECT h.user_id FROM personal_data.legal_holds AS h WHERE h.lifted_at IS NULL)
  ORDER BY e.external_id LIMIT most;
END;

CREATE FUNCTION personal_data.save_analytics_count(category text, until timestamptz, rows bigint, oldest timestamptz)
  RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE personal_data.analytics_counts AS c SET rows = save_analytics_count.rows, oldest = save_analytics_count.oldest,
      counted_at = clock_timestamp()
    WHERE c.category = save_analytics_count.category AND c.until = save_analytics_count.until;
END;

-- Notes a batch before it is taken: a process that ends meanwhile leaves it to another, which knows what there was.
CREATE FUNCTION personal_data.note_analytics_batch(sweep bigint, until timestamptz, rows bigint) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE personal_data.analytics_sweeps AS s SET batch_until = note_analytics_batch.until, batch_rows = note_analytics_batch.rows
    WHERE s.id = sweep;
END;

-- Ends a batch, with the number that has gone: an event has the number, and nothing else is kept.
CREATE FUNCTION personal_data.end_analytics_batch(sweep bigint, swept bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO events.outbox (event_type, aggregate_type, aggregate_id, actor_class, occurred_at, payload)
    SELECT 'retention_policy.swept', 'retention_policy', s.policy_id, 'worker', now(),
      jsonb_build_object('dataCategory', s.category, 'rows', swept)
    FROM personal_data.analytics_sweeps AS s WHERE s.id = sweep AND swept > 0;
  UPDATE personal_data.analytics_sweeps AS s SET rows = greatest(s.rows - swept, 0), batch_until = NULL, batch_rows = NULL,
      attempts = 0, retry_at = NULL
    WHERE s.id = sweep;
END $$;

-- Forgets keys of people who are under no legal hold, and ends the batch; the log of links keeps a pseudonym of each. No hold
-- is placed meanwhile. Returns how many there were.
CREATE FUNCTION personal_data.forget_analytics_keys(sweep bigint, keys text[], last_key text) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  people uuid[];
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('legal holds', 0));
  PERFORM set_config('viewer.erasing', 'on', true);
  WITH forgotten AS (
    DELETE FROM users.user_external_ids AS e
      WHERE e.provider = 'analytics' AND e.external_id = ANY (keys) AND NOT personal_data.is_held(e.profile_id)
      RETURNING e.profile_id
  )
  SELECT coalesce(array_agg(f.profile_id), '{}') INTO people FROM forgotten AS f;
  UPDATE users.identity_linking_audit AS a SET external_id = personal_data.pseudonym(a.external_id)
    WHERE a.profile_id = ANY (people) AND a.provider = 'analytics' AND a.external_id = ANY (keys);
  PERFORM set_config('viewer.erasing', '', true);
  UPDATE personal_data.analytics_sweeps AS s SET after_key = last_key WHERE s.id = sweep;
  PERFORM personal_data.end_analytics_batch(sweep, cardinality(people));
  RETURN cardinality(people);
END $$;

-- Ends a run: the job goes on with what comes afterwards, and what is left is counted.
CREATE FUNCTION personal_data.end_analytics_sweep(sweep bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  ended personal_data.analytics_sweeps;
BEGIN
  DELETE FROM personal_data.analytics_sweeps AS s WHERE s.id = sweep RETURNING * INTO ended;
  IF NOT FOUND THEN RETURN; END IF;
  UPDATE personal_data.analytics_counts AS c SET rows = NULL, oldest = NULL, counted_at = NULL
    WHERE c.category = ended.category;
  IF ended.rows = 0 THEN RETURN; END IF;
  INSERT INTO jobs.queue (domain, name, key, payload)
    VALUES ('privacy', 'retention.run', ended.policy_id, ended.rest || jsonb_build_object('rows', ended.rows))
    ON CONFLICT ON CONSTRAINT queue_domain_name_key_key DO NOTHING;
  PERFORM pg_notify('jobs', 'privacy');
END $$;

-- Notes that a batch has failed: it is taken again after 1, 2, 4 … minutes, a day at most.
CREATE FUNCTION personal_data.fail_analytics_sweep(sweep bigint) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  UPDATE personal_data.analytics_sweeps AS s SET attempts = s.attempts + 1, retry_at = clock_timestamp()
      + least(interval '1 minute' * power(2, least(s.attempts, 11)), interval '1 day')
    WHERE s.id = sweep;
END;

-- As in 0864, and what was counted in ClickHouse, unless the moment is now an earlier one.
ALTER FUNCTION privacy.overdue_rows(text[], timestamptz[], text[]) RENAME TO overdue_table_rows;
CREATE FUNCTION privacy.overdue_rows(categories text[], moments timestamptz[], methods text[])
  RETURNS TABLE (sweep integer, table_name text, rows bigint, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT * FROM privacy.overdue_table_rows(categories, moments, methods)
  UNION ALL
  SELECT s.ordinality::integer, a.table_name, c.rows, c.oldest
  FROM unnest(categories, moments, methods) WITH ORDINALITY AS s (category, moment, method, ordinality)
  JOIN privacy.analytics_plans() AS a USING (category)
  JOIN personal_data.analytics_counts AS c USING (category)
  WHERE s.method = ANY (a.methods) AND c.counted_at IS NOT NULL AND c.until <= s.moment;
END;

REVOKE EXECUTE ON FUNCTION privacy.analytics_plans(), privacy.retention_methods(),
  privacy.count_in_analytics(text[], timestamptz[]), privacy.sweep_in_analytics(uuid, text, timestamptz, bigint, jsonb),
  personal_data.analytics_retention(), personal_data.held_analytics_keys(), personal_data.analytics_keys_after(text, integer),
  personal_data.save_analytics_count(text, timestamptz, bigint, timestamptz),
  personal_data.note_analytics_batch(bigint, timestamptz, bigint), personal_data.end_analytics_batch(bigint, bigint),
  personal_data.forget_analytics_keys(bigint, text[], text), personal_data.end_analytics_sweep(bigint),
  personal_data.fail_analytics_sweep(bigint), privacy.overdue_rows(text[], timestamptz[], text[])
  FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION privacy.overdue_table_rows(text[], timestamptz[], text[]) FROM privacy_admin, privacy_officer;
GRANT EXECUTE ON FUNCTION privacy.analytics_plans(), privacy.retention_methods() TO privacy_admin, privacy_officer;
GRANT EXECUTE ON FUNCTION privacy.overdue_rows(text[], timestamptz[], text[]) TO privacy_admin, privacy_officer;
GRANT EXECUTE ON FUNCTION privacy.count_in_analytics(text[], timestamptz[]) TO privacy_officer;
GRANT EXECUTE ON FUNCTION privacy.sweep_in_analytics(uuid, text, timestamptz, bigint, jsonb) TO privacy_worker;
GRANT EXECUTE ON FUNCTION personal_data.analytics_retention(), personal_data.held_analytics_keys(),
  personal_data.analytics_keys_after(text, integer),
  personal_data.save_analytics_count(text, timestamptz, bigint, timestamptz),
  personal_data.note_analytics_batch(bigint, timestamptz, bigint), personal_data.end_analytics_batch(bigint, bigint),
  personal_data.forget_analytics_keys(bigint, text[], text), personal_data.end_analytics_sweep(bigint),
  personal_data.fail_analytics_sweep(bigint)
  TO gateway_service;
