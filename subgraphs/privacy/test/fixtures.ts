/** Rows of two people: consents, requests, jobs, records, breaches and events. */
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { companyUser, partner, person } from '@teei/test/viewers.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { privacySubgraph } from '../src/subgraph.ts';
import { answerDueAt } from '../src/deadline/deadline.rules.ts';

/** Fixed id by number. */
function id(n: number): string {
  return `0f000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** Id of no row. */
export const UNKNOWN = id(9_999);

export const COMPANY = id(1);
export const SUBJECT = id(11);
/** Another person. */
export const OTHER = id(12);
export const STAFF = id(13);

export const subject = person(SUBJECT, 'participant');
export const other = person(OTHER, 'volunteer', COMPANY);
/** The same two people as company users. */
export const manager = companyUser(COMPANY, SUBJECT);
export const colleague = companyUser(COMPANY, OTHER);
/** The subject as staff. */
export const subjectOfStaff: Viewer = {
  kind: 'user',
  userId: SUBJECT,
  role: 'admin',
  companyId: null,
  scopes: [],
};
export const machine = partner(COMPANY);

/** A row of each type, the subject's and the other person's, by the type's name. */
export const ROWS = {
  UserConsent: { own: id(21), other: id(22) },
  ConsentText: { own: id(31), other: id(31) },
  DataSubjectRequest: { own: id(41), other: id(42) },
  PrivacyRequest: { own: id(51), other: id(52) },
  PrivacyAuditEntry: { own: id(61), other: id(62) },
  ProcessingRecord: { own: id(71), other: id(72) },
  BreachIncident: { own: id(81), other: id(82) },
  RetentionPolicy: { own: id(91), other: id(92) },
  ActivityEntry: { own: id(101), other: id(102) },
  LegalHold: { own: id(111), other: id(112) },
  CompanyExport: { own: id(121), other: id(122) },
  /** Companies that the graph shows exports of. */
  Company: { own: COMPANY, other: id(2) },
} as const;

/** Text in force before `ROWS.ConsentText`. */
export const FORMER_TEXT = id(32);
export const NORWEGIAN_TEXT = id(33);

/** Requests by status; the clock is fixed at 2025-11-15, 9:00. */
export const LATE = id(43);
export const EXTENDED = id(44);
export const REJECTED_LATE = id(45);
export const ERASURE = id(46);

export const REGISTER = id(73);

/** Event of `ROWS.ActivityEntry`, and its consent. */
export const WITHDRAWAL = id(103);

/**
 * Starts the privacy subgraph on a database with only these rows.
 *
 * @param react true to run its jobs
 * @param declaration subgraph with services of its process
 */
export async function startPrivacy(
  react = false,
  declaration = privacySubgraph,
): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph(declaration, { seeded: false, react });
  await insertPeople(subgraph);
  await insertConsents(subgraph);
  await insertRequests(subgraph);
  await insertJobs(subgraph);
  await insertRecords(subgraph);
  await insertBreaches(subgraph);
  await insertPolicies(subgraph);
  await insertActivity(subgraph);
  await insertHolds(subgraph);
  await insertCompanyExports(subgraph);
  return subgraph;
}

async function insertPeople(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(`insert into users.companies (id, name) values ($1, 'Own'), ($2, 'Other')`, [
    COMPANY,
    ROWS.Company.other,
  ]);
  await subgraph.sql(
    `insert into users.users (id, email, role) values ($1, 'subject@mail.example', 'participant'),
       ($2, 'other@mail.example', 'volunteer'), ($3, 'staff@teei.example', 'admin')`,
    [SUBJECT, OTHER, STAFF],
  );
}

async function insertConsents(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into privacy.consent_text_versions
       (id, purpose, version, language, title, body, summary, effective_from, effective_until,
        created_by)
     values
       ($1, 'publication', '2', 'en', 'Quotes', 'You may quote me.', 'Quote me.', '2025-06-01Z',
        '2026-06-01Z', $4),
       ($2, 'publication', '1', 'en', 'Quotes', 'Quote me.', null, '2025-01-01Z', '2025-06-01Z', $4),
       ($3, 'publication', '2', 'no', 'Sitater', 'Dere kan sitere meg.', null, '2025-06-01Z', null, $4)`,
    [ROWS.ConsentText.own, FORMER_TEXT, NORWEGIAN_TEXT, STAFF],
  );
  await subgraph.sql(
    `insert into privacy.user_consents
       (id, user_id, purpose, consent_given, consent_text, consent_version, consent_date,
        consent_method, ip_address, user_agent, withdrawn_at, withdrawal_reason, expires_at, consent_language)
     values
       ($1, $3, 'publication', true, 'You may quote me.', '2', '2025-07-01T10:00:00Z', 'checkbox',
        '192.0.2.1', 'Browser', '2025-09-01T10:00:00Z', 'I changed my mind.', '2026-07-01Z', 'en'),
       (default, $3, 'publication', true, 'Quote me!', '1', '2025-02-01T10:00:00Z', 'paper',
        null, null, null, null, '2025-05-01Z', null),
       (default, $3, 'marketing', false, 'Letters?', '1', '2025-03-01T10:00:00Z', 'checkbox',
        null, null, null, null, null, null),
       (default, $3, 'program', true, 'Join?', '1', '2025-03-01T10:00:00Z', 'explicit_opt_in',
        null, null, null, null, '2025-12-01Z', null),
       ($2, $4, 'publication', true, 'You may quote me.', '2', '2025-08-01T10:00:00Z', 'checkbox',
        null, null, null, null, null, null)`,
    [ROWS.UserConsent.own, ROWS.UserConsent.other, SUBJECT, OTHER],
  );
}

async function insertRequests(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into privacy.data_subject_requests
       (id, user_id, request_type, status, requested_at, requested_by, request_reason, ip_address,
        assigned_to, processing_started_at, completed_at, response_data, response_file_url,
        rejection_reason, rejection_ground, deletion_scheduled_for, deletion_completed_at,
        systems_deleted, verification_hash, notes, due_at, extended_at, extension_reason,
        identity_check_method, identity_verified_at)
     values ($1, $2, 'access', 'completed', '2025-08-20T09:00:00.123456Z', $3, 'I want to know.',
       '192.0.2.1', $3, '2025-08-21Z', '2025-10-01Z', '{"rows": 3}', 'https://files.example/1',
       'None.', 'exempt', '2025-09-01Z', '2025-10-01Z', '["users", "programs"]', $4, 'Was polite.',
       $5, '2025-09-15Z', 'Many systems hold data.', 'email', '2025-08-21Z')`,
    [
      ROWS.DataSubjectRequest.own,
      SUBJECT,
      STAFF,
      'ab'.repeat(32),
      answerDueAt('2025-08-20T09:00:00Z', true),
    ],
  );
  await insertRequest(subgraph, {
    id: ROWS.DataSubjectRequest.other,
    user_id: OTHER,
    request_type: 'objection',
    requested_at: '2025-11-01T09:00:00Z',
  });
  await insertRequest(subgraph, {
    id: LATE,
    request_type: 'portability',
    status: 'processing',
    requested_at: '2025-10-01T09:00:00Z',
    assigned_to: STAFF,
  });
  await insertRequest(subgraph, {
    id: EXTENDED,
    request_type: 'restriction',
    status: 'processing',
    requested_at: '2025-08-31T09:00:00Z',
    extended_at: '2025-09-15T00:00:00Z',
  });
  await insertRequest(subgraph, {
    id: REJECTED_LATE,
    request_type: 'rectification',
    status: 'rejected',
    requested_at: '2025-03-01T09:00:00Z',
    rejection_reason: 'Nothing to correct.',
  });
  await insertRequest(subgraph, {
    id: ERASURE,
    request_type: 'erasure',
    status: 'identity_check',
    requested_at: '2025-10-31T09:00:00Z',
  });
}

/** Columns of a request in a test, each with its value. */
export type RequestColumns = Readonly<Record<string, unknown>> & {
  readonly requested_at?: string;
  readonly extended_at?: string;
};

/** Inserts a request of the subject, due as the rules have it, in whatever state; returns its id. */
export async function insertRequest(
  subgraph: Pick<TestSubgraph, 'sql'>,
  columns: RequestColumns,
): Promise<string> {
  const requestedAt = columns.requested_at ?? '2025-11-10T09:00:00Z';
  const row = {
    user_id: SUBJECT,
    request_type: 'access',
    requested_at: requestedAt,
    due_at: answerDueAt(requestedAt, columns.extended_at !== undefined),
    ...columns,
  };
  const [inserted] = await subgraph.sql(
    `insert into privacy.data_subject_requests (${Object.keys(row).join(', ')})
     values (${Object.keys(row)
       .map((_, index) => `$${index + 1}`)
       .join(', ')}) returning id`,
    Object.values(row),
  );
  return String(inserted?.['id']);
}

async function insertJobs(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into privacy.privacy_requests
       (id, user_id, request_type, status, progress, result_path, error_message, requested_at,
        completed_at)
     values
       ($1, $3, 'export', 'completed', 1, 'exports/1.zip', 'Tried twice.', '2025-08-22Z',
        '2025-08-23Z'),
       (default, $3, 'export', 'failed', 0.4286, null, 'One system was down.', '2025-08-21Z', null),
       (default, $3, 'delete', 'pending', 0, null, null, '2025-11-02Z', null),
       ($2, $4, 'export', 'pending', 0, null, null, '2025-11-03Z', null)`,
    [ROWS.PrivacyRequest.own, ROWS.PrivacyRequest.other, SUBJECT, OTHER],
  );
  await subgraph.sql(
    `insert into privacy.privacy_audit_log
       (id, request_id, action, details, performed_by, performed_at)
     values
       ($1, $3, 'requested', '{"prev": "", "system": "graph"}', $5, '2025-08-22T00:00:00Z'),
       (default, $3, 'step_completed', '{"system": "users"}', null, '2025-08-22T01:00:00Z'),
       ($2, $4, 'requested', '{}', null, '2025-11-03Z')`,
    [
      ROWS.PrivacyAuditEntry.own,
      ROWS.PrivacyAuditEntry.other,
      ROWS.PrivacyRequest.own,
      ROWS.PrivacyRequest.other,
      SUBJECT,
    ],
  );
}

async function insertRecords(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into privacy.data_processing_records
       (id, user_id, activity, purpose, legal_basis, data_categories, recipient_categories,
        processed_at, processed_by, system_component, retention_period, scheduled_deletion_date,
        metadata)
     values
       ($1, $4, 'profile_read', 'Support', 'contract', '["identity"]', '["staff"]',
        '2025-10-01Z', $6, 'users', '2 years', '2027-10-01', '{"fields": ["email"]}'),
       ($2, $5, 'profile_read', 'Support', 'contract', '[]', '[]', '2025-10-02Z', null, 'users',
        null, null, '{}'),
       ($3, null, 'matching', 'Finding buddies', 'consent', '["identity"]', '["volunteers"]',
        '2025-01-01Z', null, 'programs', '3 years', null, '{"controller": "TEEI"}')`,
    [ROWS.ProcessingRecord.own, ROWS.ProcessingRecord.other, REGISTER, SUBJECT, OTHER, STAFF],
  );
}

async function insertBreaches(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into privacy.data_breach_incidents
       (id, incident_type, severity, status, discovered_at, discovered_by,
        reported_to_authority_at, affected_user_count, affected_data_categories, risk_to_rights,
        containment_measures, notification_plan, users_notified_at, root_cause, remedial_actions,
        resolved_at, notes)
     values ($1, 'missent_email', 'high', 'reported', '2025-11-12T10:00:00Z', $2,
       '2025-11-14T23:00:00Z', 14, '["identity"]', 'Low.', 'Recalled.', 'By e-mail.',
       '2025-11-14T23:30:00Z', 'A wrong list.', 'A second look.', '2025-11-15T08:00:00Z', 'None.')`,
    [ROWS.BreachIncident.own, STAFF],
  );
  await subgraph.sql(
    `insert into privacy.data_breach_incidents
       (id, incident_type, severity, status, discovered_at, root_cause, remedial_actions, resolved_at)
     values
       ($1, 'lost_laptop', 'low', 'investigating', '2025-11-10T09:00:00Z', null, null, null),
       (default, 'open_bucket', 'medium', 'contained', '2025-11-14T09:00:00Z', null, null, null),
       (default, 'lost_key', 'low', 'resolved', '2025-05-01T09:00:00Z', 'Haste.', 'A box.',
        '2025-05-02T09:00:00Z')`,
    [ROWS.BreachIncident.other],
  );
}

async function insertPolicies(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into privacy.data_retention_policies
       (id, data_category, retention_period_days, legal_basis, deletion_method,
        dependent_categories, active, effective_from, created_by)
     values
       ($1, 'sessions', 730, 'contract', 'anonymize', '["feedback"]', true, '2025-01-01Z', $3),
       ($2, 'feedback', null, 'consent', 'hard_delete', '[]', false, '2025-01-01Z', null)`,
    [ROWS.RetentionPolicy.own, ROWS.RetentionPolicy.other, STAFF],
  );
  await subgraph.sql(
    `insert into files.archived_rows (id, data_category, table_name, content)
     values (gen_random_uuid(), 'sessions', 'programs.kintell_sessions', '{}')`,
  );
}

async function insertActivity(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into events.outbox
       (event_id, event_type, aggregate_type, aggregate_id, company_id, subject_id, actor_id,
        actor_class, occurred_at, payload)
     values
       ($1, 'consent.withdrawn', 'user_consent', $3, $6, $4, $4, 'person', '2025-09-01T10:00:00Z',
        '{"purpose": "publication"}'),
       ($2, 'consent.given', 'user_consent', $3, null, $5, $5, 'person', '2025-08-01T10:00:00Z', '{}'),
       (default, 'evidence.withdrawn', 'evidence_snippet', $4, $6, $4, null, 'worker',
        '2025-09-01T10:00:00Z', '{}'),
       (default, 'consent.withdrawn', 'user_consent', $4, null, $5, $7, 'officer',
        '2025-10-01T10:00:00Z', '{}')`,
    [ROWS.ActivityEntry.own, ROWS.ActivityEntry.other, WITHDRAWAL, SUBJECT, OTHER, COMPANY, STAFF],
  );
}

async function insertHolds(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into personal_data.legal_holds
       (id, user_id, reason, placed_by, placed_at, lifted_by, lifted_at)
     values ($1, $3, 'Case 7', $5, '2025-03-01Z', $5, '2025-04-01Z'),
       ($2, $4, 'Case 8', null, '2025-03-01Z', null, null)`,
    [ROWS.LegalHold.own, ROWS.LegalHold.other, SUBJECT, OTHER, STAFF],
  );
}

async function insertCompanyExports(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into files.company_exports (id, company_id, requested_by, recipient, requested_at, completed_at,
       link_expires_at, fetched_at, tables, rows, bytes)
     select e.id, e.company_id, $3, 'age1' || repeat('q', 58), '2025-10-01T09:00:00Z', '2025-10-01T09:01:00Z',
       '2025-10-08T09:01:00Z', '2025-10-02T09:00:00Z', 12, 345, 67890
     from unnest($1::uuid[], $2::uuid[]) as e (id, company_id)`,
    [Object.values(ROWS.CompanyExport), Object.values(ROWS.Company), SUBJECT],
  );
}
