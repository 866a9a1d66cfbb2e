/** The step of an erasure in ClickHouse, against a server that hangs, fails and forgets. */
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { startErasure } from '@teei/analytics/src/erasure/erasure.ts';
import { id, TWO_TENANTS } from '@teei/migrations/postgres/two-tenants.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import type { Consumer } from '@teei/platform/events/consumer.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { startReceiver, type TestReceiver } from '../receiver.ts';

const PERSON = id('a volunteer');
const WAIT = { timeout: 10_000, interval: 50 };

let database: TestDatabase;
let client: pg.Client;
let pool: pg.Pool;
let clickhouse: TestReceiver;
let consumer: Consumer;
/** Rows that each table of ClickHouse says that it has of the person. */
let rows = 2;
let request = '';
let tables = 0;
const reported: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  await client.query(TWO_TENANTS);
  pool = new pg.Pool({ connectionString: roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE) });
  clickhouse = await startReceiver();
  consumer = startErasure({
    pool,
    clickhouse: createClient({ url: clickhouse.url, log: { level: ClickHouseLogLevel.OFF } }),
    report: (error) => reported.push(error),
  });
  const { rows: counted } = await client.query<{ tables: number }>(
    'select count(*)::integer as tables from personal_data.analytics_tables',
  );
  tables = counted[0]?.tables ?? 0;
});
afterAll(async () => {
  await consumer.stop();
  await pool.end();
  await client.end();
  clickhouse.close();
  await database.drop();
});

/** Places a hold by another connection, which waits for a tenth of a second. */
async function hold(person: string): Promise<void> {
  const other = new pg.Client(database.superuserUrl);
  await other.connect();
  try {
    await other.query(`set lock_timeout = '100ms'`);
    await other.query(
      `insert into personal_data.legal_holds (user_id, reason) values ($1, 'Case 6')`,
      [person],
    );
  } finally {
    await other.end();
  }
}

async function step(): Promise<unknown> {
  const { rows: found } = await client.query(
    `select s.status, s.attempts, s.error, s.deleted::integer as deleted, s.found::integer as found,
       round(extract(epoch from s.retry_at - clock_timestamp()) / 60)::integer as minutes, r.status as request
     from personal_data.erasure_steps as s join privacy.privacy_requests as r on r.id = s.request_id
     where s.request_id = $1 and s.system = 'analytics'`,
    [request],
  );
  return found[0];
}

const isDeletion = (body: string | undefined) => body?.startsWith('ALTER') === true;
const isAsked = () => expect(clickhouse.received.length).toBeGreaterThan(0);

it('keeps a legal hold on the person waiting while ClickHouse hangs, and on nobody else', async () => {
  expect(tables).toBeGreaterThan(0);
  clickhouse.answer(() => undefined);
  await client.query(
    `select users.analytics_key('${PERSON}');
     update users.user_external_ids set external_id = '4242'
       where profile_id = '${PERSON}' and provider = 'analytics'`,
  );
  const { rows: ordered } = await client.query<{ id: string }>(
    `insert into privacy.privacy_requests (user_id, request_type, requested_at)
     values ($1, 'delete', now() - interval '31 days') returning id`,
    [PERSON],
  );
  request = ordered[0]?.id ?? '';
  await client.query('select personal_data.advance_erasure($1)', [request]);
  await vi.waitFor(isAsked, WAIT);
  await expect(hold(PERSON)).rejects.toThrow('lock timeout');
  await hold(id('b volunteer'));
});

it('is FAILED when ClickHouse fails, and taken again later', async () => {
  // ClickHouse deletes, and the answer is lost.
  clickhouse.answer((_request, response) => {
    const isFirst = rows > 0;
    if (isDeletion(clickhouse.received.at(-1)?.body)) rows = 0;
    if (isFirst) response.end(`{"rows":"${rows}"}\n`);
    else response.writeHead(500).end('Code: 159. DB::Exception: too slow. (TIMEOUT_EXCEEDED)');
  });
  clickhouse.drop();
  await vi.waitFor(async () => expect(await step()).toMatchObject({ status: 'failed' }), WAIT);
  await client.query(
    `update personal_data.erasure_steps set retry_at = now() where system = 'analytics'`,
  );
  await vi.waitFor(async () => expect(await step()).toMatchObject({ attempts: 2 }), WAIT);
  expect(await step()).toEqual({
    status: 'failed',
    attempts: 2,
    error: 'ClickHouse: TIMEOUT_EXCEEDED 159',
    deleted: 0,
    found: 2 * tables,
    minutes: 2,
    request: 'failed',
  });
  expect(reported).toHaveLength(2);
  const { rows: told } = await client.query(
    `select payload from jobs.queue where name = 'erasure.report_failure'`,
  );
  expect(told).toEqual([{ payload: { requestId: request } }, { payload: { requestId: request } }]);
  const { rows: waiting } = await client.query('select from personal_data.analytics_steps()');
  expect(waiting).toEqual([]);
});

it('has deleted what it found before the process ended, although nothing is left', async () => {
  clickhouse.answer((_request, response) => response.end(`{"rows":"0"}\n`));
  await client.query(
    `update personal_data.erasure_steps set retry_at = now() where system = 'analytics'`,
  );
  await vi.waitFor(async () => expect(await step()).toMatchObject({ status: 'completed' }), WAIT);
  expect(await step()).toMatchObject({ deleted: 2 * tables, error: null, request: 'processing' });
  const { rows: audit } = await client.query(
    `select details -> 'deleted' as deleted from privacy.privacy_audit_log
     where request_id = $1 and action = 'step_completed' and details ->> 'system' = 'analytics'`,
    [request],
  );
  expect(audit).toEqual([{ deleted: 2 * tables }]);
});
