-- Staff views: what tenant views are for companies. The policies of staff leave out people whose data is restricted,
-- so that behind them, too, only leakproof operators reach an index. `personal_data.hide_restricted` gives each view the
-- condition of its table's policy `admin`; statements of platform/collections alone name one, find ids in it, and read
-- the rows by them under the policies.

CREATE SCHEMA staff;

CREATE VIEW staff.users AS
  SELECT id, role, created_at, preferred_language, journey_flags, search
  FROM users.users
  WHERE true;
GRANT USAGE ON SCHEMA staff TO users_admin;
GRANT SELECT ON staff.users TO users_admin;

CREATE VIEW staff.kintell_sessions AS
  SELECT id, company_id, program_instance_id, participant_id, volunteer_id, batch_id, session_type,
    scheduled_at, completed_at, language_level, metadata, topics, external_session_id
  FROM programs.kintell_sessions
  WHERE true;
GRANT USAGE ON SCHEMA staff TO programs_admin;
GRANT SELECT ON staff.kintell_sessions TO programs_admin;

CREATE VIEW staff.evidence_snippets AS
  SELECT id, company_id, campaign_id, program_instance_id, source_type, content, metadata, created_at, search
  FROM evidence.evidence_snippets
  WHERE true;
GRANT USAGE ON SCHEMA staff TO evidence_admin;
GRANT SELECT ON staff.evidence_snippets TO evidence_admin;

-- Where the register is loaded already, no moment passes in which a view shows more than its policy.
CALL personal_data.hide_restricted();
