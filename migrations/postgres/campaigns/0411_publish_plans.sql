-- Published functions: what programs needs to know of campaigns to make instances of them, and to retire
-- a beneficiary group.

-- Plan of a campaign that the viewer may make instances of; no row to a company's user about another
-- company's. Until the transaction ends nobody can move the campaign, so that an instance made meanwhile
-- follows the next move.
CREATE FUNCTION campaigns.plan_of(campaign uuid)
  RETURNS TABLE (company_id uuid, status text, template_id uuid, beneficiary_group_id uuid,
    start_date date, end_date date, config_overrides jsonb)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT one.company_id, one.status, one.template_id, one.beneficiary_group_id, one.start_date,
    one.end_date, one.config_overrides
  FROM campaigns.campaigns AS one
  WHERE one.id = campaign
    AND (current_setting('role') NOT LIKE '%\_company' OR one.company_id = viewer.company_id())
  FOR KEY SHARE;
END;

-- Whether a campaign that is announced and not over is for the group.
CREATE FUNCTION campaigns.needs_group(beneficiary_group uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = ''
  RETURN EXISTS (
    SELECT FROM campaigns.campaigns
    WHERE beneficiary_group_id = beneficiary_group
      AND status IN ('planned', 'recruiting', 'active', 'paused')
  );

GRANT USAGE ON SCHEMA campaigns TO programs_worker;
GRANT EXECUTE ON FUNCTION campaigns.plan_of(uuid)
  TO programs_admin, programs_company, programs_worker;
GRANT EXECUTE ON FUNCTION campaigns.needs_group(uuid) TO programs_admin;
