-- Who may read and write which rows of the users domain.

GRANT USAGE ON SCHEMA users TO users_subgraph,
  users_admin, users_officer, users_company, users_partner, users_person, users_anonymous;
-- The login role reads nothing by itself: it has no policy.
GRANT SELECT ON ALL TABLES IN SCHEMA users TO users_subgraph, users_admin, users_officer;

-- users. Password hashes are nobody's to read.
CALL viewer.protect('users.users', 'admin', 'officer');
REVOKE SELECT ON users.users FROM users_subgraph, users_admin, users_officer;
GRANT SELECT (id, email, role, first_name, last_name, journey_flags, created_at, updated_at, search)
  ON users.users TO users_subgraph, users_admin, users_officer, users_company, users_person;
GRANT INSERT, UPDATE ON users.users TO users_admin;
GRANT UPDATE (first_name, last_name) ON users.users TO users_company, users_person;
CREATE POLICY company_members ON users.users FOR SELECT TO users_company
  USING (EXISTS (
    SELECT FROM users.company_users
    WHERE company_users.user_id = users.id AND company_users.company_id = viewer.company_id()
  ));
CREATE POLICY company_enrolled ON users.users FOR SELECT TO users_company
  USING (programs.takes_part_at(viewer.company_id(), id));
CREATE POLICY company_self ON users.users TO users_company USING (id = viewer.user_id());
CREATE POLICY person ON users.users TO users_person USING (id = viewer.user_id());
CREATE POLICY person_companions ON users.users FOR SELECT TO users_person
  USING (id = ANY (ARRAY (SELECT programs.companions_of(viewer.user_id()))));
-- Machine clients tell members apart by id; who they are is not in their grant.
GRANT SELECT (id, role, created_at, updated_at) ON users.users TO users_partner;
CREATE POLICY partner_members ON users.users FOR SELECT TO users_partner
  USING (EXISTS (
    SELECT FROM users.company_users
    WHERE company_users.user_id = users.id AND company_users.company_id = viewer.company_id()
  ));

-- companies
CALL viewer.protect('users.companies', 'admin', 'officer');
GRANT SELECT ON users.companies TO users_company, users_partner, users_person, users_anonymous;
GRANT INSERT, UPDATE ON users.companies TO users_admin;
GRANT UPDATE (features) ON users.companies TO users_company;
CREATE POLICY company ON users.companies TO users_company USING (id = viewer.company_id());
CREATE POLICY partner ON users.companies TO users_partner USING (id = viewer.company_id());
CREATE POLICY person ON users.companies TO users_person USING (id = viewer.company_id());
-- Set when a company publishes: its pages lead everybody to its name and brand.
CREATE POLICY public_profile ON users.companies FOR SELECT
  TO users_company, users_partner, users_person, users_anonymous
  USING (features @> '{"publicProfile": true}');

-- company_users
CALL viewer.protect('users.company_users', 'admin', 'officer');
GRANT SELECT ON users.company_users TO users_company, users_partner, users_person;
GRANT INSERT, DELETE ON users.company_users TO users_admin, users_company;
CREATE POLICY company ON users.company_users TO users_company
  USING (company_id = viewer.company_id());
CREATE POLICY partner ON users.company_users TO users_partner
  USING (company_id = viewer.company_id());
CREATE POLICY person ON users.company_users TO users_person USING (user_id = viewer.user_id());

-- external_id_mappings
CALL viewer.protect('users.external_id_mappings', 'admin', 'officer');

-- user_external_ids. The key that links a person to the rollups stays inside.
CALL viewer.protect('users.user_external_ids', 'admin', 'officer');
GRANT SELECT ON users.user_external_ids TO users_company, users_partner, users_person;
GRANT INSERT, UPDATE, DELETE ON users.user_external_ids TO users_admin;
CREATE POLICY company_self ON users.user_external_ids TO users_company
  USING (profile_id = viewer.user_id() AND provider <> 'analytics');
CREATE POLICY partner ON users.user_external_ids TO users_partner
  USING (provider <> 'analytics' AND EXISTS (
    SELECT FROM users.company_users
    WHERE company_users.user_id = profile_id AND company_users.company_id = viewer.company_id()
  ));
CREATE POLICY person ON users.user_external_ids TO users_person
  USING (profile_id = viewer.user_id() AND provider <> 'analytics');

-- identity_linking_audit
CALL viewer.protect('users.identity_linking_audit', 'admin', 'officer');
GRANT INSERT ON users.identity_linking_audit TO users_admin;

-- branding_themes. Everybody sees the active theme of a company that they see.
CALL viewer.protect('users.branding_themes', 'admin', 'officer');
GRANT SELECT ON users.branding_themes TO users_company, users_partner, users_person, users_anonymous;
GRANT INSERT, UPDATE, DELETE ON users.branding_themes TO users_admin, users_company;
CREATE POLICY company ON users.branding_themes TO users_company
  USING (tenant_id = viewer.company_id());
CREATE POLICY partner ON users.branding_themes TO users_partner
  USING (tenant_id = viewer.company_id());
CREATE POLICY person ON users.branding_themes TO users_person
  USING (tenant_id = viewer.company_id());
CREATE POLICY public_profile ON users.branding_themes FOR SELECT
  TO users_company, users_partner, users_person, users_anonymous
  USING (is_active AND EXISTS (SELECT FROM users.companies WHERE companies.id = tenant_id));

-- branding_assets
CALL viewer.protect('users.branding_assets', 'admin', 'officer');
GRANT SELECT ON users.branding_assets TO users_company, users_partner, users_person, users_anonymous;
GRANT INSERT, UPDATE, DELETE ON users.branding_assets TO users_admin, users_company;
CREATE POLICY company ON users.branding_assets TO users_company
  USING (company_id = viewer.company_id());
CREATE POLICY partner ON users.branding_assets TO users_partner
  USING (company_id = viewer.company_id());
CREATE POLICY person ON users.branding_assets TO users_person
  USING (company_id = viewer.company_id());
CREATE POLICY public_profile ON users.branding_assets FOR SELECT
  TO users_company, users_partner, users_person, users_anonymous
  USING (EXISTS (SELECT FROM users.branding_themes WHERE branding_themes.id = theme_id));

-- branding_domains. Everybody finds a tenant by its verified domain.
CALL viewer.protect('users.branding_domains', 'admin', 'officer');
GRANT SELECT ON users.branding_domains TO users_company, users_partner, users_person, users_anonymous;
GRANT INSERT, UPDATE, DELETE ON users.branding_domains TO users_admin, users_company;
CREATE POLICY company ON users.branding_domains TO users_company
  USING (tenant_id = viewer.company_id());
CREATE POLICY verified ON users.branding_domains FOR SELECT
  TO users_company, users_partner, users_person, users_anonymous USING (is_verified);

-- branding_audit_log
CALL viewer.protect('users.branding_audit_log', 'admin', 'officer');
GRANT SELECT ON users.branding_audit_log TO users_company;
GRANT INSERT ON users.branding_audit_log TO users_admin, users_company;
CREATE POLICY company ON users.branding_audit_log TO users_company
  USING (tenant_id = viewer.company_id());

-- notifications_queue
CALL viewer.protect('users.notifications_queue', 'admin', 'officer');
GRANT SELECT ON users.notifications_queue TO users_company, users_person;
GRANT INSERT, UPDATE ON users.notifications_queue TO users_admin, users_company;
CREATE POLICY company ON users.notifications_queue TO users_company
  USING (company_id = viewer.company_id());
-- What TEEI itself sent to them.
CREATE POLICY company_recipient ON users.notifications_queue FOR SELECT TO users_company
  USING (user_id = viewer.user_id());
CREATE POLICY person ON users.notifications_queue TO users_person
  USING (user_id = viewer.user_id());

-- notifications_delivery_receipts
CALL viewer.protect('users.notifications_delivery_receipts', 'admin', 'officer');
GRANT SELECT ON users.notifications_delivery_receipts TO users_company;
GRANT INSERT, UPDATE ON users.notifications_delivery_receipts TO users_admin;
CREATE POLICY company ON users.notifications_delivery_receipts TO users_company
  USING (company_id = viewer.company_id());

-- notifications_quotas
CALL viewer.protect('users.notifications_quotas', 'admin', 'officer');
GRANT SELECT ON users.notifications_quotas TO users_company;
GRANT INSERT, UPDATE ON users.notifications_quotas TO users_admin;
CREATE POLICY company ON users.notifications_quotas TO users_company
  USING (company_id = viewer.company_id());

-- notification_templates. Those of the system are every company's to use, and admins' to change.
CALL viewer.protect('users.notification_templates', 'admin', 'officer');
GRANT SELECT ON users.notification_templates TO users_company;
GRANT INSERT, UPDATE, DELETE ON users.notification_templates TO users_admin, users_company;
CREATE POLICY company ON users.notification_templates TO users_company
  USING (company_id = viewer.company_id());
CREATE POLICY company_system ON users.notification_templates FOR SELECT TO users_company
  USING (company_id IS NULL);

-- idempotency_keys: written and read by every subgraph, one key at a time. A transaction names the
-- hash it works under (viewer.idempotency_key_hash) and reaches that row alone, so that nobody can
-- list what others did. The hash is an HMAC over the viewer: nobody can make another's.
CALL viewer.protect('users.idempotency_keys', 'admin', 'officer');
DO $$
DECLARE
  everybody text := (
    SELECT string_agg(format('%I', domain || '_' || class), ', ')
    FROM unnest(ARRAY['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy']) AS domain,
      unnest(ARRAY['admin', 'officer', 'company', 'partner', 'person', 'anonymous']) AS class
  );
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA users TO %s', everybody);
  EXECUTE format('GRANT SELECT, INSERT ON users.idempotency_keys TO %s', everybody);
  EXECUTE format('CREATE POLICY key_holder ON users.idempotency_keys TO %s '
    'USING (key_hash = viewer.idempotency_key_hash())', everybody);
END $$;
