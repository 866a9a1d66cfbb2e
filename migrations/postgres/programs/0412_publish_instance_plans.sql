-- What an instance of a campaign is made of: the campaign's plan, with its template and group, which
-- row-level security hides from a company once they are retired. A campaign goes on with them.

CREATE FUNCTION programs.instance_plan(campaign uuid)
  RETURNS TABLE (company_id uuid, campaign_status text, template_id uuid, beneficiary_group_id uuid,
    start_date date, end_date date, program_type text, is_eligible boolean, default_config jsonb,
    config_overrides jsonb)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = ''
BEGIN ATOMIC
  SELECT plan.company_id, plan.status, plan.template_id, plan.beneficiary_group_id, plan.start_date,
    plan.end_date, template.type,
    coalesce(beneficiaries.eligible_program_types ? template.type, true),
    coalesce(template.default_config, '{}'), plan.config_overrides
  FROM campaigns.plan_of(campaign) AS plan
    LEFT JOIN programs.program_templates AS template ON template.id = plan.template_id
    LEFT JOIN programs.beneficiary_groups AS beneficiaries
      ON beneficiaries.id = plan.beneficiary_group_id;
END;

GRANT EXECUTE ON FUNCTION programs.instance_plan(uuid)
  TO programs_admin, programs_company, programs_worker;

INSERT INTO events.payload_members (event_type, member, form, is_nullable) VALUES
  ('program_instance.configured', 'campaignId', 'id', true),
  ('program_instance.configured', 'settings', 'texts', false);
