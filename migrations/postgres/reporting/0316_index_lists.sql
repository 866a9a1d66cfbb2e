-- What lists are filtered and ordered by, for a company and for staff.

CREATE INDEX report_lineage_company_id_model_name_idx
  ON reporting.report_lineage (company_id, model_name, period_start, id);
CREATE INDEX report_lineage_company_id_locale_idx
  ON reporting.report_lineage (company_id, locale, period_start, id);
CREATE INDEX report_lineage_model_name_idx
  ON reporting.report_lineage (model_name, period_start, id);
CREATE INDEX report_lineage_locale_idx ON reporting.report_lineage (locale, period_start, id);
CREATE INDEX sroi_calculations_period_start_idx
  ON reporting.sroi_calculations (period_start, id);
CREATE INDEX impact_deliveries_created_at_idx ON reporting.impact_deliveries (created_at, id);
CREATE INDEX impact_deliveries_period_idx
  ON reporting.impact_deliveries ((payload ->> 'period'), created_at, id);
-- A schedule that was cancelled has no next run, and comes last.
CREATE INDEX scheduled_reports_company_id_next_run_at_idx ON reporting.scheduled_reports
  (company_id, (CASE WHEN next_run_at IS NULL THEN 'infinity' ELSE next_run_at END), id);
CREATE INDEX publications_tenant_id_title_idx ON reporting.publications (tenant_id, title, id);
