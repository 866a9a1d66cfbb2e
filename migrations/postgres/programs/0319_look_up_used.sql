-- What the viewer's own instances were made from, looked up for a row that nothing else shows: the list of
-- all of them was made anew for each statement, from every instance of a company.

CREATE INDEX program_instances_company_id_template_id_idx
  ON programs.program_instances (company_id, template_id);
CREATE INDEX program_instances_company_id_beneficiary_group_id_idx
  ON programs.program_instances (company_id, beneficiary_group_id);
CREATE INDEX learning_progress_completed_at_idx
  ON programs.learning_progress (completed_at, id);
CREATE INDEX learning_progress_company_id_completed_at_idx
  ON programs.learning_progress (company_id, completed_at, id);

DROP POLICY used ON programs.program_templates;
CREATE POLICY used ON programs.program_templates FOR SELECT TO programs_company, programs_person
  USING (EXISTS (
    SELECT FROM programs.program_instances AS instance
    WHERE instance.template_id = program_templates.id
  ));
DROP POLICY used ON programs.beneficiary_groups;
CREATE POLICY used ON programs.beneficiary_groups FOR SELECT TO programs_company, programs_person
  USING (EXISTS (
    SELECT FROM programs.program_instances AS instance
    WHERE instance.beneficiary_group_id = beneficiary_groups.id
  ));
