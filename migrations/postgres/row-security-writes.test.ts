import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSessions, type Sessions } from './sessions.ts';
import { hash, id, TWO_TENANTS } from './two-tenants.ts';

const COMPANY = { company_id: id('a company'), user_id: id('a manager') };
const PARTNER = { company_id: id('a company') };
const VOLUNTEER = { company_id: id('a company'), user_id: id('a volunteer') };
const PARTICIPANT = { user_id: id('a participant') };
const STAFF = { user_id: id('staff') };

const ENROL = `INSERT INTO programs.program_enrollments
  (user_id, program_type, program_instance_id, role, status)
  VALUES ($1, 'buddy', $2, $3, $4) RETURNING company_id`;
const LEAVE = `UPDATE programs.program_enrollments SET status = $2 WHERE user_id = $1 RETURNING company_id`;
const COMPLETE = `UPDATE programs.kintell_sessions
  SET completed_at = now(), duration_minutes = 60, rating = 1, language_level = 'B1' RETURNING id`;
const CHECK_IN = `INSERT INTO programs.buddy_checkins (match_id, checkin_date, mood)
  VALUES ($1, '2025-09-01', 'great') RETURNING company_id`;
const FEEDBACK = `INSERT INTO programs.buddy_feedback (match_id, from_role, rating)
  VALUES ($1, $2, 1) RETURNING company_id`;
const LOOK = `INSERT INTO reporting.publication_views (publication_id, visitor_hash) VALUES ($1, $2)`;
const CONSENT = `INSERT INTO privacy.user_consents
  (user_id, purpose, consent_given, consent_text, consent_version, consent_method)
  VALUES ($1, 'analytics', true, 'text', '1', 'checkbox') RETURNING user_id`;
const TAKE_BACK = `UPDATE privacy.user_consents SET withdrawn_at = now(), withdrawal_reason = 'why'
  WHERE user_id = $1 RETURNING user_id`;
const REMEMBER = `INSERT INTO users.idempotency_keys (key_hash, request_body, response_body)
  VALUES ($1, '{}', '{}') RETURNING key_hash`;
const CAMPAIGN = `INSERT INTO campaigns.campaigns (company_id, name) VALUES ($1, 'New') RETURNING company_id`;

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
});

afterAll(() => sessions.close());

describe('a viewer may write', () => {
  test.each([
    ['a company its campaign', 'campaigns_company', COMPANY, CAMPAIGN, [id('a company')]],
    ['staff any campaign', 'campaigns_admin', STAFF, CAMPAIGN, [id('b company')]],
    ['a pair its check-in', 'programs_person', PARTICIPANT, CHECK_IN, [id('a match')]],
    ['a buddy their feedback', 'programs_person', VOLUNTEER, FEEDBACK, [id('a match'), 'buddy']],
    ['a person their consent', 'privacy_person', VOLUNTEER, CONSENT, [id('a volunteer')]],
    ['a company user their consent', 'privacy_company', COMPANY, CONSENT, [id('a manager')]],
    ['staff their consent', 'privacy_admin', STAFF, CONSENT, [id('staff')]],
    ['an officer a consent', 'privacy_officer', STAFF, CONSENT, [id('b volunteer')]],
    [
      'a person that they took it back',
      'privacy_person',
      VOLUNTEER,
      TAKE_BACK,
      [id('a volunteer')],
    ],
    ['a company user that they did', 'privacy_company', COMPANY, TAKE_BACK, [id('a manager')]],
    ['an officer that somebody did', 'privacy_officer', STAFF, TAKE_BACK, [id('b volunteer')]],
    [
      'a person that they leave',
      'programs_person',
      VOLUNTEER,
      LEAVE,
      [id('a volunteer'), 'dropped'],
    ],
    ['a pair how their session went', 'programs_person', PARTICIPANT, COMPLETE, []],
  ] as const)('%s', async (_what, role, settings, sql, values) => {
    expect(await sessions.asViewer(role, settings, sql, values)).toHaveLength(1);
  });

  test('an enrolment in an instance that becomes visible by it, and the company is filled in', async () => {
    const values = [id('a participant'), id('b instance'), 'participant', 'waitlisted'];
    expect(await sessions.asViewer('programs_person', PARTICIPANT, ENROL, values)).toEqual([
      { company_id: id('b company') },
    ]);
  });

  test('that a live page was looked at, without reading who else did', async () => {
    const values = [id('a page'), hash('visitor')];
    expect(await sessions.asViewer('reporting_anonymous', {}, LOOK, values)).toEqual([]);
    await expect(
      sessions.asViewer('reporting_anonymous', {}, `${LOOK} RETURNING id`, values),
    ).rejects.toThrow('permission denied');
  });

  test('an answer anew once its idempotency key has expired', async () => {
    const again = `UPDATE users.idempotency_keys SET response_body = '{"id": "x"}' RETURNING key_hash`;
    const settings = { ...COMPANY, idempotency_key_hash: hash('a') };
    await expect(sessions.asViewer('users_company', settings, again)).rejects.toThrow(
      'expected a key that has expired',
    );
    await sessions.asOwner(
      `UPDATE users.idempotency_keys SET created_at = now() - interval '2 days', expires_at = now()`,
    );
    expect(await sessions.asViewer('users_company', settings, again)).toEqual([
      { key_hash: hash('a') },
    ]);
  });

  test('the answer to the idempotency key that it works under, in every domain', async () => {
    for (const role of ['users_company', 'programs_person', 'privacy_officer', 'users_anonymous']) {
      const settings = { ...COMPANY, idempotency_key_hash: hash('new key') };
      expect(await sessions.asViewer(role, settings, REMEMBER, [hash('new key')])).toEqual([
        { key_hash: hash('new key') },
      ]);
    }
  });
});

describe('a viewer may not write', () => {
  const REFUSED = /violates row-level security policy|permission denied|expected a new row to be/;

  test.each([
    ['a campaign of another company', 'campaigns_company', COMPANY, CAMPAIGN, [id('b company')]],
    ['a campaign as a person', 'campaigns_person', VOLUNTEER, CAMPAIGN, [id('a company')]],
    ['an impact figure as an officer', 'campaigns_officer', STAFF, CAMPAIGN, [id('a company')]],
    [
      'an enrolment of somebody else',
      'programs_person',
      VOLUNTEER,
      ENROL,
      [id('b volunteer'), id('a instance'), 'volunteer', 'active'],
    ],
    [
      "an enrolment with another company than a volunteer's",
      'programs_person',
      VOLUNTEER,
      ENROL,
      [id('a volunteer'), id('b instance'), 'volunteer', 'active'],
    ],
    [
      'an enrolment on the other side',
      'programs_person',
      PARTICIPANT,
      ENROL,
      [id('a participant'), id('b instance'), 'volunteer', 'active'],
    ],
    [
      'an enrolment that is done as it begins',
      'programs_person',
      PARTICIPANT,
      ENROL,
      [id('a participant'), id('b instance'), 'participant', 'paused'],
    ],
    [
      'a break from a programme as a person',
      'programs_person',
      VOLUNTEER,
      LEAVE,
      [id('a volunteer'), 'paused'],
    ],
    [
      'more of an enrolment than its status',
      'programs_person',
      VOLUNTEER,
      "UPDATE programs.program_enrollments SET role = 'participant'",
      [],
    ],
    [
      'who a session is with',
      'programs_person',
      VOLUNTEER,
      'UPDATE programs.kintell_sessions SET participant_id = volunteer_id',
      [],
    ],
    ['a check-in of another pair', 'programs_person', VOLUNTEER, CHECK_IN, [id('b match')]],
    [
      'a check-in of a pair that is not there',
      'programs_person',
      VOLUNTEER,
      CHECK_IN,
      [id('no match')],
    ],
    [
      'a check-in of its people as a company',
      'programs_company',
      COMPANY,
      CHECK_IN,
      [id('a match')],
    ],
    [
      "feedback for the other's side",
      'programs_person',
      VOLUNTEER,
      FEEDBACK,
      [id('a match'), 'participant'],
    ],
    [
      'a view of a page that is not live',
      'reporting_anonymous',
      {},
      LOOK,
      [id('b page'), hash('visitor')],
    ],
    ['a consent of somebody else', 'privacy_person', VOLUNTEER, CONSENT, [id('a participant')]],
    [
      'a consent of a member as a company',
      'privacy_company',
      COMPANY,
      CONSENT,
      [id('a volunteer')],
    ],
    ['a consent of somebody else as staff', 'privacy_admin', STAFF, CONSENT, [id('a volunteer')]],
    [
      'more of a consent than that it was taken back',
      'privacy_officer',
      STAFF,
      "UPDATE privacy.user_consents SET expires_at = now() + interval '1 year'",
      [],
    ],
    [
      'an answer without its idempotency key',
      'users_company',
      COMPANY,
      REMEMBER,
      [hash('new key')],
    ],
    [
      'figures as a partner',
      'reporting_partner',
      PARTNER,
      "UPDATE reporting.metrics_company_period SET period = '2025'",
      [],
    ],
    [
      'the words of a consent as staff',
      'privacy_admin',
      STAFF,
      "UPDATE privacy.consent_text_versions SET body = ''",
      [],
    ],
    [
      'another move of their own request than taking it back',
      'privacy_person',
      PARTICIPANT,
      "UPDATE privacy.data_subject_requests SET status = 'identity_check'",
      [],
    ],
    [
      'that their own export has begun',
      'privacy_person',
      PARTICIPANT,
      "UPDATE privacy.privacy_requests SET status = 'processing'",
      [],
    ],
    [
      'a request of their own that is done as it begins',
      'privacy_person',
      PARTICIPANT,
      `INSERT INTO privacy.data_subject_requests (user_id, request_type, status, completed_at)
       VALUES ($1, 'access', 'completed', now())`,
      [id('a participant')],
    ],
    [
      'more of a request than its status',
      'privacy_person',
      PARTICIPANT,
      'UPDATE privacy.data_subject_requests SET notes = NULL',
      [],
    ],
  ] as const)('%s', async (_what, role, settings, sql, values) => {
    await expect(sessions.asViewer(role, settings, sql, values)).rejects.toThrow(REFUSED);
  });

  test("another's view, link, template or consent: there is none to change", async () => {
    for (const [role, settings, sql] of [
      [
        'privacy_admin',
        STAFF,
        'UPDATE privacy.user_consents SET withdrawn_at = now() WHERE user_id <> $1',
      ],
      [
        'privacy_company',
        COMPANY,
        'UPDATE privacy.user_consents SET withdrawn_at = now() WHERE user_id <> $1',
      ],
      [
        'reporting_company',
        COMPANY,
        "UPDATE reporting.saved_views SET name = 'x' WHERE user_id <> $1",
      ],
      ['reporting_person', VOLUNTEER, 'DELETE FROM reporting.saved_views WHERE user_id <> $1'],
      [
        'users_company',
        COMPANY,
        'DELETE FROM users.notification_templates WHERE company_id IS NULL AND id <> $1',
      ],
      ['users_company', COMPANY, "UPDATE users.users SET first_name = 'x' WHERE id <> $1"],
    ] as const) {
      expect(
        await sessions.asViewer(role, settings, `${sql} RETURNING id`, [settings.user_id]),
      ).toEqual([]);
    }
  });
});

function worker(sql: string): ReturnType<Sessions['asViewer']> {
  return sessions.asViewer('evidence_worker', {}, sql);
}

describe('the worker of evidence, which withdraws texts', () => {
  test('finds a person’s words of any company by their scores, and replaces them', async () => {
    const words = await worker(
      `UPDATE evidence.evidence_snippets SET content = '', embedding = NULL, metadata = '{}',
         evidence_data = '{}'
       WHERE id IN (SELECT evidence_snippet_id FROM evidence.outcome_scores WHERE user_id IS NOT NULL)
       RETURNING company_id`,
    );
    expect(words).toHaveLength(2);
  });

  test.each([
    'SELECT embedding FROM evidence.evidence_snippets',
    'SELECT program_instance_id FROM evidence.evidence_snippets',
    "UPDATE evidence.evidence_snippets SET source_type = 'survey'",
    'DELETE FROM evidence.evidence_snippets',
    'SELECT score FROM evidence.outcome_scores',
    'UPDATE evidence.outcome_scores SET score = NULL',
    'SELECT response_text FROM evidence.ai_prompt_audit',
  ])('does no more than that: %s', async (sql) => {
    await expect(worker(sql)).rejects.toThrow('permission denied');
  });
});
