/** Retention of what ClickHouse holds, by policy: counted first, in batches, with what is held left, and figures as they were. */
import { randomUUID } from 'node:crypto';
import { startSweeps } from '@teei/analytics/src/sweeps/sweeps.ts';
import { id, TWO_TENANTS } from '@teei/migrations/postgres/two-tenants.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import type { Consumer } from '@teei/platform/events/consumer.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestClickHouse } from '../clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { createTestPool } from '../pool.ts';

const WAIT = { timeout: 60_000, interval: 50 };
const POLICY = randomUUID();

/** Keys of people: one, one under a legal hold, one with a later event. */
const KEYS = {
  [id('a volunteer')]: '101',
  [id('b volunteer')]: '102',
  [id('a participant')]: '103',
};

let database: TestDatabase;
let store: Awaited<ReturnType<typeof createTestClickHouse>>;
let pool: pg.Pool;
let superuser: pg.Client;
let consumer: Consumer;
const unexpected: unknown[] = [];

/** Moment on the third day of a month so many months ago. */
const monthsAgo = (months: number): Date => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 3));
};
const UNTIL = monthsAgo(4).toISOString();

beforeAll(async () => {
  [database, store] = await Promise.all([createTestDatabase(), createTestClickHouse()]);
  pool = createTestPool(roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE), 3);
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await superuser.query(TWO_TENANTS);
  await superuser.query(`delete from users.user_external_ids where provider = 'analytics'`);
  for (const [person, key] of Object.entries(KEYS)) {
    await superuser.query(
      `insert into users.user_external_ids (profile_id, provider, external_id) values ($1, 'analytics', $2)`,
      [person, key],
    );
    await superuser.query(
      `insert into users.identity_linking_audit (profile_id, provider, external_id, operation)
       values ($1, 'analytics', $2, 'created')`,
      [person, key],
    );
  }
  await superuser.query(
    `insert into personal_data.legal_holds (user_id, reason) values ($1, 'Case 7')`,
    [id('b volunteer')],
  );
  await insertEvents([
    [9, '101'],
    [9, '101'],
    [9, '102'],
    [8, '101'],
    [8, '103'],
    [2, '103'],
  ]);
  consumer = startSweeps({
    pool,
    clickhouse: store.client,
    report: (error) => unexpected.push(error),
  });
});
afterAll(async () => {
  await consumer.stop();
  await pool.end();
  await superuser.end();
  await Promise.all([database.drop(), store.close()]);
});

/** Writes events of volunteers: of a month so many months ago, and the key of a person. */
async function insertEvents(events: readonly (readonly [number, string])[]): Promise<void> {
  await store.client.insert({
    table: 'teei.events_raw',
    format: 'JSONEachRow',
    values: events.map(([months, key]) => ({
      event_id: randomUUID(),
      event_type: 'kintell.session.completed',
      occurred_at: monthsAgo(months).toISOString().replace('T', ' ').replace('Z', ''),
      company_id: id('a company'),
      subject_key: key,
      subject_role: 'volunteer',
      minutes: 60,
    })),
  });
}

async function select(query: string): Promise<unknown> {
  return (await store.client.query({ query, format: 'JSONEachRow' })).json();
}

/** Keys of the events that are left. */
const eventsLeft = () =>
  select(
    'SELECT toString(subject_key) AS key FROM teei.events_raw ORDER BY occurred_at, subject_key',
  );

const figures = () =>
  select(`SELECT sum(events) AS events, sum(volunteer_minutes) AS minutes,
    toUInt32(uniqCombined64Merge(volunteers)) AS people FROM teei.metrics_monthly_data`);

async function countOf(category: string, method: string): Promise<unknown> {
  const { rows } = await superuser.query(
    `select table_name, rows::integer from privacy.overdue_rows(array[$1], array[$2::timestamptz], array[$3])`,
    [category, UNTIL, method],
  );
  return rows;
}

/** Has rows counted, as a dry run does. */
async function count(category: string): Promise<void> {
  await superuser.query('select privacy.count_in_analytics(array[$1], array[$2::timestamptz])', [
    category,
    UNTIL,
  ]);
}

/** Orders a run of at most so many rows, and waits for its end. */
async function sweep(category: string, rows: number): Promise<void> {
  await superuser.query('select privacy.sweep_in_analytics($1, $2, $3, $4, $5)', [
    POLICY,
    category,
    UNTIL,
    rows,
    JSON.stringify({ policyId: POLICY, rows }),
  ]);
  await vi.waitFor(
    async () =>
      expect((await superuser.query('select from personal_data.analytics_sweeps')).rows).toEqual(
        [],
      ),
    WAIT,
  );
}

/** Counts that runs have left as events. */
async function swept(): Promise<unknown> {
  const { rows } = await superuser.query<{ payload: unknown }>(
    `select payload from events.outbox where event_type = 'retention_policy.swept' order by id`,
  );
  return rows.map(({ payload }) => payload);
}

it('a trial counts events that are past their period, and none that a hold keeps', async () => {
  expect(await countOf('analytics_events', 'hard_delete')).toEqual([]);
  await count('analytics_events');
  await vi.waitFor(
    async () =>
      expect(await countOf('analytics_events', 'hard_delete')).toEqual([
        { table_name: 'analytics.events_raw', rows: 4 },
      ]),
    WAIT,
  );
});

it('a run deletes the oldest month first and no more rows than it may, and figures stay', async () => {
  const before = await figures();
  await sweep('analytics_events', 2);
  expect(await eventsLeft()).toEqual(['102', '101', '103', '103'].map((key) => ({ key })));
  expect(await swept()).toEqual([{ dataCategory: 'analytics_events', rows: 2 }]);
  expect(await figures()).toEqual(before);
});

it('a batch that a process has left behind counts what it took', async () => {
  await consumer.stop();
  const next = monthsAgo(8);
  const end = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1)).toISOString();
  await superuser.query(
    `insert into personal_data.analytics_sweeps (policy_id, category, until, rows, rest, batch_until, batch_rows)
     values ($1, 'analytics_events', $2, 9, $3, $4, 4)`,
    [POLICY, UNTIL, JSON.stringify({ policyId: POLICY, rows: 9 }), end],
  );
  await store.client.command({
    query: `ALTER TABLE teei.events_raw DELETE WHERE subject_key = 103 AND occurred_at < toDateTime64({end: String}, 3, 'UTC')
SETTINGS mutations_sync = 2`,
    query_params: { end: end.replace('T', ' ').replace('Z', '') },
  });
  consumer = startSweeps({
    pool,
    clickhouse: store.client,
    report: (error) => unexpected.push(error),
  });
  await vi.waitFor(
    async () =>
      expect((await superuser.query('select from personal_data.analytics_sweeps')).rows).toEqual(
        [],
      ),
    WAIT,
  );
  expect(await eventsLeft()).toEqual(['102', '103'].map((key) => ({ key })));
  // Four were noted, of which the held one is left.
  expect(await swept()).toMatchObject([{ rows: 2 }, { rows: 3 }]);
  const { rows } = await superuser.query(
    `select payload from jobs.queue where name = 'retention.run' and key = $1`,
    [POLICY],
  );
  expect(rows).toEqual([{ payload: { policyId: POLICY, rows: 6 } }]);
});

it('of people without an event and without activity since, nothing leads to their rows any more, which stay counted', async () => {
  const before = await select(
    'SELECT count() AS rows, sum(minutes) AS minutes FROM teei.subject_month_data',
  );
  await count('analytics_people');
  await vi.waitFor(
    async () =>
      expect(await countOf('analytics_people', 'anonymize')).toEqual([
        { table_name: 'users.user_external_ids', rows: 1 },
      ]),
    WAIT,
  );
  await sweep('analytics_people', 5);
  const { rows } = await superuser.query(
    `select external_id as key from users.user_external_ids where provider = 'analytics' order by 1`,
  );
  expect(rows).toEqual([{ key: '102' }, { key: '103' }]);
  const { rows: logged } = await superuser.query(
    `select external_id like 'erased:%' as is_hidden from users.identity_linking_audit
     where profile_id = $1 and provider = 'analytics'`,
    [id('a volunteer')],
  );
  expect(logged).toEqual([{ is_hidden: true }]);
  expect(
    await select('SELECT count() AS rows, sum(minutes) AS minutes FROM teei.subject_month_data'),
  ).toEqual(before);
  expect(await swept()).toContainEqual({ dataCategory: 'analytics_people', rows: 1 });
  expect(unexpected).toEqual([]);
});
