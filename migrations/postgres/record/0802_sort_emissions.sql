-- Categories of the GHG Protocol's Corporate Value Chain (Scope 3) Standard that activities are reported in. Travel
-- that the employer pays is category 6, own travel to where one volunteers at most category 7.
CREATE TABLE record.emission_categories (
  activity_type text PRIMARY KEY,
  category text NOT NULL,
  source text NOT NULL
);
INSERT INTO record.emission_categories (activity_type, category, source)
SELECT activity, category, 'GHG Protocol, Corporate Value Chain (Scope 3) Standard, 2011'
FROM (VALUES
  ('business_travel_air', 'Scope 3, category 6: business travel'),
  ('business_travel_rail', 'Scope 3, category 6: business travel'),
  ('business_travel_road', 'Scope 3, category 6: business travel'),
  ('commuting', 'Scope 3, category 7: employee commuting'),
  ('event_catering', 'Scope 3, category 1: purchased goods and services'),
  ('remote_session', 'Scope 3, category 1: purchased goods and services'),
  ('ai_inference', 'Scope 3, category 1: purchased goods and services')
) AS known (activity, category);

CALL viewer.protect('record.emission_categories', VARIADIC '{}');
CREATE POLICY admin ON record.emission_categories TO reporting_admin USING (true);
CREATE POLICY officer ON record.emission_categories TO reporting_officer USING (true);
CREATE POLICY company ON record.emission_categories TO reporting_company USING (true);
GRANT SELECT ON record.emission_categories
  TO reporting_subgraph, reporting_admin, reporting_officer, reporting_company;
