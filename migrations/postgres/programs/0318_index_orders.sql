-- What lists are ordered by, for a company and for staff. An instance without activity comes last.

CREATE INDEX program_instances_company_id_activity_order_idx ON programs.program_instances
  (company_id, (CASE WHEN last_activity_at IS NULL THEN '-infinity' ELSE last_activity_at END), id);
CREATE INDEX program_instances_activity_order_idx ON programs.program_instances
  ((CASE WHEN last_activity_at IS NULL THEN '-infinity' ELSE last_activity_at END), id);
CREATE INDEX program_instances_name_idx ON programs.program_instances (name, id);
