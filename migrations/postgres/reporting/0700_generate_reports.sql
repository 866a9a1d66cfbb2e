-- Reports that the graph makes: a row from the request on, filled by the job report.generate, then never changed.

ALTER TABLE reporting.report_lineage
  ADD COLUMN status text NOT NULL DEFAULT 'ready'
    CONSTRAINT report_lineage_status_check
    CHECK (status IN ('queued', 'gathering', 'generating', 'ready', 'failed')),
  -- NULL: written elsewhere.
  ADD COLUMN template_id text
    CONSTRAINT report_lineage_template_id_check CHECK (template_id IN (
      'executive-summary', 'detailed-impact', 'stakeholder-briefing', 'csrd-compliance'
    )),
  ADD COLUMN requested_sections text[] NOT NULL DEFAULT '{}'
    CONSTRAINT report_lineage_requested_sections_check CHECK (requested_sections <@ ARRAY[
      'summary', 'volunteering', 'outcomes', 'return', 'climate', 'voices'
    ]),
  -- Figures of the record, as they were read.
  ADD COLUMN figures jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT report_lineage_figures_check CHECK (jsonb_typeof(figures) = 'object'),
  -- What was left out, with the reason.
  ADD COLUMN refusals jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT report_lineage_refusals_check CHECK (jsonb_typeof(refusals) = 'array'),
  ADD COLUMN failure text
    CONSTRAINT report_lineage_failure_check
    CHECK (failure IN ('period_open', 'nothing_to_say', 'internal')),
  -- Version of the rules that composed the text; NULL: no rules of the graph.
  ADD COLUMN composer text,
  -- Report that this one takes the place of.
  ADD COLUMN supersedes uuid,
  -- The languages that rules compose in.
  ADD CONSTRAINT report_lineage_composed_locale_check
    CHECK (composer IS NULL OR locale IN ('en', 'no', 'uk')),
  ADD CONSTRAINT report_lineage_status_failure_check CHECK ((status = 'failed') = (failure IS NOT NULL)),
  ADD CONSTRAINT report_lineage_supersedes_fkey FOREIGN KEY (supersedes, company_id)
    REFERENCES reporting.report_lineage (report_id, company_id) ON UPDATE CASCADE;

-- One report replaces another; one that could not be made does not.
CREATE UNIQUE INDEX report_lineage_supersedes_key ON reporting.report_lineage (supersedes)
  WHERE status <> 'failed';
CREATE INDEX report_lineage_supersedes_idx ON reporting.report_lineage (supersedes, created_at, id);

GRANT SELECT (status, template_id, requested_sections, refusals, failure, composer, supersedes)
  ON reporting.report_lineage TO reporting_company;

GRANT EXECUTE ON FUNCTION reporting.period_end(text) TO reporting_company;
-- A report is locked before it is superseded, which takes the grant of a column.
GRANT UPDATE (created_at) ON reporting.report_lineage TO reporting_admin, reporting_company;
GRANT USAGE ON SCHEMA programs, evidence TO reporting_worker;
GRANT EXECUTE ON FUNCTION programs.smallest_group(uuid, date, date) TO reporting_worker;
GRANT SELECT (id, company_id, report_id, period_start, period_end, sections, status, template_id,
    requested_sections, locale, figures),
  UPDATE (status, sections, figures, refusals, failure) ON reporting.report_lineage TO reporting_worker;
CREATE POLICY worker ON reporting.report_lineage TO reporting_worker USING (true);
GRANT INSERT (report_id, company_id, evidence_snippet_id, paragraph_index)
  ON reporting.report_citations TO reporting_worker;
CREATE POLICY worker ON reporting.report_citations FOR INSERT TO reporting_worker WITH CHECK (true);
GRANT SELECT (company_id, period, sroi_ratio, vis_score, total_volunteer_hours, closed_at)
  ON reporting.metrics_company_period TO reporting_worker;
CREATE POLICY worker_reports ON reporting.metrics_company_period FOR SELECT TO reporting_worker USING (true);
GRANT SELECT (id, company_id, period_start, period_end, total_value_cents, total_investment_cents, basis, created_at)
  ON reporting.sroi_calculations TO reporting_worker;
CREATE POLICY worker_reports ON reporting.sroi_calculations FOR SELECT TO reporting_worker USING (true);
GRANT SELECT (company_id, activity_type, co2e_kg, calculation_date)
  ON reporting.co2e_calculations TO reporting_worker;
CREATE POLICY worker_reports ON reporting.co2e_calculations FOR SELECT TO reporting_worker USING (true);

-- A report that is asked for has a job that makes it.
CREATE FUNCTION reporting.queue_report() RETURNS trigger
  LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM jobs.enqueue('report.generate', jsonb_build_object('reportId', NEW.id), NULL, NEW.id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER queue_report AFTER INSERT ON reporting.report_lineage
  FOR EACH ROW WHEN (NEW.status = 'queued' AND current_setting('role') <> 'none')
  EXECUTE FUNCTION reporting.queue_report();

-- A report that is made stays as it is, for every class; an erasure, which is the owner's, masks quotes.
CREATE TRIGGER refuse_change BEFORE UPDATE ON reporting.report_lineage
  FOR EACH ROW WHEN (OLD.status IN ('ready', 'failed') AND current_user LIKE 'reporting\_%')
  EXECUTE FUNCTION viewer.refuse_change();

CREATE TRIGGER refuse_transition BEFORE UPDATE OF status ON reporting.report_lineage
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
    ('queued', 'gathering'),
    ('queued', 'failed'),
    ('gathering', 'generating'),
    ('gathering', 'failed'),
    ('generating', 'ready'),
    ('generating', 'failed')
  ))
  EXECUTE FUNCTION viewer.refuse_transition('status');

CREATE TRIGGER refuse_initial_state BEFORE INSERT ON reporting.report_lineage
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.status NOT IN ('queued'))
  EXECUTE FUNCTION viewer.refuse_initial_state('queued');

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('report.requested', 'template', 'text', false),
  ('report.requested', 'periodStart', 'date', false),
  ('report.requested', 'periodEnd', 'date', false),
  ('report.ready', 'periodStart', 'date', false),
  ('report.ready', 'periodEnd', 'date', false),
  ('report.ready', 'paragraphs', 'integer', false),
  ('report.ready', 'refusals', 'integer', false),
  ('report.failed', 'failure', 'text', false),
  ('report.superseded', 'reportId', 'id', false),
  ('report_citation.replaced', 'reportId', 'id', false),
  ('report_citation.replaced', 'paragraph', 'integer', false),
  ('report_citation.replaced', 'from', 'id', false),
  ('report_citation.replaced', 'to', 'id', false);
