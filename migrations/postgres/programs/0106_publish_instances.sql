-- Published function: whether a campaign of the viewer's has programme instances. A campaign that
-- has some cannot become a draft again. Admins ask of every company, also those who belong to one.
CREATE FUNCTION programs.has_instances(campaign uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN EXISTS (
    SELECT FROM programs.program_instances
    WHERE campaign_id = campaign
      AND (current_setting('role') LIKE '%\_admin' OR company_id = viewer.company_id())
  );

GRANT USAGE ON SCHEMA programs TO campaigns_admin, campaigns_company;
GRANT EXECUTE ON FUNCTION programs.has_instances(uuid) TO campaigns_admin, campaigns_company;
