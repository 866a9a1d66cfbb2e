-- Schedules that make reports: their zone, periods and language, and what became of their runs (SM-8).

ALTER TABLE reporting.scheduled_reports
  -- Name of the IANA database; its existence is checked by the graph.
  ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC'
    CONSTRAINT scheduled_reports_time_zone_check CHECK (time_zone ~ '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$'),
  -- Length of the periods that the reports are about.
  ADD COLUMN covers text NOT NULL DEFAULT 'month'
    CONSTRAINT scheduled_reports_covers_check CHECK (covers IN ('month', 'quarter', 'year')),
  ADD COLUMN locale text NOT NULL DEFAULT 'en'
    CONSTRAINT scheduled_reports_locale_check CHECK (locale IN ('en', 'no', 'uk')),
  -- Runs in a row that failed; three end the schedule as failed.
  ADD COLUMN failures integer NOT NULL DEFAULT 0
    CONSTRAINT scheduled_reports_failures_check CHECK (failures BETWEEN 0 AND 3),
  ADD COLUMN last_failure text CONSTRAINT scheduled_reports_last_failure_check
    CHECK (last_failure IN ('period_open', 'nothing_to_say', 'internal')),
  ADD CONSTRAINT scheduled_reports_id_company_id_key UNIQUE (id, company_id);
UPDATE reporting.scheduled_reports SET covers = 'year' WHERE template_id = 'csrd-compliance';
UPDATE reporting.scheduled_reports SET next_run_at = NULL WHERE status IN ('paused', 'failed');
GRANT SELECT (time_zone, covers, locale, failures, last_failure)
  ON reporting.scheduled_reports TO reporting_company;

ALTER TABLE reporting.report_lineage
  -- Schedule whose run asked for it; NULL: nobody's.
  ADD COLUMN schedule_id uuid,
  ADD CONSTRAINT report_lineage_schedule_id_fkey FOREIGN KEY (schedule_id, company_id)
    REFERENCES reporting.scheduled_reports (id, company_id) ON UPDATE CASCADE;
CREATE INDEX report_lineage_schedule_id_idx ON reporting.report_lineage (schedule_id, created_at, id);
GRANT SELECT (schedule_id) ON reporting.report_lineage TO reporting_company;

GRANT SELECT (schedule_id, created_at, failure),
  INSERT (company_id, period_start, period_end, locale, status, template_id, requested_sections,
    composer, schedule_id)
  ON reporting.report_lineage TO reporting_worker;
GRANT SELECT (id, company_id, template_id, schedule_cron, time_zone, covers, locale, next_run_at, status, failures),
  UPDATE (status, next_run_at, last_run_at, failures, last_failure)
  ON reporting.scheduled_reports TO reporting_worker;
CREATE POLICY worker ON reporting.scheduled_reports TO reporting_worker USING (true);
GRANT EXECUTE ON FUNCTION reporting.period_end(text) TO reporting_worker;

-- Number of a company's schedules that are not cancelled. Until the transaction ends nobody else counts them.
CREATE FUNCTION reporting.count_schedules(company uuid) RETURNS integer
  LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('schedules of ' || company, 0));
  RETURN (SELECT count(*) FROM reporting.scheduled_reports
    WHERE company_id = company AND status <> 'cancelled');
END $$;
GRANT EXECUTE ON FUNCTION reporting.count_schedules(uuid) TO reporting_admin, reporting_company;

-- A schedule that runs, by the clock or by hand, has a job that asks for its report.
CREATE FUNCTION reporting.queue_scheduled_report() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM jobs.enqueue('schedule.request_report', jsonb_build_object('scheduleId', NEW.id), NULL,
    NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER queue_scheduled_report AFTER UPDATE OF status ON reporting.scheduled_reports
  FOR EACH ROW WHEN (NEW.status = 'running' AND OLD.status <> 'running'
    AND current_setting('role') <> 'none')
  EXECUTE FUNCTION reporting.queue_scheduled_report();

-- A report of a schedule that is made, or cannot be made, has a job that ends the run.
CREATE FUNCTION reporting.queue_run_end() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM jobs.enqueue('schedule.end_run', jsonb_build_object('reportId', NEW.id), NULL, NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER queue_run_end AFTER UPDATE OF status ON reporting.report_lineage
  FOR EACH ROW WHEN (NEW.status IN ('ready', 'failed') AND OLD.status <> NEW.status
    AND NEW.schedule_id IS NOT NULL AND current_setting('role') <> 'none')
  EXECUTE FUNCTION reporting.queue_run_end();

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('scheduled_report.created', 'template', 'text', false),
  ('scheduled_report.transitioned', 'from', 'text', false),
  ('scheduled_report.transitioned', 'to', 'text', false),
  ('scheduled_report.transitioned', 'reason', 'text', true),
  ('scheduled_report.run_completed', 'reportId', 'id', false),
  ('scheduled_report.run_failed', 'template', 'text', false),
  ('scheduled_report.run_failed', 'failure', 'text', false),
  ('scheduled_report.run_failed', 'failures', 'integer', false);

INSERT INTO events.subscriptions (consumer, event_type, teller)
VALUES ('users', 'scheduled_report.run_failed', 'reporting');
