-- Published function: whether a campaign of the viewer's has programme instances. A campaign that
-- has some cannot become a draft again.
CREATE FUNCTION programs.has_instances(campaign uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN EXISTS (
    SELECT FROM programs.program_instances
    WHERE campaign_id = campaign
      AND (viewer.company_id() IS NULL OR company_id = viewer.company_id())
  );

GRANT USAGE ON SCHEMA programs TO campaigns_admin, campaigns_company;
GRANT EXECUTE ON FUNCTION programs.has_instances(uuid) TO campaigns_admin, campaigns_company;
