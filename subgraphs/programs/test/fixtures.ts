/** Programmes of two companies, their pairs and sessions, as of 2025-11-15: what the tests ask about. */
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { admin, companyUser, person as asPerson } from '@teei/test/viewers.ts';
import { programsSubgraph } from '../src/subgraph.ts';

function id(kind: string, n: number): string {
  return `0${kind}000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const company = { own: id('a', 1), other: id('a', 2) };
export const campaign = { own: id('b', 1), other: id('b', 2) };
export const template = { buddy: id('c', 1), language: id('c', 2), retired: id('c', 3) };
export const group = { refugees: id('d', 1), youth: id('d', 2) };
export const instance = {
  buddy: id('e', 1),
  language: id('e', 2),
  foreign: id('e', 3),
  teei: id('e', 4),
};
export const person = {
  staff: id('1', 1),
  coordinator: id('1', 2),
  participant: (n: number): string => id('2', n),
  volunteer: (n: number): string => id('3', n),
};
/** Pairs 1 to 6 are in the own buddy instance, pair 7 in the other company's. */
export const pair = (n: number): string => id('4', n);
export const session = {
  planned: id('5', 1),
  held: id('5', 2),
  cancelled: id('5', 3),
  missed: id('5', 4),
  foreign: id('5', 5),
};
export const UNKNOWN = id('f', 1);

/** Number of further instances of the own company, with only a name, for pages. */
export const SERIES = 25;

export const staff = { ...admin, userId: person.staff };
export const manager = companyUser(company.own, person.coordinator);
export const coordinator = companyUser(company.own, person.coordinator, ['programs:write']);
export const participant = asPerson(person.participant(1), 'participant');
export const volunteer = asPerson(person.volunteer(1), 'volunteer');

/** The programs subgraph on a database that holds the above and nothing else. */
export async function startPrograms(): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph(programsSubgraph, { seeded: false });
  await insertPeople(subgraph);
  await insertProgrammes(subgraph);
  await insertEnrollments(subgraph);
  await insertPairs(subgraph);
  await insertSessions(subgraph);
  return subgraph;
}

async function insertPeople(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(`insert into users.companies (id, name) values ($1, 'Own'), ($2, 'Other')`, [
    company.own,
    company.other,
  ]);
  await subgraph.sql(
    `insert into users.users (id, email, role) values
       ($1, 'staff@example.org', 'admin'), ($2, 'coordinator@example.org', 'company_user')`,
    [person.staff, person.coordinator],
  );
  await subgraph.sql(
    `insert into users.users (id, email, role)
     select ('02000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'p' || n || '@example.org',
       'participant' from generate_series(1, 7) as n
     union all
     select ('03000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'v' || n || '@example.org',
       'volunteer' from generate_series(1, 7) as n`,
  );
}

async function insertProgrammes(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into programs.program_templates
       (id, name, type, is_active, is_public, tags, suitable_for_groups, outcome_metrics, created_by)
     values
       ($1, 'Buddies', 'buddy', true, true, '["friends"]', '["refugees"]',
         '[{"outcomeType": "belonging", "proxyCents": 120000}]', $4),
       ($2, 'Language café', 'language', true, false, '["talk"]', '["refugees", "youth"]',
         '[{"outcomeType": "lang_level_proxy", "proxyCents": 90000}]', $4),
       ($3, 'Old mentoring', 'mentorship', false, false, '[]', '[]', '[]', $4)`,
    [template.buddy, template.language, template.retired, person.staff],
  );
  await subgraph.sql(
    `insert into programs.beneficiary_groups
       (id, name, group_type, country_code, is_public, eligible_program_types)
     values ($1, 'Refugees in Oslo', 'refugees', 'NO', true, '["buddy", "language"]'),
       ($2, 'Youth', 'youth', null, false, '["language"]')`,
    [group.refugees, group.youth],
  );
  await subgraph.sql(
    `insert into campaigns.campaigns (id, company_id, name)
     values ($1, $2, 'Own campaign'), ($3, $4, 'Other campaign')`,
    [campaign.own, company.own, campaign.other, company.other],
  );
  await subgraph.sql(
    `insert into programs.program_instances
       (id, program_key, campaign_id, company_id, template_id, beneficiary_group_id, status, name,
        start_date, end_date, outcome_scores, last_activity_at)
     values
       ($1, 'own-buddies', $5, $7, $9, $12, 'active', 'Own buddies', '2025-08-01', null,
         '{"belonging": 0.62, "confidence": "high"}', '2025-11-10T10:00:00Z'),
       ($2, 'own-language', $5, $7, $10, $12, 'completed', 'Own language', '2025-01-10',
         '2025-05-31', '{"belonging": 0.4}', '2025-05-30T10:00:00Z'),
       ($3, 'other-buddies', $6, $8, $9, $12, 'active', 'Not yours', '2025-08-02', null, '{}', null),
       ($4, 'teei-mentoring', null, null, $11, null, 'active', 'Run by TEEI', '2025-08-03', null,
         '{}', null)`,
    [
      instance.buddy,
      instance.language,
      instance.foreign,
      instance.teei,
      campaign.own,
      campaign.other,
      company.own,
      company.other,
      template.buddy,
      template.language,
      template.retired,
      group.refugees,
    ],
  );
  await subgraph.sql(
    `insert into programs.program_instances
       (company_id, template_id, name, start_date, last_activity_at)
     select $1, $2, 'Series ' || lpad(n::text, 2, '0'), date '2026-01-01' + n / 3,
       case when n % 3 > 0 then timestamptz '2025-11-01Z' + make_interval(hours => n / 2) end
     from generate_series(1, $3::int) as n`,
    [company.own, template.language, SERIES],
  );
}

/** Six participants (two of them waiting) and six volunteers here, one of each elsewhere. */
async function insertEnrollments(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into programs.program_enrollments
       (user_id, program_type, program_instance_id, enrolled_at, status, role)
     select ('02000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'buddy',
       case when n = 7 then $2::uuid else $1::uuid end, timestamptz '2025-08-01Z' + n * interval '1 day',
       case when n in (5, 6) then 'waitlisted' else 'active' end, 'participant'
     from generate_series(1, 7) as n
     union all
     select ('03000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'buddy',
       case when n = 7 then $2::uuid else $1::uuid end, timestamptz '2025-08-01Z' + n * interval '1 day',
       'active', 'volunteer'
     from generate_series(1, 7) as n`,
    [instance.buddy, instance.foreign],
  );
}

/**
 * Pair 1 gets better, pair 2 worse, pair 3 has been silent since September, pair 4 checked in once,
 * pair 5 is new and has not yet, pair 6 is inactive.
 */
async function insertPairs(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into programs.buddy_matches
       (id, participant_id, buddy_id, matched_at, status, program_instance_id)
     select ('04000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
       ('02000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
       ('03000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
       case when n = 5 then timestamptz '2025-11-10Z' else timestamptz '2025-08-10Z' end,
       case when n = 6 then 'inactive' else 'active' end,
       case when n = 7 then $2::uuid else $1::uuid end
     from generate_series(1, 7) as n`,
    [instance.buddy, instance.foreign],
  );
  await subgraph.sql(
    `insert into programs.buddy_checkins (match_id, checkin_date, mood, notes)
     select ('04000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, day::date, mood, 'A note'
     from (values
       (1, '2025-10-20', 'struggling'), (1, '2025-10-27', 'okay'), (1, '2025-11-03', 'good'),
       (1, '2025-11-10', 'great'),
       (2, '2025-10-27', 'good'), (2, '2025-11-03', 'difficult'),
       (3, '2025-09-20', 'okay'), (3, '2025-09-27', 'okay'),
       (4, '2025-11-02', 'good'),
       (6, '2025-10-01', 'good'),
       (7, '2025-11-01', 'difficult')
     ) as checkin (n, day, mood)`,
  );
  await subgraph.sql(
    `insert into programs.buddy_events (match_id, event_type, event_date, description, location)
     select ('04000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, kind, day::date,
       'What we did', 'Where we were'
     from (values
       (1, 'hangout', '2025-08-20'), (1, 'workshop', '2025-09-20'), (1, 'hangout', '2025-10-20'),
       (1, 'online_call', '2025-11-05'), (2, 'activity', '2025-09-01'), (3, 'hangout', '2025-10-30'),
       (7, 'hangout', '2025-10-01')
     ) as event (n, kind, day)`,
  );
  await subgraph.sql(
    `insert into programs.buddy_feedback (match_id, from_role, rating, feedback_text, submitted_at)
     select ('04000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, side, 0.5 + n * 0.05,
       'Words of the ' || side, at::timestamptz
     from generate_series(1, 5) as n,
       (values ('buddy', '2025-10-01Z'), ('participant', '2025-10-02Z')) as sides (side, at)`,
  );
  await subgraph.sql(
    `insert into programs.buddy_system_events
       (event_id, event_type, user_id, "timestamp", payload, processed_at)
     values
       ('evt-1', 'buddy.match.created', 'person-9', '2025-08-10T00:00:00Z', '{"pair": 1}', now()),
       ('evt-2', 'buddy.skill_share.completed', 'person-9', '2025-10-20T00:00:00Z', '{}', null)`,
  );
}

async function insertSessions(subgraph: TestSubgraph): Promise<void> {
  await subgraph.sql(
    `insert into programs.kintell_sessions
       (id, external_session_id, session_type, participant_id, volunteer_id, program_instance_id,
        scheduled_at, completed_at, duration_minutes, rating, feedback_text, language_level, topics,
        metadata)
     select id::uuid, 'K-' || n, 'language', participant::uuid, volunteer::uuid, instance::uuid,
       at::timestamptz, done::timestamptz, minutes, 0.9, 'What we said', level, '["work"]',
       metadata::jsonb
     from (values
       (1, $1, $6, $7, $8, '2025-11-20T10:00:00Z', null, null, null, '{}'),
       (2, $2, $6, $7, $8, '2025-11-01T10:00:00Z', '2025-11-01T11:00:00Z', 60, 'B1',
         '{"no_show": true}'),
       (3, $3, $6, $7, $8, '2025-11-18T10:00:00Z', null, null, null,
         '{"cancelled_at": "2025-11-10T10:00:00Z", "no_show": true}'),
       (4, $4, $6, $7, $8, '2025-11-02T10:00:00Z', null, null, null, '{"no_show": true}'),
       (5, $5, $9, $10, $11, '2025-11-19T10:00:00Z', null, null, null, '{}')
     ) as session (n, id, participant, volunteer, instance, at, done, minutes, level, metadata)`,
    [
      session.planned,
      session.held,
      session.cancelled,
      session.missed,
      session.foreign,
      person.participant(1),
      person.volunteer(1),
      instance.buddy,
      person.participant(7),
      person.volunteer(7),
      instance.foreign,
    ],
  );
  await subgraph.sql(
    `insert into programs.learning_progress
       (user_id, provider, course_id, course_name, status, progress_percent, started_at,
        completed_at, credential_ref, program_instance_id)
     select ('02000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'ecornell', 'course-1',
       'A course', case when n = 1 then 'completed' else 'in_progress' end,
       case when n = 1 then 100 else 50 end, '2025-09-01Z',
       case when n = 1 then timestamptz '2025-10-01Z' end, case when n = 1 then 'CERT-1' end, $1
     from generate_series(1, 5) as n`,
    [instance.language],
  );
}
