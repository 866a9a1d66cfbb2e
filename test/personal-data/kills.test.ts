/** Copies and erasures whose process ends at any point: they go on, and end as one that nothing has interrupted. */
import type { DB } from '@teei/privacy/src/generated/database.ts';
import { exportJobs } from '@teei/privacy/src/export/export.jobs.ts';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSealed } from '../archives.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { PERSON, plantCanary, type Marker } from './canary.ts';

/** Time for a test, which waits for a hundred transactions to end. */
const LONG = { timeout: 300_000 };

/** Random points of each kind at which a process ends: milliseconds after its transaction has begun. */
const POINTS = fc.sample(fc.integer({ min: 0, max: 60 }), { numRuns: 100, seed: 14 });

let killed: TestDatabase;
let whole: TestDatabase;
let markers: readonly Marker[];
const clients: pg.Client[] = [];

beforeAll(async () => {
  [killed, whole] = [await createTestDatabase(), await createTestDatabase()];
  markers = await plantCanary(await connect(killed));
  await plantCanary(await connect(whole));
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await Promise.all([killed.drop(), whole.drop()]);
});

/** A connection of the superuser, which is closed after the tests. */
async function connect(database: TestDatabase): Promise<pg.Client> {
  const client = new pg.Client(database.superuserUrl);
  clients.push(client);
  await client.connect();
  return client;
}

/**
 * Begins work in a transaction of a worker, and ends its connection at a point after that, before it is committed, as
 * the death of its process does.
 */
async function lose(
  database: TestDatabase,
  point: number,
  work: (db: Kysely<DB>) => Promise<unknown>,
): Promise<void> {
  const owner = await sharedClient(database);
  let ended: Promise<pg.QueryResult> | undefined;
  await asWorker(database, async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
    ended = owner.query('select pg_sleep($1 / 1000.0), pg_terminate_backend($2) as has_ended', [
      point,
      rows[0]?.pid,
    ]);
    await Promise.allSettled([work(db).then(() => sql`select pg_sleep(60)`.execute(db)), ended]);
    throw new Error('The process has ended.');
  }).catch(() => undefined);
  expect((await ended)?.rows).toMatchObject([{ has_ended: true }]);
}

/** Does work in a transaction of a worker. */
async function asWorker<Result>(
  database: TestDatabase,
  work: (db: Kysely<DB>) => Promise<Result>,
): Promise<Result> {
  const pool = new pg.Pool({ connectionString: database.superuserUrl, max: 1 });
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await db.transaction().execute(async (transaction) => {
      await sql`set local role privacy_worker`.execute(transaction);
      return work(transaction);
    });
  } finally {
    await db.destroy();
  }
}

const shared = new Map<TestDatabase, pg.Client>();

async function sharedClient(database: TestDatabase): Promise<pg.Client> {
  const client = shared.get(database) ?? (await connect(database));
  shared.set(database, client);
  return client;
}

/** Orders a copy, with rows that ClickHouse has handed over; returns its request, and the key that opens it. */
async function orderExport(database: TestDatabase) {
  const client = await sharedClient(database);
  const identity = await generateIdentity();
  const { rows } = await client.query<{ id: string }>(
    `with ordered as (
       insert into privacy.privacy_requests (user_id, request_type) values ($1, 'export') returning id)
     insert into files.exports (request_id, recipient) select id, $2 from ordered returning request_id as id`,
    [PERSON, await identityToRecipient(identity)],
  );
  const request = rows[0]?.id ?? '';
  await client.query(
    `select personal_data.begin_analytics_export($1);`.replace('$1', `'${request}'`),
  );
  await client.query('select personal_data.add_analytics_rows($1, $2, $3)', [
    request,
    'teei.subject_month_data',
    JSON.stringify([{ subject_key: '4242', minutes: 60 }]),
  ]);
  await client.query('select personal_data.end_analytics_export($1)', [request]);
  return { request, identity };
}

const job = exportJobs['export.run'];

/** Runs the job of a copy, as its worker does. */
async function runExport(db: Kysely<DB>, request: string): Promise<void> {
  if (!job || !('run' in job)) throw new TypeError('Expected the job of exports.');
  await job.run(
    { id: request, payload: { requestId: request }, attempt: 1 },
    {
      db,
      now: new Date('2025-11-15T09:00:00Z'),
      emit: () => Promise.resolve(),
      enqueue: () => Promise.resolve(),
    },
  );
}

/** Tables of a finished copy with their numbers of rows. */
async function archiveOf(
  database: TestDatabase,
  { request, identity }: Awaited<ReturnType<typeof orderExport>>,
) {
  const client = await sharedClient(database);
  const { rows } = await client.query<{ status: string; content: Buffer }>(
    `select r.status, (select string_agg(c.content, '' order by c.number) from files.export_chunks as c
       where c.request_id = r.id) as content from privacy.privacy_requests as r where r.id = $1`,
    [request],
  );
  const files = await openSealed(new Uint8Array(rows[0]?.content ?? []), identity);
  const counts = Object.entries(files).map(([name, text]) => [name, text.split('\n').length]);
  return { status: rows[0]?.status, counts };
}

it('a copy is whole, wherever its process has ended before', LONG, async () => {
  const [lost, kept] = [await orderExport(killed), await orderExport(whole)];
  for (const point of POINTS) await lose(killed, point, (db) => runExport(db, lost.request));
  const client = await sharedClient(killed);
  const { rows } = await client.query(
    `select status, (select count(*)::integer from files.export_chunks) as chunks
     from privacy.privacy_requests where id = $1`,
    [lost.request],
  );
  expect(rows).toEqual([{ status: 'pending', chunks: 0 }]);
  await asWorker(killed, (db) => runExport(db, lost.request));
  await asWorker(whole, (db) => runExport(db, kept.request));
  const archive = await archiveOf(whole, kept);
  expect(archive).toMatchObject({ status: 'completed' });
  expect(archive.counts.map(([name]) => name)).toContain('teei.subject_month_data.json');
  expect(await archiveOf(killed, lost)).toEqual(archive);
});

const STEPS = 60;

/** Takes the steps of an erasure; `points` are spread over them, at each of which a process ends. */
async function erase(database: TestDatabase, points: readonly number[]) {
  const client = await sharedClient(database);
  const { rows } = await client.query<{ id: string }>(
    `insert into privacy.privacy_requests (user_id, request_type, requested_at)
     values ($1, 'delete', now() - interval '31 days') returning id`,
    [PERSON],
  );
  const request = rows[0]?.id ?? '';
  const advance = async (db: Kysely<DB>) => {
    const answer = await sql<{ state: string }>`
      select personal_data.advance_erasure(${request}) as state`.execute(db);
    return answer.rows[0]?.state;
  };
  const waiting = [...points];
  for (let step = 0; step < STEPS; step += 1) {
    for (const point of waiting.splice(0, 8)) await lose(database, point, advance);
    const state = await asWorker(database, advance);
    if (state === 'waiting') {
      await client.query('select personal_data.complete_analytics($1, 3)', [request]);
    }
    if (state === 'over' || state === 'failed') break;
  }
  const { rows: steps } = await client.query(
    `select s.system, s.status, s.deleted::integer as deleted, s.masked::integer as masked, s.attempts, r.status as request
     from personal_data.erasure_steps as s join privacy.privacy_requests as r on r.id = s.request_id
     where s.request_id = $1 order by s.system`,
    [request],
  );
  return { steps, left: waiting.length };
}

/** Number of rows of each table, and tables that hold a marker. Parts of kept numbers are left out, which are summed up by chance. */
async function contents(database: TestDatabase) {
  const client = await sharedClient(database);
  const { rows: tables } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind = 'r'
       and relnamespace::regnamespace::text not like 'pg\\_%'
       and relnamespace::regnamespace::text <> 'information_schema'
       and oid <> 'counts.parts'::regclass order by 1`,
  );
  const found: unknown[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: number; marked: boolean | null }>(
      `select count(*)::integer as count, bool_or(to_jsonb(t)::text like any ($1)) as marked from ${name} as t`,
      [markers.map(({ text }) => `%${text}%`)],
    );
    found.push([name, rows[0]?.count, rows[0]?.marked ?? false]);
  }
  return found;
}

it('an erasure ends in the same state, wherever its process has ended before', LONG, async () => {
  const lost = await erase(killed, POINTS);
  const kept = await erase(whole, []);
  expect(lost.left).toBe(0);
  expect(kept.steps).toHaveLength(12);
  expect(lost.steps).toEqual(kept.steps);
  expect(
    kept.steps.every(({ status, request }) => `${status} ${request}` === 'completed completed'),
  ).toBe(true);
  const ended = await contents(whole);
  expect(ended.filter((row) => Array.isArray(row) && row[2] === true)).toEqual([]);
  expect(await contents(killed)).toEqual(ended);
});
