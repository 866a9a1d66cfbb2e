/** Rows of two companies, with their users, brandings and notifications. */
import type { Subgraph } from '@teei/platform/subgraph/subgraph.ts';
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { companyUser, person } from '@teei/test/viewers.ts';
import { usersSubgraph } from '../src/subgraph.ts';

/** Fixed id by number. */
function id(n: number): string {
  return `0e000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** Company with a public profile. */
export const OWN = id(1);
/** Company without one. */
export const OTHER = id(2);
/** Id of no row. */
export const UNKNOWN = id(9_999);

export const MANAGER = id(11);
export const VOLUNTEER = id(12);
/** Enrolled with the own company, and the volunteer's match. */
export const PARTICIPANT = id(13);
/** Person without matches. */
export const STRANGER = id(14);
/** The other company's. */
export const FOREIGN_VOLUNTEER = id(15);
/** Number of further volunteers of the own company. */
export const MORE_VOLUNTEERS = 30;

/** A row of each type, own and other company's, by the type's name. */
export const ROWS = {
  User: { own: VOLUNTEER, other: FOREIGN_VOLUNTEER },
  Company: { own: OWN, other: OTHER },
  CompanyMembership: { own: id(21), other: id(22) },
  ExternalIdentity: { own: id(31), other: id(32) },
  LegacyExternalId: { own: id(33), other: id(34) },
  IdentityLinkAudit: { own: id(35), other: id(36) },
  BrandingTheme: { own: id(41), other: id(42) },
  BrandingAsset: { own: id(43), other: id(44) },
  BrandingDomain: { own: id(45), other: id(46) },
  BrandingAuditEntry: { own: id(47), other: id(48) },
  Notification: { own: id(51), other: id(52) },
  NotificationReceipt: { own: id(53), other: id(54) },
  NotificationQuota: { own: id(55), other: id(56) },
  NotificationTemplate: { own: id(57), other: id(58) },
} as const;

export const SYSTEM_TEMPLATE = id(59);
export const INACTIVE_THEME = id(40);
export const PENDING_DOMAIN = id(60);
export const REVOKED_DOMAIN = id(61);
const OTHER_DOMAIN = id(62);
export const IDEMPOTENCY_RECORD = id(71);
export const JOB = id(72);
export const JOB_RUN = id(73);
export const JOB_SCHEDULE = id(74);
export const KEY_HASH = 'ab'.repeat(32);

export const manager = companyUser(OWN, MANAGER);
export const volunteer = person(VOLUNTEER, 'volunteer', OWN);
export const participant = person(PARTICIPANT, 'participant');
/** Another company's manager. */
export const rival = companyUser(OTHER, id(99));

/** Starts the users subgraph on a database with only these rows. */
export async function startUsers(
  served: Subgraph = usersSubgraph,
  { react = false }: { readonly react?: boolean } = {},
): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph(served, { seeded: false, react });
  await insertPeople(subgraph);
  await insertMeeting(subgraph);
  await insertIdentities(subgraph);
  await insertBrands(subgraph);
  await insertAccess(subgraph);
  await insertMessages(subgraph);
  await insertJobs(subgraph);
  return subgraph;
}

async function insertPeople(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into users.companies
       (id, name, industry, country, features, ai_budget_monthly, ai_spend_current_month)
     values
       ($1, 'Own Bank', 'finance', 'NO',
        '{"publicProfile": true, "benchmark": {"optIn": true}, "impactIn": {"benevity": true}}',
        200, 166.5),
       ($2, 'Other Energy', 'energy', 'SE', '{"impactIn": {"benevity": false}}', 0, 0)`,
    [OWN, OTHER],
  );
  await subgraph.sql(
    `insert into users.users
       (id, email, role, first_name, last_name, journey_flags, preferred_language, created_at)
     values
       ($1, 'Mia.Manager@own.example', 'company_user', 'Mia', 'Manager', '{}', 'no', '2025-01-01'),
       ($2, 'vera@own.example', 'volunteer', 'Vera', 'Volt', '{"onboarded": true}', 'no', '2025-01-02'),
       ($3, 'pavlo@mail.example', 'participant', 'Pavlo', 'Secret_Name', '{}', 'uk', '2025-01-03'),
       ($4, 'sana@mail.example', 'participant', 'Sana', 'Stranger', '{"onboarded": false}', 'ar', '2025-01-04'),
       ($5, 'fred@other.example', 'volunteer', 'Fred', 'Foreign', '{}', null, '2025-01-05')`,
    [MANAGER, VOLUNTEER, PARTICIPANT, STRANGER, FOREIGN_VOLUNTEER],
  );
  await subgraph.sql(
    `insert into users.company_users (id, company_id, user_id, joined_at) values
       ($1, $3, $5, '2025-02-02'), ($2, $4, $6, '2025-02-03'), (default, $3, $7, '2025-02-01')`,
    [
      ROWS.CompanyMembership.own,
      ROWS.CompanyMembership.other,
      OWN,
      OTHER,
      VOLUNTEER,
      FOREIGN_VOLUNTEER,
      MANAGER,
    ],
  );
  // Three people share each moment, so that pages must break ties.
  await subgraph.sql(
    `with more as (
       insert into users.users (email, role, first_name, last_name, created_at)
       select 'more' || n || '@own.example', 'volunteer', 'Volunteer', 'Number' || n,
         timestamptz '2025-03-01' + n / 3 * interval '1 day'
       from generate_series(1, $2::int) as n
       returning id, created_at
     )
     insert into users.company_users (company_id, user_id, joined_at)
     select $1, id, created_at from more`,
    [OWN, MORE_VOLUNTEERS],
  );
}

/** Enrolls the participant with the own company and matches them with its volunteer. */
async function insertMeeting(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `with template as (
       insert into programs.program_templates (name, type) values ('Buddies', 'buddy') returning id
     ), instance as (
       insert into programs.program_instances (company_id, template_id, name, start_date)
       select $1, id, 'Buddies', '2025-01-01' from template returning id
     ), enrollment as (
       insert into programs.program_enrollments
         (user_id, program_type, program_instance_id, role, company_id)
       select $2, 'buddy', id, 'participant', $1 from instance
     )
     insert into programs.buddy_matches (participant_id, buddy_id, status, program_instance_id, company_id)
     select $2, $3, 'active', id, $1 from instance`,
    [OWN, PARTICIPANT, VOLUNTEER],
  );
}

async function insertIdentities(subgraph: TestSubgraph): Promise<void> {
  const { ExternalIdentity, LegacyExternalId, IdentityLinkAudit } = ROWS;
  await subgraph.sql(
    `insert into users.user_external_ids (id, profile_id, provider, external_id) values
       ($1, $3, 'benevity', 'ben-1'), ($2, $4, 'benevity', 'ben-2'),
       (default, $3, 'analytics', '1234567890'), (default, $3, 'discord', 'vera#1')`,
    [ExternalIdentity.own, ExternalIdentity.other, VOLUNTEER, FOREIGN_VOLUNTEER],
  );
  await subgraph.sql(
    `insert into users.external_id_mappings (id, user_id, external_system, external_id) values
       ($1, $3, 'kintell', 'kin-1'), ($2, $4, 'kintell', 'kin-2')`,
    [LegacyExternalId.own, LegacyExternalId.other, VOLUNTEER, FOREIGN_VOLUNTEER],
  );
  await subgraph.sql(
    `insert into users.identity_linking_audit
       (id, profile_id, provider, external_id, operation, performed_by, performed_at)
     values
       ($1, $3, 'benevity', 'ben-1', 'created', $5, '2025-04-01'),
       ($2, $4, 'benevity', 'ben-2', 'merged', null, '2025-04-02')`,
    [IdentityLinkAudit.own, IdentityLinkAudit.other, VOLUNTEER, FOREIGN_VOLUNTEER, MANAGER],
  );
}

async function insertBrands(subgraph: TestSubgraph): Promise<void> {
  const { BrandingTheme, BrandingAsset, BrandingDomain, BrandingAuditEntry } = ROWS;
  await subgraph.sql(
    `insert into users.branding_themes (id, tenant_id, name, is_active, tokens_json, created_by, updated_by)
     values
       ($1, $4, 'Fjord', true, '{"colors": {"primary": "#003366"}}', $6, $6),
       ($2, $5, 'Sun', true, '{}', null, null),
       ($3, $4, 'Draft', false, '{}', null, null)`,
    [BrandingTheme.own, BrandingTheme.other, INACTIVE_THEME, OWN, OTHER, MANAGER],
  );
  await subgraph.sql(
    `insert into users.branding_assets
       (id, theme_id, kind, url, hash, mime_type, size, width, height, uploaded_by)
     values
       ($1, $3, 'logo', 'https://cdn.example/own.png', $5, 'image/png', 2048, 64, 32, $6),
       ($2, $4, 'logo', 'https://cdn.example/other.png', $5, 'image/png', 2048, 64, 32, null),
       (default, $3, 'favicon', 'https://cdn.example/own.ico', $5, 'image/x-icon', 512, 16, 16, null)`,
    [
      BrandingAsset.own,
      BrandingAsset.other,
      BrandingTheme.own,
      BrandingTheme.other,
      'cd'.repeat(32),
      MANAGER,
    ],
  );
  await subgraph.sql(
    `insert into users.branding_domains
       (id, tenant_id, domain, is_verified, verification_token, verified_at, created_by)
     values
       ($1, $5, 'impact.own.example', true, 'token-1', '2025-05-01', $7),
       ($2, $6, 'new.other.example', false, 'token-2', null, null),
       ($8, $6, 'impact.other.example', true, 'token-5', '2025-05-01', null),
       ($3, $5, 'new.own.example', false, 'token-3', null, null),
       ($4, $5, 'old.own.example', false, 'token-4', '2025-05-01', null)`,
    [
      BrandingDomain.own,
      BrandingDomain.other,
      PENDING_DOMAIN,
      REVOKED_DOMAIN,
      OWN,
      OTHER,
      MANAGER,
      OTHER_DOMAIN,
    ],
  );
  await subgraph.sql(
    `insert into users.branding_audit_log
       (id, tenant_id, resource_type, resource_id, action, changes, performed_by, ip_address,
        user_agent, performed_at)
     values
       ($1, $3, 'theme', $5, 'activated', '{"isActive": true}', $7, '192.0.2.7', 'Browser', '2025-05-02'),
       ($2, $4, 'theme', $6, 'created', '{}', null, null, null, '2025-05-02')`,
    [
      BrandingAuditEntry.own,
      BrandingAuditEntry.other,
      OWN,
      OTHER,
      BrandingTheme.own,
      BrandingTheme.other,
      MANAGER,
    ],
  );
}

async function insertAccess(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(`update users.users set time_zone = 'Europe/Oslo' where id = $1`, [VOLUNTEER]);
  await subgraph.sql(
    `insert into identity.invitations (email, role, company_id, invited_by)
     values ('guest@own.example', 'volunteer', $1, $2)`,
    [OWN, MANAGER],
  );
}

async function insertMessages(subgraph: TestSubgraph): Promise<void> {
  const { Notification, NotificationReceipt, NotificationQuota, NotificationTemplate } = ROWS;
  await subgraph.sql(
    `insert into users.notification_templates
       (id, company_id, name, subject, body_html, body_text, variables)
     values
       ($1, $4, 'Welcome', 'Hello', '<p>{{name}}</p>', '{{name}}', '["name"]'),
       ($2, $5, 'Theirs', null, null, 'text', '[]'),
       ($3, null, 'Of the system', null, null, 'text', '[]')`,
    [NotificationTemplate.own, NotificationTemplate.other, SYSTEM_TEMPLATE, OWN, OTHER],
  );
  await subgraph.sql(
    `insert into users.notifications_queue
       (id, company_id, user_id, channel, template_id, status, scheduled_at, sent_at,
        delivery_status, metadata)
     values
       ($1, $3, $5, 'email', $7, 'sent', '2025-06-01', '2025-06-01', 'opened', '{"body": "Hello Vera", "failure": "The mailbox is full."}'),
       ($2, $4, $6, 'in_app', $8, 'queued', '2025-06-02', null, null, '{}')`,
    [
      Notification.own,
      Notification.other,
      OWN,
      OTHER,
      VOLUNTEER,
      FOREIGN_VOLUNTEER,
      NotificationTemplate.own,
      NotificationTemplate.other,
    ],
  );
  await subgraph.sql(
    `insert into users.notifications_delivery_receipts
       (id, notification_id, provider, provider_message_id, delivered_at)
     values
       ($1, $3, 'postmark', 'm-1', '2025-06-01'), ($2, $4, 'postmark', 'm-2', '2025-06-02'),
       (default, $3, 'postmark', 'm-3', null)`,
    [NotificationReceipt.own, NotificationReceipt.other, Notification.own, Notification.other],
  );
  await subgraph.sql(
    `insert into users.notifications_quotas
       (id, company_id, channel, quota_limit, quota_used, quota_reset_at)
     values
       ($1, $3, 'email', 100, 40, '2025-12-01'), ($2, $4, 'email', 100, 40, '2025-12-01'),
       (default, $3, 'sms', 10, 12, '2025-12-01')`,
    [NotificationQuota.own, NotificationQuota.other, OWN, OTHER],
  );
  await subgraph.sql(
    `insert into users.idempotency_keys (id, key_hash, request_body, response_body, created_at, expires_at)
     values ($1, $2, '{"asked": 1}', '{"answered": 2}', '2025-11-14', '2025-11-15T00:00:00Z')`,
    [IDEMPOTENCY_RECORD, KEY_HASH],
  );
}

/** Inserts a job of another domain that has failed for good, its last attempt, and a schedule. */
async function insertJobs(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into jobs.queue (id, domain, name, payload, attempts, failed_at, error) values
       ($1, 'campaigns', 'campaign.test', '{"n": 1}', 15, '2025-06-01', 'RangeError')`,
    [JOB],
  );
  await subgraph.sql(
    `insert into jobs.runs (id, job_id, domain, name, attempt, started_at, ended_at, outcome, error)
     values ($2, $1, 'campaigns', 'campaign.test', 15, '2025-06-01', '2025-06-01', 'failed', 'RangeError')`,
    [JOB, JOB_RUN],
  );
  await subgraph.sql(
    `insert into jobs.schedules (id, domain, name, cron, time_zone, next_run_at, last_run_at) values
       ($1, 'campaigns', 'campaign.test', '0 3 * * *', 'Europe/Oslo', '2999-01-01', '2025-06-01')`,
    [JOB_SCHEDULE],
  );
}
