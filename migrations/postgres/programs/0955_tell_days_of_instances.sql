-- Published function: the days that the instances of a campaign of the viewer's take together, without those that were
-- cancelled; NULL without any. The dates of a campaign contain them. Admins ask of every company.
CREATE FUNCTION programs.instance_days(campaign uuid) RETURNS daterange
  LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = '' AS $$
BEGIN
  RETURN (
    SELECT daterange(min(start_date), max(coalesce(end_date, start_date)), '[]')
    FROM programs.program_instances
    WHERE campaign_id = campaign AND status <> 'cancelled'
      AND (current_setting('role') LIKE '%\_admin' OR company_id = viewer.company_id())
    HAVING count(*) > 0
  );
END $$;
GRANT EXECUTE ON FUNCTION programs.instance_days(uuid) TO campaigns_admin, campaigns_company;
