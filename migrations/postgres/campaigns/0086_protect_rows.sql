-- Who may read and write which rows of the campaigns domain.

GRANT USAGE ON SCHEMA campaigns TO campaigns_subgraph,
  campaigns_admin, campaigns_officer, campaigns_company, campaigns_partner, campaigns_person,
  campaigns_anonymous;
-- The login role reads nothing by itself: it has no policy.
GRANT SELECT ON ALL TABLES IN SCHEMA campaigns
  TO campaigns_subgraph, campaigns_admin, campaigns_officer;

-- campaigns. A person sees those they are enrolled in.
CALL viewer.protect('campaigns.campaigns', 'admin', 'officer');
GRANT SELECT ON campaigns.campaigns TO campaigns_company, campaigns_person;
GRANT INSERT, UPDATE ON campaigns.campaigns TO campaigns_admin, campaigns_company;
CREATE POLICY company ON campaigns.campaigns TO campaigns_company
  USING (company_id = viewer.company_id());
CREATE POLICY person ON campaigns.campaigns TO campaigns_person
  USING (id = ANY (ARRAY (SELECT programs.campaigns_of(viewer.user_id()))));

-- campaign_metrics_snapshots
CALL viewer.protect('campaigns.campaign_metrics_snapshots', 'admin', 'officer');
GRANT SELECT ON campaigns.campaign_metrics_snapshots TO campaigns_company;
GRANT INSERT, UPDATE, DELETE ON campaigns.campaign_metrics_snapshots TO campaigns_admin;
CREATE POLICY company ON campaigns.campaign_metrics_snapshots TO campaigns_company
  USING (company_id = viewer.company_id());
