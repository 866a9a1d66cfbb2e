/** Rows of two tenants, a and b, in all 56 tables: what the tests of row-level security look at. */
import { createHash } from 'node:crypto';

/** The id of a row: tenant's letter and noun, as in `a volunteer`. The SQL makes the same. */
export function id(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** SHA-256-like text for columns that hold hashes. The SQL makes the same. */
export function hash(name: string): string {
  return createHash('md5').update(name).digest('hex').repeat(2);
}

/**
 * Tenant a has a public profile and has published; tenant b has neither. Each has a manager and a
 * volunteer among its members, and a participant who takes part in its one instance. Each manager, and
 * a member of staff, has asked for what is held on them.
 */
export const TWO_TENANTS = `
CREATE FUNCTION pg_temp.id(name text) RETURNS uuid LANGUAGE sql RETURN md5(name)::uuid;
CREATE FUNCTION pg_temp.hash(name text) RETURNS text LANGUAGE sql RETURN md5(name) || md5(name);

INSERT INTO users.users (id, email, role)
VALUES (pg_temp.id('staff'), 'staff@teei.example', 'admin');
INSERT INTO users.notification_templates (company_id, name, body_text)
VALUES (NULL, 'of the system', 'text');
INSERT INTO programs.program_templates (id, name, type, is_active, is_public) VALUES
  (pg_temp.id('public template'), 'Public', 'buddy', true, true),
  (pg_temp.id('a template'), 'In use', 'buddy', true, false),
  (pg_temp.id('b template'), 'Retired', 'buddy', false, false);
INSERT INTO programs.beneficiary_groups (id, name, group_type, is_active, is_public) VALUES
  (pg_temp.id('public group'), 'Public', 'youth', true, true),
  (pg_temp.id('a group'), 'In use', 'youth', true, false),
  (pg_temp.id('b group'), 'Retired', 'youth', false, false);
INSERT INTO reporting.platform_mappings (platform) VALUES ('benevity'), ('workday');
INSERT INTO privacy.consent_text_versions (purpose, version, language, title, body)
VALUES ('program', '1', 'en', 'Taking part', 'text');
INSERT INTO privacy.data_processing_records (user_id, activity, purpose, legal_basis) VALUES
  (NULL, 'matching', 'to find a buddy', 'consent'),
  (pg_temp.id('staff'), 'export', 'access request', 'legal_obligation');
INSERT INTO privacy.data_subject_requests (user_id, request_type)
VALUES (pg_temp.id('staff'), 'access');
INSERT INTO privacy.privacy_requests (user_id, request_type)
VALUES (pg_temp.id('staff'), 'export');
INSERT INTO privacy.data_breach_incidents (incident_type, severity, discovered_at)
VALUES ('mis-sent e-mail', 'low', now());
INSERT INTO privacy.data_retention_policies (data_category, legal_basis, deletion_method)
VALUES ('messages', 'contract', 'hard_delete');

DO $$
DECLARE
  tenant text;
  company uuid;
  manager uuid;
  volunteer uuid;
  participant uuid;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['a', 'b'] LOOP
    company := pg_temp.id(tenant || ' company');
    manager := pg_temp.id(tenant || ' manager');
    volunteer := pg_temp.id(tenant || ' volunteer');
    participant := pg_temp.id(tenant || ' participant');

    INSERT INTO users.companies (id, name, features)
    VALUES (company, 'Tenant ' || tenant, jsonb_build_object('publicProfile', tenant = 'a'));
    INSERT INTO users.users (id, email, role) VALUES
      (manager, tenant || '-manager@teei.example', 'company_user'),
      (volunteer, tenant || '-volunteer@teei.example', 'volunteer'),
      (participant, tenant || '-participant@teei.example', 'participant');
    INSERT INTO users.company_users (company_id, user_id)
    VALUES (company, manager), (company, volunteer);
    INSERT INTO users.external_id_mappings (user_id, external_system, external_id)
    VALUES (volunteer, 'discord', tenant);
    INSERT INTO users.user_external_ids (profile_id, provider, external_id)
    VALUES (volunteer, 'discord', tenant), (volunteer, 'analytics', tenant);
    INSERT INTO users.identity_linking_audit (id, profile_id, provider, external_id, operation)
    VALUES (pg_temp.id(tenant || ' link'), volunteer, 'discord', tenant, 'created');
    INSERT INTO users.branding_themes (id, tenant_id, name, is_active) VALUES
      (pg_temp.id(tenant || ' theme'), company, 'Bright', true),
      (pg_temp.id(tenant || ' old theme'), company, 'Dim', false);
    INSERT INTO users.branding_assets (theme_id, kind, url, hash, mime_type, size) VALUES
      (pg_temp.id(tenant || ' theme'), 'logo', '/logo.png', pg_temp.hash(''), 'image/png', 1),
      (pg_temp.id(tenant || ' old theme'), 'logo', '/old.png', pg_temp.hash(''), 'image/png', 1);
    INSERT INTO users.branding_domains (tenant_id, domain, is_verified, verified_at, verification_token)
    VALUES (company, tenant || '.example.org', tenant = 'a', now(), 'token');
    INSERT INTO users.branding_audit_log (id, tenant_id, resource_type, resource_id, action)
    VALUES (pg_temp.id(tenant || ' change'), company, 'theme', company, 'created');
    INSERT INTO users.notification_templates (company_id, name, body_text)
    VALUES (company, 'welcome', 'text');
    INSERT INTO users.notifications_queue (id, company_id, user_id, channel)
    VALUES (pg_temp.id(tenant || ' message'), company, volunteer, 'email');
    INSERT INTO users.notifications_delivery_receipts (notification_id, provider, provider_message_id)
    VALUES (pg_temp.id(tenant || ' message'), 'ses', tenant);
    INSERT INTO users.notifications_quotas (company_id, channel, quota_limit, quota_reset_at)
    VALUES (company, 'email', 10, now());
    INSERT INTO users.idempotency_keys (key_hash, request_body, response_body)
    VALUES (pg_temp.hash(tenant), '{}', '{}');

    INSERT INTO campaigns.campaigns (id, company_id, template_id, beneficiary_group_id, status,
      pricing_model, name, start_date, end_date, quarter, volunteer_capacity)
    VALUES (pg_temp.id(tenant || ' campaign'), company, pg_temp.id(tenant || ' template'),
      pg_temp.id(tenant || ' group'), 'active', 'seats', 'Campaign', '2025-07-01', '2025-12-31',
      '2025-Q3', 1);
    INSERT INTO campaigns.campaign_metrics_snapshots
      (campaign_id, snapshot_date, volunteers_enrolled, beneficiaries_enrolled, budget_spent_cents)
    VALUES (pg_temp.id(tenant || ' campaign'), '2025-08-01', 1, 1, 0);

    INSERT INTO programs.program_instances
      (id, campaign_id, template_id, beneficiary_group_id, name, start_date)
    VALUES (pg_temp.id(tenant || ' instance'), pg_temp.id(tenant || ' campaign'),
      pg_temp.id(tenant || ' template'), pg_temp.id(tenant || ' group'), 'Instance', '2025-07-01');
    INSERT INTO programs.program_enrollments (user_id, program_type, program_instance_id, role) VALUES
      (volunteer, 'buddy', pg_temp.id(tenant || ' instance'), 'volunteer'),
      (participant, 'buddy', pg_temp.id(tenant || ' instance'), 'participant');
    INSERT INTO programs.buddy_matches (id, participant_id, buddy_id, status, program_instance_id)
    VALUES (pg_temp.id(tenant || ' match'), participant, volunteer, 'active',
      pg_temp.id(tenant || ' instance'));
    INSERT INTO programs.buddy_events (match_id, event_type, event_date)
    VALUES (pg_temp.id(tenant || ' match'), 'hangout', '2025-08-01');
    INSERT INTO programs.buddy_checkins (match_id, checkin_date, mood)
    VALUES (pg_temp.id(tenant || ' match'), '2025-08-01', 'good');
    INSERT INTO programs.buddy_feedback (match_id, from_role, rating) VALUES
      (pg_temp.id(tenant || ' match'), 'participant', 0.9),
      (pg_temp.id(tenant || ' match'), 'buddy', 0.8);
    INSERT INTO programs.buddy_system_events (event_id, event_type, "timestamp")
    VALUES (tenant, 'buddy.match.created', now());
    INSERT INTO programs.kintell_sessions
      (session_type, participant_id, volunteer_id, program_instance_id, scheduled_at)
    VALUES ('language', participant, volunteer, pg_temp.id(tenant || ' instance'), now());
    INSERT INTO programs.learning_progress
      (user_id, provider, course_id, course_name, program_instance_id)
    VALUES (participant, 'ecornell', '1', 'A course', pg_temp.id(tenant || ' instance'));

    INSERT INTO evidence.evidence_snippets
      (id, source_type, source_id, content, program_instance_id, campaign_id, metadata)
    VALUES (pg_temp.id(tenant || ' snippet'), 'survey', company, 'I feel at home.',
      pg_temp.id(tenant || ' instance'), pg_temp.id(tenant || ' campaign'),
      CASE tenant WHEN 'a' THEN '{"publication": {"live": true}}'::jsonb ELSE '{}' END);
    INSERT INTO evidence.outcome_scores
      (user_id, evidence_snippet_id, outcome_type, score, confidence, model_version)
    VALUES (participant, pg_temp.id(tenant || ' snippet'), 'belonging', 0.8, 0.9, '1');
    INSERT INTO evidence.ai_prompt_audit
      (id, company_id, request_id, operation, model_name, prompt_text)
    VALUES (pg_temp.id(tenant || ' prompt'), company, company, 'nlq-query', 'model', 'a question');

    INSERT INTO reporting.report_lineage (id, report_id, company_id, period_start, period_end)
    VALUES (pg_temp.id(tenant || ' report'), pg_temp.id(tenant || ' report'), company,
      '2025-07-01', '2025-09-30');
    INSERT INTO reporting.report_citations (report_id, evidence_snippet_id, paragraph_index)
    VALUES (pg_temp.id(tenant || ' report'), pg_temp.id(tenant || ' snippet'), 0);
    INSERT INTO reporting.scheduled_reports (company_id, template_id, schedule_cron, next_run_at)
    VALUES (company, 'executive-summary', '0 6 1 * *', now());
    INSERT INTO reporting.saved_views (id, company_id, user_id, name, view_config) VALUES
      (pg_temp.id(tenant || ' view'), company, manager, 'Mine', '{}'),
      (pg_temp.id(tenant || ' shared view'), company, volunteer, 'Ours', '{"shared": true}');
    INSERT INTO reporting.share_links (view_id, token_hash, expires_at) VALUES
      (pg_temp.id(tenant || ' view'), pg_temp.hash(tenant || ' link'), now()),
      (pg_temp.id(tenant || ' shared view'), pg_temp.hash(tenant || ' shared link'), now());
    INSERT INTO reporting.report_themes (company_id, name) VALUES (company, 'Plain');
    INSERT INTO reporting.sroi_calculations
      (company_id, period_start, period_end, sroi_ratio, total_investment_cents, total_value_cents)
    VALUES (company, '2025-07-01', '2025-09-30', 2, 100, 200);
    INSERT INTO reporting.vis_calculations (user_id, score, calculation_date, decay_factor)
    VALUES (volunteer, 50, '2025-08-01', 0.9923);
    INSERT INTO reporting.metrics_company_period (company_id, period) VALUES (company, '2025-Q3');
    INSERT INTO reporting.co2e_calculations (company_id, activity_type, co2e_kg, calculation_date)
    VALUES (company, 'commuting', 1, '2025-08-01');
    INSERT INTO reporting.impact_deliveries (company_id, platform, payload)
    VALUES (company, 'benevity', '{"period": "2025-Q3"}');
    INSERT INTO reporting.webhooks (id, company_id, url, secret)
    VALUES (pg_temp.id(tenant || ' webhook'), company, 'https://example.org/hook', 'secret');
    INSERT INTO outbound.webhook_deliveries (webhook_id, company_id, event_type, payload)
    VALUES (pg_temp.id(tenant || ' webhook'), company, 'webhook.test', '{}');
    INSERT INTO reporting.publications (id, tenant_id, slug, title, status, visibility) VALUES
      (pg_temp.id(tenant || ' page'), company, tenant || '-page', 'For all',
        CASE tenant WHEN 'a' THEN 'LIVE' ELSE 'DRAFT' END, 'PUBLIC'),
      (pg_temp.id(tenant || ' token page'), company, tenant || '-token', 'For some', 'LIVE', 'TOKEN'),
      (pg_temp.id(tenant || ' draft'), company, tenant || '-draft', 'For nobody', 'DRAFT', 'TOKEN');
    INSERT INTO reporting.publication_blocks (publication_id, kind, "order") VALUES
      (pg_temp.id(tenant || ' page'), 'TEXT', 0),
      (pg_temp.id(tenant || ' token page'), 'TEXT', 0),
      (pg_temp.id(tenant || ' draft'), 'TEXT', 0);
    INSERT INTO reporting.publication_tokens (publication_id, token_hash, expires_at) VALUES
      (pg_temp.id(tenant || ' token page'), pg_temp.hash(tenant || ' token'), now() + interval '1 day'),
      (pg_temp.id(tenant || ' draft'), pg_temp.hash(tenant || ' draft'), now() + interval '1 day');
    INSERT INTO reporting.publication_views (publication_id, visitor_hash)
    VALUES (pg_temp.id(tenant || ' page'), pg_temp.hash('visitor'));

    INSERT INTO privacy.user_consents
      (user_id, purpose, consent_given, consent_text, consent_version, consent_method)
    VALUES (volunteer, 'program', true, 'text', '1', 'checkbox'),
      (participant, 'program', true, 'text', '1', 'checkbox'),
      (manager, 'analytics', true, 'text', '1', 'checkbox');
    INSERT INTO privacy.data_subject_requests (user_id, request_type)
    VALUES (participant, 'access'), (manager, 'access');
    INSERT INTO privacy.privacy_requests (id, user_id, request_type)
    VALUES (pg_temp.id(tenant || ' request'), participant, 'export'),
      (pg_temp.id(tenant || ' own request'), manager, 'export');
    INSERT INTO privacy.privacy_audit_log (id, request_id, action)
    VALUES (pg_temp.id(tenant || ' step'), pg_temp.id(tenant || ' request'), 'requested');
    INSERT INTO privacy.data_processing_records (user_id, activity, purpose, legal_basis)
    VALUES (participant, 'export', 'access request', 'legal_obligation'),
      (manager, 'export', 'access request', 'legal_obligation');
  END LOOP;
END $$;
`;
