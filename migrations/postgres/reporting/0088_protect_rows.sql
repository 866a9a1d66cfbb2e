-- Who may read and write which rows of the reporting domain.

GRANT USAGE ON SCHEMA reporting TO reporting_subgraph,
  reporting_admin, reporting_officer, reporting_company, reporting_partner, reporting_person,
  reporting_anonymous;
-- The login role reads nothing by itself: it has no policy.
GRANT SELECT ON ALL TABLES IN SCHEMA reporting
  TO reporting_subgraph, reporting_admin, reporting_officer;

-- report_lineage: written once.
CALL viewer.protect('reporting.report_lineage', 'admin', 'officer');
GRANT SELECT ON reporting.report_lineage TO reporting_company;
GRANT INSERT ON reporting.report_lineage TO reporting_admin, reporting_company;
CREATE POLICY company ON reporting.report_lineage TO reporting_company
  USING (company_id = viewer.company_id());

-- report_citations
CALL viewer.protect('reporting.report_citations', 'admin', 'officer');
GRANT SELECT ON reporting.report_citations TO reporting_company;
GRANT INSERT, UPDATE ON reporting.report_citations TO reporting_admin, reporting_company;
CREATE POLICY company ON reporting.report_citations TO reporting_company
  USING (company_id = viewer.company_id());

-- scheduled_reports
CALL viewer.protect('reporting.scheduled_reports', 'admin', 'officer');
GRANT SELECT ON reporting.scheduled_reports TO reporting_company;
GRANT INSERT, UPDATE ON reporting.scheduled_reports TO reporting_admin, reporting_company;
CREATE POLICY company ON reporting.scheduled_reports TO reporting_company
  USING (company_id = viewer.company_id());

-- saved_views: their owner's, and their company's to read when the owner shares them.
CALL viewer.protect('reporting.saved_views', 'admin', 'officer');
GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.saved_views
  TO reporting_company, reporting_person;
CREATE POLICY company_owner ON reporting.saved_views TO reporting_company
  USING (user_id = viewer.user_id() AND company_id = viewer.company_id());
CREATE POLICY company_shared ON reporting.saved_views FOR SELECT TO reporting_company
  USING (company_id = viewer.company_id() AND view_config @> '{"shared": true}');
CREATE POLICY person ON reporting.saved_views TO reporting_person
  USING (user_id = viewer.user_id() AND company_id = viewer.company_id());

-- share_links: those of one's own views.
CALL viewer.protect('reporting.share_links', 'admin', 'officer');
GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.share_links
  TO reporting_company, reporting_person;
CREATE POLICY view_owner ON reporting.share_links TO reporting_company, reporting_person
  USING (view_id = ANY (ARRAY (
    SELECT id FROM reporting.saved_views WHERE user_id = viewer.user_id()
  )));

-- report_themes
CALL viewer.protect('reporting.report_themes', 'admin', 'officer');
GRANT SELECT ON reporting.report_themes TO reporting_company;
GRANT INSERT, UPDATE, DELETE ON reporting.report_themes TO reporting_admin, reporting_company;
CREATE POLICY company ON reporting.report_themes TO reporting_company
  USING (company_id = viewer.company_id());

-- sroi_calculations
CALL viewer.protect('reporting.sroi_calculations', 'admin', 'officer');
GRANT SELECT ON reporting.sroi_calculations TO reporting_company, reporting_partner;
GRANT INSERT ON reporting.sroi_calculations TO reporting_admin;
CREATE POLICY company ON reporting.sroi_calculations TO reporting_company
  USING (company_id = viewer.company_id());
CREATE POLICY partner ON reporting.sroi_calculations TO reporting_partner
  USING (company_id = viewer.company_id());

-- vis_calculations: one's own, and those of the own company's volunteers.
CALL viewer.protect('reporting.vis_calculations', 'admin', 'officer');
GRANT SELECT ON reporting.vis_calculations TO reporting_company, reporting_person;
GRANT INSERT, UPDATE ON reporting.vis_calculations TO reporting_admin;
CREATE POLICY company ON reporting.vis_calculations TO reporting_company
  USING (user_id IN (SELECT users.volunteers_of(viewer.company_id())));
CREATE POLICY person ON reporting.vis_calculations TO reporting_person
  USING (user_id = viewer.user_id());

-- metrics_company_period
CALL viewer.protect('reporting.metrics_company_period', 'admin', 'officer');
GRANT SELECT ON reporting.metrics_company_period TO reporting_company, reporting_partner;
GRANT INSERT, UPDATE ON reporting.metrics_company_period TO reporting_admin;
CREATE POLICY company ON reporting.metrics_company_period TO reporting_company
  USING (company_id = viewer.company_id());
CREATE POLICY partner ON reporting.metrics_company_period TO reporting_partner
  USING (company_id = viewer.company_id());

-- co2e_calculations
CALL viewer.protect('reporting.co2e_calculations', 'admin', 'officer');
GRANT SELECT ON reporting.co2e_calculations TO reporting_company;
GRANT INSERT ON reporting.co2e_calculations TO reporting_admin;
CREATE POLICY company ON reporting.co2e_calculations TO reporting_company
  USING (company_id = viewer.company_id());

-- impact_deliveries
CALL viewer.protect('reporting.impact_deliveries', 'admin', 'officer');
GRANT SELECT ON reporting.impact_deliveries TO reporting_company, reporting_partner;
GRANT INSERT, UPDATE ON reporting.impact_deliveries TO reporting_admin, reporting_company;
CREATE POLICY company ON reporting.impact_deliveries TO reporting_company
  USING (company_id = viewer.company_id());
CREATE POLICY partner ON reporting.impact_deliveries TO reporting_partner
  USING (company_id = viewer.company_id());

-- platform_mappings. A partner sees those of the platforms that its tenant delivers to.
CALL viewer.protect('reporting.platform_mappings', 'admin', 'officer');
GRANT SELECT ON reporting.platform_mappings TO reporting_partner;
GRANT INSERT, UPDATE ON reporting.platform_mappings TO reporting_admin;
CREATE POLICY partner ON reporting.platform_mappings TO reporting_partner
  USING (platform IN (SELECT platform FROM reporting.impact_deliveries));

-- webhooks. The secret is written and never read back.
CALL viewer.protect('reporting.webhooks', 'admin', 'officer');
REVOKE SELECT ON reporting.webhooks FROM reporting_subgraph, reporting_admin, reporting_officer;
GRANT SELECT (id, company_id, url, events, status, created_at, updated_at) ON reporting.webhooks
  TO reporting_subgraph, reporting_admin, reporting_officer, reporting_company, reporting_partner;
GRANT INSERT, UPDATE, DELETE ON reporting.webhooks
  TO reporting_admin, reporting_company, reporting_partner;
CREATE POLICY company ON reporting.webhooks TO reporting_company
  USING (company_id = viewer.company_id());
CREATE POLICY partner ON reporting.webhooks TO reporting_partner
  USING (company_id = viewer.company_id());

-- publications. Outside of the tenant: what is live, and public or opened by a token in force.
CALL viewer.protect('reporting.publications', 'admin', 'officer');
GRANT SELECT ON reporting.publications
  TO reporting_company, reporting_partner, reporting_person, reporting_anonymous;
GRANT INSERT, UPDATE, DELETE ON reporting.publications TO reporting_admin, reporting_company;
CREATE POLICY company ON reporting.publications TO reporting_company
  USING (tenant_id = viewer.company_id());
CREATE POLICY published ON reporting.publications FOR SELECT
  TO reporting_company, reporting_partner, reporting_person, reporting_anonymous
  USING (status = 'LIVE' AND visibility = 'PUBLIC');
CREATE POLICY token_bearer ON reporting.publications FOR SELECT
  TO reporting_company, reporting_partner, reporting_person, reporting_anonymous
  USING (status = 'LIVE' AND visibility = 'TOKEN' AND id = ANY (ARRAY (
    SELECT publication_id FROM reporting.publication_tokens
    WHERE token_hash = viewer.publication_token_hash() AND expires_at > now()
  )));

-- publication_blocks
CALL viewer.protect('reporting.publication_blocks', 'admin', 'officer');
GRANT SELECT ON reporting.publication_blocks
  TO reporting_company, reporting_partner, reporting_person, reporting_anonymous;
GRANT INSERT, UPDATE, DELETE ON reporting.publication_blocks TO reporting_admin, reporting_company;
CREATE POLICY company ON reporting.publication_blocks TO reporting_company
  USING (company_id = viewer.company_id());
CREATE POLICY published ON reporting.publication_blocks FOR SELECT
  TO reporting_company, reporting_partner, reporting_person, reporting_anonymous
  USING (EXISTS (SELECT FROM reporting.publications WHERE publications.id = publication_id));

-- publication_tokens. Its bearer sees the one it bears, and by it the publication.
CALL viewer.protect('reporting.publication_tokens', 'admin', 'officer');
GRANT SELECT ON reporting.publication_tokens
  TO reporting_company, reporting_partner, reporting_person, reporting_anonymous;
GRANT INSERT, UPDATE, DELETE ON reporting.publication_tokens TO reporting_admin, reporting_company;
CREATE POLICY company ON reporting.publication_tokens TO reporting_company
  USING (company_id = viewer.company_id());
CREATE POLICY token_bearer ON reporting.publication_tokens FOR SELECT
  TO reporting_company, reporting_partner, reporting_person, reporting_anonymous
  USING (token_hash = viewer.publication_token_hash());

-- publication_views: visitors leave them and cannot read them.
CALL viewer.protect('reporting.publication_views', 'admin', 'officer');
GRANT SELECT ON reporting.publication_views TO reporting_company;
GRANT INSERT ON reporting.publication_views
  TO reporting_partner, reporting_person, reporting_anonymous;
CREATE POLICY company ON reporting.publication_views TO reporting_company
  USING (company_id = viewer.company_id());
CREATE POLICY visitor ON reporting.publication_views FOR INSERT
  TO reporting_partner, reporting_person, reporting_anonymous
  WITH CHECK (publication_id IN (SELECT id FROM reporting.publications));
