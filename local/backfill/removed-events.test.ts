/** Retention of events in ClickHouse by policy, and what a backfill makes of it: figures stay, and nothing comes back. */
import { randomUUID } from 'node:crypto';
import { startErasure } from '@teei/analytics/src/erasure/erasure.ts';
import { takeEventWork } from '@teei/analytics/src/event-removal/event-removal.ts';
import { relayBatch } from '@teei/analytics/src/relay/relay.ts';
import { createTestPool } from '@teei/test/pool.ts';
import { complete, person } from '@teei/test/relay/sessions.ts';
import { openRelayStores, type RelayStores } from '@teei/test/relay/stores.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { whileRelayIsHeld } from './hold-relay.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { recoverEvents } from './recover-events.ts';
import { findRemovedBefore } from './removed-events.sql.ts';
import { readRows } from './rollups.ts';
import { listSubjectKeys } from './subject-keys.sql.ts';

const POLICY = randomUUID();
const SESSIONS = 200;

/** Somebody with sessions in all months, who is under a legal hold. */
const HELD = person(2);

/** First moment of the third month before this one: what happened before goes. */
const UNTIL = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 3, 1));
const FIRST = UNTIL.toISOString().slice(0, 10);

let database: RelayStores['database'];
let store: RelayStores['store'];
let pool: pg.Pool;
let superuser: pg.Client;
let owner: pg.Client;
let close: RelayStores['close'];
let heldKey = '';

const report = (error: unknown): void => expect(error).toBeUndefined();

beforeAll(async () => {
  ({ database, store, pool, superuser, close } = await openRelayStores());
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  for (let n = 0; n < SESSIONS; n += 1) await complete(superuser, n);
  await deliver();
  await superuser.query(
    `insert into personal_data.legal_holds (user_id, reason) values ($1, 'Case 7')`,
    [HELD],
  );
  const { rows } = await superuser.query<{ key: string }>(
    `select external_id as key from users.user_external_ids where provider = 'analytics' and profile_id = $1`,
    [HELD],
  );
  heldKey = rows[0]?.key ?? '';
});
afterAll(async () => {
  await owner.end();
  await close();
});

async function deliver(): Promise<void> {
  while (await relayBatch({ pool, clickhouse: store.client, report }));
}

const work = () => takeEventWork({ pool, clickhouse: store.client });

async function workThrough(): Promise<void> {
  while (await work());
}

/** Events before the moment, of the person under a hold, and of others. */
async function countOld(): Promise<{ readonly held: number; readonly others: number } | undefined> {
  const [row] = await readRows<{ held: number; others: number }>(
    store.client,
    `SELECT countIf(subject_key = ${heldKey}) AS held, countIf(subject_key != ${heldKey}) AS others
     FROM teei.events_raw WHERE occurred_at < toDateTime64('${FIRST} 00:00:00', 3, 'UTC')`,
  );
  return row;
}

/** Sums of rollups with and without people, by month and in all. */
async function figures(): Promise<readonly unknown[]> {
  return Promise.all([
    readRows(
      store.client,
      `SELECT period, sum(m.sessions) AS sessions, sum(m.volunteer_minutes) AS minutes,
         toUInt32(uniqCombined64Merge(m.volunteers)) AS people
       FROM teei.metrics_monthly_data AS m GROUP BY period ORDER BY period`,
    ),
    readRows(
      store.client,
      `SELECT month, toString(subject_key) AS key, sum(s.minutes) AS minutes
       FROM teei.subject_month_data AS s GROUP BY month, subject_key ORDER BY month, key`,
    ),
  ]);
}

async function overdue(): Promise<number> {
  const { rows } = await superuser.query<{ rows: string }>(
    `select rows from privacy.overdue_events(array['feedback', 'analytics_events'], array[now(), $1::timestamptz])`,
    [UNTIL],
  );
  expect(rows).toHaveLength(1);
  return Number(rows[0]?.rows);
}

async function order(most: number): Promise<number> {
  const { rows } = await superuser.query<{ ordered: string }>(
    'select privacy.order_event_removal($1, $2, $3) as ordered',
    [POLICY, UNTIL, most],
  );
  return Number(rows[0]?.ordered);
}

async function swept(): Promise<number> {
  const { rows } = await superuser.query<{ rows: string }>(
    `select coalesce(sum((payload ->> 'rows')::integer), 0) as rows from events.outbox
     where event_type = 'retention_policy.swept' and payload ->> 'dataCategory' = 'analytics_events'
       and aggregate_id = $1`,
    [POLICY],
  );
  return Number(rows[0]?.rows);
}

/** Rebuilds the rollups, after events were put back that the outbox has. */
async function backfill(): Promise<void> {
  const pooled = createTestPool(database.ownerUrl, 1);
  await whileRelayIsHeld({ ownerUrl: database.ownerUrl, clickhouse: store.client }, async () => {
    const removedBefore = await findRemovedBefore(owner);
    const options = { pool: pooled, clickhouse: store.client, removedBefore };
    await recoverEvents({ ...options, onProgress: () => undefined });
  });
  await pooled.end();
  await rebuildRollups({
    clickhouse: store.client,
    listSubjectKeys: () => listSubjectKeys(owner),
    whileHeld: (held) =>
      whileRelayIsHeld({ ownerUrl: database.ownerUrl, clickhouse: store.client }, held),
    now: new Date(),
    removedBefore: () => findRemovedBefore(owner),
    onProgress: () => undefined,
  });
}

it('counts nothing without a policy, and with one whatever is past its period and not under a hold', async () => {
  expect(await work()).toBe(false);
  await superuser.query(
    `insert into privacy.data_retention_policies
       (id, data_category, retention_period_days, legal_basis, deletion_method)
     values ($1, 'analytics_events', 400, 'contract', 'hard_delete')`,
    [POLICY],
  );
  expect(await work()).toBe(true);
  expect(await work()).toBe(false);
  const old = await countOld();
  expect(old?.held).toBeGreaterThan(0);
  expect(old?.others).toBeGreaterThan(0);
  expect(await overdue()).toBe(old?.others);
});

it('orders the oldest months alone that fit into the number of rows, and no month twice', async () => {
  const all = await overdue();
  expect(await order(0)).toBe(0);
  expect(await findRemovedBefore(owner)).toBeUndefined();
  const ordered = await order(all - 1);
  expect(ordered).toBeGreaterThan(0);
  expect(ordered).toBeLessThan(all);
  expect(await overdue()).toBe(all - ordered);
  expect(await order(all)).toBe(all - ordered);
  expect(await order(all)).toBe(0);
  expect(await overdue()).toBe(0);
  expect(await findRemovedBefore(owner)).toEqual(UNTIL);
});

it('removes what was ordered, also where a process has ended meanwhile, and keeps figures and what is held', async () => {
  const before = await figures();
  const old = await countOld();
  // A process that ends once its rows are gone: nothing but its claim, and the number that was there, is noted.
  const { rows } = await superuser.query<{ month: string }>(
    'select month::text from personal_data.claim_event_work()',
  );
  const month = String(rows[0]?.month);
  const inMonth = `toYYYYMM(occurred_at) = ${month.slice(0, 7).replace('-', '')}`;
  const [had] = await readRows<{ n: number }>(
    store.client,
    `SELECT count() AS n FROM teei.events_raw WHERE ${inMonth}`,
  );
  await superuser.query('select personal_data.find_events($1, $2)', [month, had?.n]);
  await store.client.command({
    query: `ALTER TABLE teei.events_raw DELETE WHERE ${inMonth} AND subject_key != ${heldKey} SETTINGS mutations_sync = 2`,
  });
  await workThrough();
  expect(await superuser.query('select privacy.months_under_removal()')).toMatchObject({
    rows: [{ months_under_removal: '1' }],
  });
  await superuser.query(
    'update personal_data.event_months set retry_at = now() where removed_at is null',
  );
  await workThrough();
  expect(await countOld()).toEqual({ held: old?.held, others: 0 });
  expect(await swept()).toBe(old?.others);
  expect(await figures()).toEqual(before);
});

it('stays removed after a backfill, which leaves the figures of these months as they are', async () => {
  const before = await figures();
  const old = await countOld();
  await backfill();
  expect(await figures()).toEqual(before);
  expect(await countOld()).toEqual(old);
});

it('counts an event that comes later for such a month, also through a backfill, until the next run removes it', async () => {
  const before = await figures();
  // The number decides the day, two thirds of a year ago, and the people.
  await complete(superuser, 2 * SESSIONS - 1);
  await deliver();
  const counted = await figures();
  expect(counted).not.toEqual(before);
  expect((await countOld())?.others).toBeGreaterThan(0);
  await backfill();
  expect(await figures()).toEqual(counted);
  await superuser.query(
    `update personal_data.event_months set noted_at = now() - interval '2 hours'`,
  );
  await superuser.query(
    `update privacy.data_retention_policies set updated_at = now() - interval '2 hours' where id = $1`,
    [POLICY],
  );
  await workThrough();
  const late = await overdue();
  expect(late).toBe((await countOld())?.others);
  expect(await order(late)).toBe(late);
  await workThrough();
  expect(await countOld()).toMatchObject({ others: 0 });
  expect(await figures()).toEqual(counted);
});

it('removes what was held once the hold is lifted, by the consumer of erasures', async () => {
  await superuser.query('update personal_data.legal_holds set lifted_at = now()');
  await superuser.query(
    `update personal_data.event_months set noted_at = now() - interval '2 hours'`,
  );
  const consumer = startErasure({ pool, clickhouse: store.client, report });
  await vi.waitFor(async () => expect(await overdue()).toBe((await countOld())?.held), {
    timeout: 30_000,
    interval: 100,
  });
  await order(await overdue());
  await vi.waitFor(async () => expect(await countOld()).toEqual({ held: 0, others: 0 }), {
    timeout: 30_000,
    interval: 100,
  });
  await consumer.stop();
});

it('keeps rows without a time, and coarse rows of removed months, also where those by day were lost', async () => {
  await store.client.command({
    query: `INSERT INTO teei.subject_levels_data (company_id, program_instance_id, subject_key)
      VALUES (generateUUIDv4(), generateUUIDv4(), ${heldKey})`,
  });
  const levels = () =>
    readRows(
      store.client,
      'SELECT toString(company_id) AS company, toString(subject_key) AS key FROM teei.subject_levels_data ORDER BY ALL',
    );
  const before = [await figures(), await levels()];
  await store.client.command({ query: 'TRUNCATE TABLE teei.metrics_daily_data' });
  await backfill();
  expect([await figures(), await levels()]).toEqual(before);
});
