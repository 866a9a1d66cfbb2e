-- Who may read and write which rows of the privacy domain. Officers write here and nowhere else.
-- Whoever signed in reads what is held on themself (Article 15 of the GDPR), staff and company users
-- too; machine clients see nothing of a person.

GRANT USAGE ON SCHEMA privacy TO privacy_subgraph,
  privacy_admin, privacy_officer, privacy_company, privacy_partner, privacy_person,
  privacy_anonymous;
-- The login role reads nothing by itself: it has no policy.
GRANT SELECT ON ALL TABLES IN SCHEMA privacy TO privacy_subgraph, privacy_officer;

-- user_consents: a change is a new row, or the withdrawal of one.
CALL viewer.protect('privacy.user_consents', 'admin', 'officer');
GRANT SELECT ON privacy.user_consents TO privacy_admin;
GRANT SELECT, INSERT, UPDATE ON privacy.user_consents TO privacy_officer, privacy_person;
CREATE POLICY person ON privacy.user_consents TO privacy_person USING (user_id = viewer.user_id());
GRANT SELECT ON privacy.user_consents TO privacy_company;
CREATE POLICY self ON privacy.user_consents FOR SELECT TO privacy_company
  USING (user_id = viewer.user_id());

-- consent_text_versions: everybody may read what they are asked to agree to.
CALL viewer.protect('privacy.consent_text_versions',
  'admin', 'officer', 'company', 'partner', 'person', 'anonymous');
GRANT SELECT ON privacy.consent_text_versions TO privacy_admin, privacy_company,
  privacy_partner, privacy_person, privacy_anonymous;
GRANT INSERT, UPDATE ON privacy.consent_text_versions TO privacy_officer;

-- data_subject_requests: a person opens and cancels their own.
CALL viewer.protect('privacy.data_subject_requests', 'officer');
GRANT INSERT, UPDATE ON privacy.data_subject_requests TO privacy_officer;
GRANT SELECT, INSERT, UPDATE (status) ON privacy.data_subject_requests TO privacy_person;
CREATE POLICY person ON privacy.data_subject_requests TO privacy_person
  USING (user_id = viewer.user_id());
GRANT SELECT ON privacy.data_subject_requests TO privacy_admin, privacy_company;
CREATE POLICY self ON privacy.data_subject_requests FOR SELECT TO privacy_admin, privacy_company
  USING (user_id = viewer.user_id());

-- privacy_requests
CALL viewer.protect('privacy.privacy_requests', 'officer');
GRANT INSERT, UPDATE ON privacy.privacy_requests TO privacy_officer;
GRANT SELECT, INSERT, UPDATE (status) ON privacy.privacy_requests TO privacy_person;
CREATE POLICY person ON privacy.privacy_requests TO privacy_person
  USING (user_id = viewer.user_id());
GRANT SELECT ON privacy.privacy_requests TO privacy_admin, privacy_company;
CREATE POLICY self ON privacy.privacy_requests FOR SELECT TO privacy_admin, privacy_company
  USING (user_id = viewer.user_id());

-- privacy_audit_log: what a person does to their own requests is noted, for officers to read.
CALL viewer.protect('privacy.privacy_audit_log', 'officer');
GRANT INSERT ON privacy.privacy_audit_log TO privacy_officer, privacy_person;
CREATE POLICY person ON privacy.privacy_audit_log FOR INSERT TO privacy_person
  WITH CHECK (request_id IN (SELECT id FROM privacy.privacy_requests));

-- data_processing_records: reading personal data writes one, whoever reads.
CALL viewer.protect('privacy.data_processing_records', 'officer');
GRANT INSERT, UPDATE ON privacy.data_processing_records TO privacy_officer;
GRANT INSERT ON privacy.data_processing_records TO privacy_admin;
GRANT SELECT ON privacy.data_processing_records TO privacy_person;
CREATE POLICY admin ON privacy.data_processing_records FOR INSERT TO privacy_admin
  WITH CHECK (true);
CREATE POLICY person ON privacy.data_processing_records TO privacy_person
  USING (user_id = viewer.user_id());
GRANT SELECT ON privacy.data_processing_records TO privacy_admin, privacy_company;
CREATE POLICY self ON privacy.data_processing_records FOR SELECT TO privacy_admin, privacy_company
  USING (user_id = viewer.user_id());

-- data_breach_incidents
CALL viewer.protect('privacy.data_breach_incidents', 'admin', 'officer');
GRANT SELECT ON privacy.data_breach_incidents TO privacy_admin;
GRANT INSERT, UPDATE ON privacy.data_breach_incidents TO privacy_officer;

-- data_retention_policies
CALL viewer.protect('privacy.data_retention_policies', 'admin', 'officer');
GRANT SELECT ON privacy.data_retention_policies TO privacy_admin;
GRANT INSERT, UPDATE ON privacy.data_retention_policies TO privacy_officer;
