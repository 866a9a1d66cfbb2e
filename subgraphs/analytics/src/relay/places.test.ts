import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { createTestPool } from '@teei/test/pool.ts';
import { CAMPAIGNS, COMPANY, insertPlaces, INSTANCES, person } from '@teei/test/relay/sessions.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import type { Consumer } from '@teei/platform/events/consumer.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startRelay } from './relay.ts';

const MATCH = '0e000000-0000-4000-8000-000000000001';

let database: TestDatabase;
let store: Awaited<ReturnType<typeof createTestClickHouse>>;
let pool: pg.Pool;
let superuser: pg.Client;
let relay: Consumer;
const unexpected: unknown[] = [];

beforeAll(async () => {
  [database, store] = await Promise.all([createTestDatabase(), createTestClickHouse()]);
  pool = createTestPool(roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE), 2);
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await insertPlaces(superuser);
  await superuser.query(
    `insert into programs.buddy_matches
       (id, participant_id, buddy_id, matched_at, status, program_instance_id)
     values ($1, $2, $3, '2025-01-02', 'active', $4)`,
    [MATCH, person(1), person(2), INSTANCES[1]],
  );
  relay = startRelay({ pool, clickhouse: store.client, report: (error) => unexpected.push(error) });
});
afterAll(async () => {
  await relay.stop();
  await pool.end();
  await superuser.end();
  await Promise.all([database.drop(), store.close()]);
});

/** Writes an event of the own company, as its domain does, and waits until the relay has taken it. */
async function tell(
  type: string,
  aggregate: { readonly type: string; readonly id: string },
  payload: object,
  people: { readonly actor?: string; readonly subject?: string } = {},
): Promise<void> {
  await superuser.query(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, company_id, occurred_at,
       payload, actor_id, actor_class, subject_id)
     values ($1, $2, $3, $4, '2025-11-15T09:00:00Z', $5, $6, 'person', $7)`,
    [type, aggregate.type, aggregate.id, COMPANY, payload, people.actor, people.subject],
  );
  await vi.waitFor(
    async () => {
      const { rows } = await superuser.query(
        `select from events.deliveries where consumer = 'analytics'`,
      );
      expect([rows, unexpected]).toEqual([[], []]);
    },
    { timeout: 20_000, interval: 20 },
  );
}

async function select(query: string): Promise<unknown> {
  const result = await store.client.query({ query, format: 'JSONEachRow' });
  return result.json();
}

/** Raw events of a type, each with its place, and with whether it names somebody. */
function stored(type: string): Promise<unknown> {
  return select(`
    SELECT toString(company_id) AS company, toString(campaign_id) AS campaign,
      toString(program_instance_id) AS instance, program_type AS program, subject_role AS role,
      subject_key != 0 AS named, toUInt32(minutes) AS minutes, toUInt32(cost_cents) AS cost
    FROM teei.events_raw WHERE event_type = '${type}' ORDER BY subject_role DESC`);
}

/** The own company as benchmarks know it. */
function known(): Promise<unknown> {
  return select(`
    SELECT industry, country, size_band AS size, benchmark_opt_in AS optedIn
    FROM teei.company_dim FINAL WHERE company_id = '${COMPANY}'`);
}

const place = {
  company: COMPANY,
  campaign: CAMPAIGNS[1],
  instance: INSTANCES[1],
  program: 'mentorship',
  named: 1,
  minutes: 0,
  cost: 0,
};

it('what a pair does counts in its programme, for each of the two', async () => {
  await tell(
    'buddy.event.logged',
    { type: 'event', id: person(9) },
    { matchId: MATCH, programInstanceId: null, eventType: 'online_call', eventDate: '2025-11-14' },
  );
  expect(await stored('buddy.event.logged')).toEqual([
    { ...place, role: 'volunteer', minutes: 45, cost: 2_400 },
    { ...place, role: 'participant' },
  ]);
  const checkin = { matchId: MATCH, programInstanceId: INSTANCES[1], needsAttention: false };
  await tell('buddy.checkin.submitted', { type: 'checkin', id: person(9) }, checkin, {
    actor: person(2),
  });
  await tell('buddy.checkin.submitted', { type: 'checkin', id: person(9) }, checkin, {
    actor: person(1),
  });
  expect(await stored('buddy.checkin.completed')).toEqual([
    { ...place, role: 'volunteer' },
    { ...place, role: 'participant' },
  ]);
  await tell(
    'buddy.milestone.reached',
    { type: 'buddy_system_event', id: person(9) },
    { matchId: MATCH, programInstanceId: INSTANCES[1] },
  );
  expect(await stored('buddy.milestone.reached')).toEqual([{ ...place, role: 'volunteer' }]);
  await tell('buddy.match.ended', { type: 'match', id: MATCH }, { from: 'active', to: 'ended' });
  expect(await stored('buddy.match.ended')).toEqual([{ ...place, role: '', named: 0 }]);
});

it('an outcome counts for the person, in the programme of the piece of evidence', async () => {
  const payload = {
    outcomeType: 'belonging',
    score: 0.7,
    confidence: 0.8,
    modelVersion: 'q2q-2',
    programInstanceId: INSTANCES[1],
    participantId: person(1),
    isFirst: true,
    valueCents: 0,
  };
  const snippet = { type: 'evidence_snippet', id: person(9) };
  await tell('outcome.recorded', snippet, payload, { subject: person(1) });
  expect(await stored('outcome.recorded')).toEqual([{ ...place, role: 'participant' }]);
});

it('a course counts for who completed it, also outside of any programme', async () => {
  const payload = { programInstanceId: null, from: null, status: 'completed' };
  const course = { type: 'learning_progress', id: person(9) };
  await tell('learning_progress.recorded', course, payload, { subject: person(3) });
  expect(await stored('upskilling.course.completed')).toEqual([
    {
      ...place,
      campaign: '00000000-0000-0000-0000-000000000000',
      instance: '00000000-0000-0000-0000-000000000000',
      program: '',
      role: 'participant',
    },
  ]);
});

it('money counts as the cost of its campaign, which has the type of its template', async () => {
  const [campaign = ''] = CAMPAIGNS;
  await superuser.query(
    `update campaigns.campaigns
     set template_id = (select template_id from programs.program_instances limit 1) where id = $1`,
    [campaign],
  );
  const spent = { amountCents: 12_345, spentCents: 12_345 };
  await tell('campaign.spend_recorded', { type: 'campaign', id: campaign }, spent);
  expect(await stored('spend.recorded')).toEqual([
    {
      ...place,
      campaign,
      instance: '00000000-0000-0000-0000-000000000000',
      role: '',
      named: 0,
      cost: 12_345,
    },
  ]);
});

it('benchmarks know a company as it is now, from its first change on', async () => {
  const company = { type: 'company', id: COMPANY };
  expect(await known()).toEqual([]);
  await tell('company.updated', company, { fields: [] });
  expect(await known()).toEqual([{ industry: '', country: '', size: 'small', optedIn: false }]);
  await superuser.query(
    `update users.companies set industry = 'energy', country = 'NO',
       features = '{"benchmark": {"optIn": true}}' where id = $1`,
    [COMPANY],
  );
  await superuser.query(
    `with member as (
       insert into users.users (email, role)
       select 'm' || n || '@mail.example', 'volunteer' from generate_series(1, 25) as n returning id)
     insert into users.company_users (company_id, user_id) select $1, id from member`,
    [COMPANY],
  );
  await tell('company.benchmark_opt_in_set', company, { optIn: true });
  expect(await known()).toEqual([
    { industry: 'energy', country: 'NO', size: 'medium', optedIn: true },
  ]);
});

it('somebody who joins a company has no pseudonym before they take part', async () => {
  const added = { type: 'company_member', id: person(9) };
  await tell('company_member.added', added, {}, { subject: person(11) });
  const { rows } = await superuser.query(
    `select from users.user_external_ids where profile_id = $1`,
    [person(11)],
  );
  expect(rows).toEqual([]);
});
