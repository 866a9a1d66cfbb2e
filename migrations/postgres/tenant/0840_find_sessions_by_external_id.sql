-- A list of sessions that is filtered by a topic may be filtered by the id in Kintell, too.
CREATE OR REPLACE VIEW tenant.kintell_sessions AS
  SELECT id, company_id, program_instance_id, participant_id, volunteer_id, batch_id, session_type,
    scheduled_at, completed_at, language_level, metadata, topics,
    viewer.tenant_elements(company_id, topics) AS topics_in_tenant, external_session_id
  FROM programs.kintell_sessions
  WHERE company_id = viewer.company_id();
CALL personal_data.hide_restricted();
