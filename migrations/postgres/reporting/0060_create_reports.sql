-- Reports and where each paragraph comes from, schedules, saved views, themes.

CREATE SCHEMA reporting;

CREATE TABLE reporting.report_lineage (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  report_id uuid NOT NULL DEFAULT gen_random_uuid()
    CONSTRAINT report_lineage_report_id_key UNIQUE,
  period_start date NOT NULL,
  period_end date NOT NULL,
  sections jsonb NOT NULL DEFAULT '[]'
    CONSTRAINT report_lineage_sections_check CHECK (jsonb_typeof(sections) = 'array'),
  -- NULL: written by a person.
  model_name text,
  tokens_total integer NOT NULL DEFAULT 0
    CONSTRAINT report_lineage_tokens_total_check CHECK (tokens_total >= 0),
  estimated_cost_usd numeric(12, 6) NOT NULL DEFAULT 0
    CONSTRAINT report_lineage_estimated_cost_usd_check CHECK (estimated_cost_usd >= 0),
  -- ISO 639-1.
  locale text NOT NULL DEFAULT 'en'
    CONSTRAINT report_lineage_locale_check CHECK (locale ~ '^[a-z]{2}$'),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT report_lineage_report_id_company_id_key UNIQUE (report_id, company_id),
  CONSTRAINT report_lineage_period_check CHECK (period_end >= period_start)
);

CREATE INDEX report_lineage_company_id_period_start_idx
  ON reporting.report_lineage (company_id, period_start, id);
CREATE INDEX report_lineage_company_id_created_at_idx
  ON reporting.report_lineage (company_id, created_at, id);
CREATE INDEX report_lineage_period_start_idx ON reporting.report_lineage (period_start, id);
CREATE INDEX report_lineage_period_end_idx ON reporting.report_lineage (period_end, id);
CREATE INDEX report_lineage_created_at_idx ON reporting.report_lineage (created_at, id);

CREATE TABLE reporting.report_citations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  report_id uuid NOT NULL REFERENCES reporting.report_lineage (report_id),
  evidence_snippet_id uuid NOT NULL REFERENCES evidence.evidence_snippets (id),
  paragraph_index integer NOT NULL
    CONSTRAINT report_citations_paragraph_index_check CHECK (paragraph_index >= 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid NOT NULL,
  CONSTRAINT report_citations_report_company_fkey FOREIGN KEY (report_id, company_id)
    REFERENCES reporting.report_lineage (report_id, company_id) ON UPDATE CASCADE,
  -- A report cites its own company's evidence.
  CONSTRAINT report_citations_snippet_company_fkey FOREIGN KEY (evidence_snippet_id, company_id)
    REFERENCES evidence.evidence_snippets (id, company_id)
);

CREATE INDEX report_citations_report_id_idx
  ON reporting.report_citations (report_id, paragraph_index, id);
CREATE INDEX report_citations_evidence_snippet_id_idx
  ON reporting.report_citations (evidence_snippet_id, created_at, id);
CREATE INDEX report_citations_company_id_idx
  ON reporting.report_citations (company_id, created_at, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON reporting.report_citations
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id(
    'report_id', 'reporting.report_lineage', 'report_id', 'company_id');

CREATE TABLE reporting.scheduled_reports (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  -- A kind of report, not a row.
  template_id text NOT NULL
    CONSTRAINT scheduled_reports_template_id_check CHECK (template_id IN (
      'executive-summary', 'detailed-impact', 'stakeholder-briefing', 'csrd-compliance'
    )),
  -- Five fields.
  schedule_cron text NOT NULL
    CONSTRAINT scheduled_reports_schedule_cron_check CHECK (schedule_cron ~ '^\S+( \S+){4}$'),
  -- NULL once cancelled.
  next_run_at timestamptz,
  last_run_at timestamptz,
  status text NOT NULL DEFAULT 'active'
    CONSTRAINT scheduled_reports_status_check
    CHECK (status IN ('active', 'paused', 'running', 'failed', 'cancelled')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT scheduled_reports_next_run_at_check CHECK (status <> 'active' OR next_run_at IS NOT NULL)
);

CREATE INDEX scheduled_reports_company_id_idx
  ON reporting.scheduled_reports (company_id, created_at, id);
CREATE INDEX scheduled_reports_due_idx
  ON reporting.scheduled_reports (next_run_at) WHERE status = 'active';

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON reporting.scheduled_reports
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE reporting.saved_views (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  user_id uuid NOT NULL REFERENCES users.users (id),
  name text NOT NULL,
  view_config jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT saved_views_view_config_check CHECK (jsonb_typeof(view_config) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT saved_views_id_company_id_key UNIQUE (id, company_id),
  CONSTRAINT saved_views_user_id_name_key UNIQUE (user_id, name)
);

CREATE INDEX saved_views_company_id_idx ON reporting.saved_views (company_id, created_at, id);
CREATE INDEX saved_views_user_id_idx ON reporting.saved_views (user_id, created_at, id);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON reporting.saved_views
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();

CREATE TABLE reporting.share_links (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  view_id uuid NOT NULL REFERENCES reporting.saved_views (id) ON DELETE CASCADE,
  -- SHA-256 of the token, in hex. The token itself is told once.
  token_hash text NOT NULL
    CONSTRAINT share_links_token_hash_key UNIQUE
    CONSTRAINT share_links_token_hash_check CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz NOT NULL,
  is_public boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  company_id uuid NOT NULL,
  CONSTRAINT share_links_view_company_fkey FOREIGN KEY (view_id, company_id)
    REFERENCES reporting.saved_views (id, company_id) ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE INDEX share_links_view_id_idx ON reporting.share_links (view_id, created_at, id);
CREATE INDEX share_links_company_id_idx ON reporting.share_links (company_id, created_at, id);

CREATE TRIGGER fill_company_id BEFORE INSERT OR UPDATE ON reporting.share_links
  FOR EACH ROW WHEN (NEW.company_id IS NULL)
  EXECUTE FUNCTION viewer.fill_company_id('view_id', 'reporting.saved_views', 'id', 'company_id');

CREATE TABLE reporting.report_themes (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES users.companies (id),
  name text NOT NULL,
  theme_config jsonb NOT NULL DEFAULT '{}'
    CONSTRAINT report_themes_theme_config_check CHECK (jsonb_typeof(theme_config) = 'object'),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX report_themes_company_id_idx ON reporting.report_themes (company_id, created_at, id);

CREATE TRIGGER touch_updated_at BEFORE UPDATE ON reporting.report_themes
  FOR EACH ROW EXECUTE FUNCTION viewer.touch_updated_at();
