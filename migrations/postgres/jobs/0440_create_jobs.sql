-- Jobs: work that a domain does later or by the clock, as its own worker. A job is queued in the
-- transaction that causes it, and is deleted in the transaction of its effect.

CREATE SCHEMA jobs;

CREATE TABLE jobs.queue (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  domain text NOT NULL CONSTRAINT queue_domain_check CHECK (domain ~ '^[a-z]+$'),
  -- Noun and verb: campaign.follow_dates.
  name text NOT NULL CONSTRAINT queue_name_check CHECK (name ~ '^[a-z_]+\.[a-z_]+$'),
  -- Jobs of one name with the same key are one job. NULL: a job of its own.
  key text CONSTRAINT queue_key_check CHECK (key ~ '^[a-z0-9:_-]{1,100}$'),
  -- Ids, days, moments, numbers and booleans: no text of a person fits in.
  payload jsonb NOT NULL DEFAULT '{}' CONSTRAINT queue_payload_check CHECK (
    jsonb_typeof(payload) = 'object' AND NOT jsonb_path_exists(payload,
      'strict $.* ? (@.type() == "object" || @.type() == "array" || (@.type() == "string" && !(@ like_regex "^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z)?)$")))')
  ),
  -- Not before this moment; of a job that is performed now, the moment at which it counts as lost.
  run_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  -- Performed since this moment, outside of a transaction.
  started_at timestamptz,
  -- Queued once more while it is performed: the moment of its next run.
  again_at timestamptz,
  -- Not tried any more.
  failed_at timestamptz,
  -- Failure of the last attempt, without values of rows.
  error text CONSTRAINT queue_error_check CHECK (length(error) <= 500),
  created_at timestamptz NOT NULL DEFAULT now(),
  status text NOT NULL
    CONSTRAINT queue_status_check CHECK (status IN ('waiting', 'running', 'retrying', 'failed'))
    GENERATED ALWAYS AS (
    CASE WHEN failed_at IS NOT NULL THEN 'failed' WHEN started_at IS NOT NULL THEN 'running'
      WHEN attempts > 0 THEN 'retrying' ELSE 'waiting' END
  ) STORED,
  CONSTRAINT queue_domain_name_key_key UNIQUE (domain, name, key)
);

CREATE INDEX queue_due_idx ON jobs.queue (domain, run_at, id) WHERE failed_at IS NULL;
CREATE INDEX queue_run_at_idx ON jobs.queue (run_at, id);
CREATE INDEX queue_name_idx ON jobs.queue (name, run_at, id);
CREATE INDEX queue_domain_idx ON jobs.queue (domain, run_at, id);
CREATE INDEX queue_status_idx ON jobs.queue (status, run_at, id);

-- Attempts of the last thirty days.
CREATE TABLE jobs.runs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  job_id uuid NOT NULL,
  domain text NOT NULL,
  name text NOT NULL,
  attempt integer NOT NULL CONSTRAINT runs_attempt_check CHECK (attempt > 0),
  started_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  outcome text NOT NULL CONSTRAINT runs_outcome_check CHECK (outcome IN ('done', 'failed')),
  error text CONSTRAINT runs_error_check CHECK (length(error) <= 500)
);

CREATE INDEX runs_ended_at_idx ON jobs.runs (ended_at, id);
CREATE INDEX runs_name_idx ON jobs.runs (name, ended_at, id);
CREATE INDEX runs_domain_idx ON jobs.runs (domain, ended_at, id);
CREATE INDEX runs_outcome_idx ON jobs.runs (outcome, ended_at, id);
CREATE INDEX runs_job_id_idx ON jobs.runs (job_id, ended_at, id);

-- Jobs that run by the clock. Processes write what they declare when they start.
CREATE TABLE jobs.schedules (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  domain text NOT NULL,
  name text NOT NULL,
  -- Five fields, as in crontab.
  cron text NOT NULL,
  time_zone text NOT NULL,
  next_run_at timestamptz NOT NULL,
  last_run_at timestamptz,
  CONSTRAINT schedules_domain_name_key UNIQUE (domain, name)
);

CREATE INDEX schedules_next_run_at_idx ON jobs.schedules (next_run_at, id);
CREATE INDEX schedules_domain_idx ON jobs.schedules (domain, next_run_at, id);
CREATE INDEX schedules_name_idx ON jobs.schedules (name, next_run_at, id);

-- Queues a job of the domain whose class the transaction has taken; returns its id. With a key, the
-- last request decides when and with what payload it runs; one that is performed now runs again.
CREATE FUNCTION jobs.enqueue(name text, payload jsonb, run_at timestamptz, key text) RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  own_domain CONSTANT text := split_part(current_setting('role'), '_', 1);
  queued uuid;
BEGIN
  IF own_domain = 'none' THEN
    RAISE EXCEPTION 'jobs.enqueue: expected the class of a domain, such as users_worker'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO jobs.queue AS q (domain, name, key, payload, run_at)
    VALUES (own_domain, enqueue.name, enqueue.key, enqueue.payload, coalesce(enqueue.run_at, now()))
    ON CONFLICT ON CONSTRAINT queue_domain_name_key_key DO UPDATE SET
      payload = EXCLUDED.payload,
      run_at = CASE WHEN q.started_at IS NULL THEN EXCLUDED.run_at ELSE q.run_at END,
      again_at = CASE WHEN q.started_at IS NULL THEN NULL ELSE EXCLUDED.run_at END,
      attempts = CASE WHEN q.started_at IS NULL THEN 0 ELSE q.attempts END,
      failed_at = NULL, error = NULL
    RETURNING q.id INTO queued;
  IF coalesce(enqueue.run_at, now()) <= now() THEN PERFORM pg_notify('jobs', own_domain); END IF;
  RETURN queued;
END $$;

-- Figures for operators, by domain and name: jobs that wait (those that are tried again among them),
-- that are tried again, that failed for good, and the seconds by which the oldest is overdue.
CREATE FUNCTION jobs.figures()
  RETURNS TABLE (domain text, name text, waiting bigint, retrying bigint, failed bigint,
    overdue_seconds double precision)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT known.domain, known.name,
    count(q.id) FILTER (WHERE q.failed_at IS NULL),
    count(q.id) FILTER (WHERE q.status = 'retrying'),
    count(q.id) FILTER (WHERE q.failed_at IS NOT NULL),
    greatest(0, extract(epoch FROM clock_timestamp()
      - min(q.run_at) FILTER (WHERE q.failed_at IS NULL)))::double precision
  FROM (SELECT s.domain, s.name FROM jobs.schedules AS s
    UNION SELECT w.domain, w.name FROM jobs.queue AS w) AS known
  LEFT JOIN jobs.queue AS q ON q.domain = known.domain AND q.name = known.name
  GROUP BY known.domain, known.name ORDER BY known.domain, known.name;
END;

GRANT USAGE ON SCHEMA jobs TO gateway_service;
GRANT EXECUTE ON FUNCTION jobs.figures() TO gateway_service;

CALL viewer.protect('jobs.queue', VARIADIC '{}');
CALL viewer.protect('jobs.runs', VARIADIC '{}');
CALL viewer.protect('jobs.schedules', VARIADIC '{}');

-- Every class queues jobs of its domain. Workers see and run those of their own.
DO $$
DECLARE
  domain text;
  worker text;
  queued text;
BEGIN
  FOREACH domain IN ARRAY ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'] LOOP
    worker := domain || '_worker';
    SELECT string_agg(format('%I', domain || '_' || class), ', ') INTO queued
      FROM unnest(ARRAY['admin', 'officer', 'company', 'partner', 'person', 'anonymous', 'worker']) AS class;
    EXECUTE format('GRANT USAGE ON SCHEMA jobs TO %s', queued);
    EXECUTE format(
      'GRANT EXECUTE ON FUNCTION jobs.enqueue(text, jsonb, timestamptz, text) TO %s', queued);
    EXECUTE format('GRANT SELECT, UPDATE, DELETE ON jobs.queue TO %I', worker);
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON jobs.runs TO %I', worker);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON jobs.schedules TO %I', worker);
    EXECUTE format('CREATE POLICY %I ON jobs.queue TO %I USING (domain = %L)', worker, worker, domain);
    EXECUTE format('CREATE POLICY %I ON jobs.runs TO %I USING (domain = %L)', worker, worker, domain);
    EXECUTE format('CREATE POLICY %I ON jobs.schedules TO %I USING (domain = %L)', worker, worker, domain);
  END LOOP;
END $$;

-- Staff see all of them, and let one run again. The users domain shows them.
GRANT USAGE ON SCHEMA jobs TO users_subgraph;
GRANT SELECT ON jobs.queue, jobs.runs, jobs.schedules TO users_subgraph, users_admin, users_officer;
GRANT UPDATE (run_at, attempts, failed_at, error) ON jobs.queue TO users_admin;
GRANT UPDATE (next_run_at) ON jobs.schedules TO users_admin;
DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['jobs.queue', 'jobs.runs', 'jobs.schedules'] LOOP
    EXECUTE format('CREATE POLICY users_admin ON %s TO users_admin USING (true)', target);
    EXECUTE format('CREATE POLICY users_officer ON %s FOR SELECT TO users_officer USING (true)', target);
  END LOOP;
END $$;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('job.retried', 'domain', 'text', false),
  ('job.retried', 'name', 'text', false),
  ('job_schedule.advanced', 'domain', 'text', false),
  ('job_schedule.advanced', 'name', 'text', false);
