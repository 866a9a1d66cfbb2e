-- Who may read and write which rows of the programs domain.

GRANT USAGE ON SCHEMA programs TO programs_subgraph,
  programs_admin, programs_officer, programs_company, programs_partner, programs_person,
  programs_anonymous;
-- The login role reads nothing by itself: it has no policy.
GRANT SELECT ON ALL TABLES IN SCHEMA programs TO programs_subgraph, programs_admin, programs_officer;

-- program_templates. Whoever signed in sees those in use, and those that their own instances were
-- made from.
CALL viewer.protect('programs.program_templates', 'admin', 'officer');
GRANT SELECT ON programs.program_templates
  TO programs_company, programs_partner, programs_person, programs_anonymous;
GRANT INSERT, UPDATE ON programs.program_templates TO programs_admin;
CREATE POLICY signed_in ON programs.program_templates
  TO programs_company, programs_partner, programs_person USING (is_active OR is_public);
CREATE POLICY used ON programs.program_templates FOR SELECT TO programs_company, programs_person
  USING (id IN (SELECT template_id FROM programs.program_instances));
CREATE POLICY anonymous ON programs.program_templates TO programs_anonymous
  USING (is_active AND is_public);

-- beneficiary_groups
CALL viewer.protect('programs.beneficiary_groups', 'admin', 'officer');
GRANT SELECT ON programs.beneficiary_groups
  TO programs_company, programs_partner, programs_person, programs_anonymous;
GRANT INSERT, UPDATE ON programs.beneficiary_groups TO programs_admin;
CREATE POLICY signed_in ON programs.beneficiary_groups
  TO programs_company, programs_partner, programs_person USING (is_active OR is_public);
CREATE POLICY used ON programs.beneficiary_groups FOR SELECT TO programs_company, programs_person
  USING (id IN (SELECT beneficiary_group_id FROM programs.program_instances));
CREATE POLICY anonymous ON programs.beneficiary_groups TO programs_anonymous
  USING (is_active AND is_public);

-- program_instances
CALL viewer.protect('programs.program_instances', 'admin', 'officer');
GRANT SELECT ON programs.program_instances TO programs_company, programs_person;
GRANT INSERT, UPDATE ON programs.program_instances TO programs_admin, programs_company;
CREATE POLICY company ON programs.program_instances TO programs_company
  USING (company_id = viewer.company_id());
CREATE POLICY person ON programs.program_instances TO programs_person
  USING (id = ANY (ARRAY (SELECT program_instance_id FROM programs.program_enrollments)));

-- program_enrollments
CALL viewer.protect('programs.program_enrollments', 'admin', 'officer');
GRANT SELECT, INSERT, UPDATE ON programs.program_enrollments
  TO programs_admin, programs_company, programs_person;
CREATE POLICY company ON programs.program_enrollments TO programs_company
  USING (company_id = viewer.company_id());
CREATE POLICY person ON programs.program_enrollments TO programs_person
  USING (user_id = viewer.user_id());

-- buddy_matches
CALL viewer.protect('programs.buddy_matches', 'admin', 'officer');
GRANT SELECT ON programs.buddy_matches TO programs_company, programs_person;
GRANT INSERT, UPDATE ON programs.buddy_matches TO programs_admin, programs_company;
CREATE POLICY company ON programs.buddy_matches TO programs_company
  USING (company_id = viewer.company_id());
CREATE POLICY person_participant ON programs.buddy_matches TO programs_person
  USING (participant_id = viewer.user_id());
CREATE POLICY person_buddy ON programs.buddy_matches TO programs_person
  USING (buddy_id = viewer.user_id());

-- buddy_events and buddy_checkins: the pair's, found through the matches that the viewer sees.
CALL viewer.protect('programs.buddy_events', 'admin', 'officer');
GRANT SELECT ON programs.buddy_events TO programs_company, programs_person;
GRANT INSERT, UPDATE, DELETE ON programs.buddy_events TO programs_admin, programs_person;
CREATE POLICY company ON programs.buddy_events TO programs_company
  USING (company_id = viewer.company_id());
CREATE POLICY person ON programs.buddy_events TO programs_person
  USING (match_id = ANY (ARRAY (SELECT id FROM programs.buddy_matches)));

CALL viewer.protect('programs.buddy_checkins', 'admin', 'officer');
GRANT SELECT ON programs.buddy_checkins TO programs_company, programs_person;
GRANT INSERT ON programs.buddy_checkins TO programs_person;
CREATE POLICY company ON programs.buddy_checkins TO programs_company
  USING (company_id = viewer.company_id());
CREATE POLICY person ON programs.buddy_checkins TO programs_person
  USING (match_id = ANY (ARRAY (SELECT id FROM programs.buddy_matches)));

-- buddy_feedback: its author's alone, not the other half's.
CALL viewer.protect('programs.buddy_feedback', 'admin', 'officer');
GRANT SELECT ON programs.buddy_feedback TO programs_company, programs_person;
GRANT INSERT ON programs.buddy_feedback TO programs_person;
CREATE POLICY company ON programs.buddy_feedback TO programs_company
  USING (company_id = viewer.company_id());
CREATE POLICY person_participant ON programs.buddy_feedback TO programs_person
  USING (from_role = 'participant' AND match_id = ANY (ARRAY (
    SELECT id FROM programs.buddy_matches WHERE participant_id = viewer.user_id()
  )));
CREATE POLICY person_buddy ON programs.buddy_feedback TO programs_person
  USING (from_role = 'buddy' AND match_id = ANY (ARRAY (
    SELECT id FROM programs.buddy_matches WHERE buddy_id = viewer.user_id()
  )));

-- buddy_system_events
CALL viewer.protect('programs.buddy_system_events', 'admin', 'officer');
GRANT INSERT, UPDATE ON programs.buddy_system_events TO programs_admin;

-- kintell_sessions
CALL viewer.protect('programs.kintell_sessions', 'admin', 'officer');
GRANT SELECT ON programs.kintell_sessions TO programs_company, programs_person;
GRANT INSERT, UPDATE ON programs.kintell_sessions TO programs_admin;
GRANT UPDATE ON programs.kintell_sessions TO programs_person;
CREATE POLICY company ON programs.kintell_sessions TO programs_company
  USING (company_id = viewer.company_id());
CREATE POLICY person_participant ON programs.kintell_sessions TO programs_person
  USING (participant_id = viewer.user_id());
CREATE POLICY person_volunteer ON programs.kintell_sessions TO programs_person
  USING (volunteer_id = viewer.user_id());

-- learning_progress
CALL viewer.protect('programs.learning_progress', 'admin', 'officer');
GRANT SELECT ON programs.learning_progress TO programs_company, programs_person;
GRANT INSERT, UPDATE ON programs.learning_progress TO programs_admin;
CREATE POLICY company ON programs.learning_progress TO programs_company
  USING (company_id = viewer.company_id());
CREATE POLICY person ON programs.learning_progress TO programs_person
  USING (user_id = viewer.user_id());
