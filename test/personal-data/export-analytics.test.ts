/** Rows of ClickHouse on their way into exports: no export is written without them, and nobody else's are in it. */
import { id, TWO_TENANTS } from '@teei/migrations/postgres/two-tenants.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database.ts';

const PERSON = id('a participant');
const OTHER = id('a volunteer');
const RECIPIENT = `age1${'q'.repeat(58)}`;
const REFUSED = 'export: expected the rows of ClickHouse';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  await client.query(TWO_TENANTS);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Runs a statement in a transaction of a role. */
async function as(role: string, statement: string, values: readonly unknown[] = []) {
  await client.query(`begin; set local role ${role}`);
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement, [...values]);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function orderOf(person: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `with ordered as (
       insert into privacy.privacy_requests (user_id, request_type) values ($1, 'export') returning id)
     insert into files.exports (request_id, recipient) select id, $2 from ordered returning request_id as id`,
    [person, RECIPIENT],
  );
  return queued('export.run', rows[0]?.id ?? '');
}

/** Queues the job of an export; returns the id of the export. */
async function queued(name: string, request: string): Promise<string> {
  await client.query(`insert into jobs.queue (domain, name, key) values ('privacy', $1, $2)`, [
    name,
    request,
  ]);
  return request;
}

async function orderOfCompany(): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'insert into files.company_exports (company_id, recipient) values ($1, $2) returning id',
    [id('a company'), RECIPIENT],
  );
  return queued('company_export.run', rows[0]?.id ?? '');
}

const waiting = async () =>
  (await as('gateway_service', 'select export_id from personal_data.analytics_exports()')).map(
    (row) => row['export_id'],
  );

const tablesOf = (request: string) =>
  as('privacy_worker', 'select personal_data.analytics_tables_of($1) as name', [request]);

/** Hands rows over, as the gateway does. */
async function handOver(request: string, table: string, rows: readonly object[]) {
  const begun = await as(
    'gateway_service',
    'select personal_data.begin_analytics_export($1) as is_waiting',
    [request],
  );
  await as('gateway_service', 'select personal_data.add_analytics_rows($1, $2, $3)', [
    request,
    table,
    JSON.stringify(rows),
  ]);
  await as('gateway_service', 'select personal_data.end_analytics_export($1)', [request]);
  return begun;
}

describe('a copy of a person with a key in ClickHouse', () => {
  let request = '';

  it('waits for the rows, and is refused without them', async () => {
    await client.query(`select users.analytics_key($1)`, [PERSON]);
    request = await orderOf(PERSON);
    expect(await waiting()).toEqual([request]);
    await expect(tablesOf(request)).rejects.toThrow(REFUSED);
  });

  it('has them without the ids of others, those of the last hand-over alone', async () => {
    await handOver(request, 'teei.events_raw', [{ payload: '', minutes: 1 }]);
    await client.query('update files.exports set analytics_at = null');
    const payload = JSON.stringify({ volunteerId: OTHER, participantId: PERSON, mood: 'good' });
    expect(await handOver(request, 'teei.events_raw', [{ payload, minutes: 60 }])).toEqual([
      { is_waiting: true },
    ]);
    expect(await tablesOf(request)).toEqual([{ name: 'teei.events_raw' }]);
    expect(
      await as('privacy_worker', 'select personal_data.analytics_rows_of($1, $2) as row', [
        request,
        'teei.events_raw',
      ]),
    ).toEqual([{ row: { payload: { participantId: PERSON, mood: 'good' }, minutes: 60 } }]);
    expect(await waiting()).toEqual([]);
    const again = 'select personal_data.begin_analytics_export($1) as is_waiting';
    expect(await as('gateway_service', again, [request])).toEqual([{ is_waiting: false }]);
  });

  it('is read by its job alone', async () => {
    for (const role of [
      'privacy_person',
      'privacy_company',
      'privacy_officer',
      'gateway_service',
    ]) {
      await expect(
        as(role, 'select personal_data.analytics_rows_of($1, $2)', [request, 'teei.events_raw']),
      ).rejects.toThrow('permission denied');
      await expect(as(role, 'select * from files.analytics_rows')).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('is erased with its export', async () => {
    await client.query('delete from files.exports where request_id = $1', [request]);
    expect((await client.query('select from files.analytics_rows')).rows).toEqual([]);
  });
});

it('a copy of a person without a key waits for nothing', async () => {
  await client.query('delete from users.user_external_ids where profile_id = $1', [OTHER]);
  const request = await orderOf(OTHER);
  expect(await waiting()).toEqual([]);
  expect(await tablesOf(request)).toEqual([]);
});

describe('a copy that has failed', () => {
  const FAIL = 'update jobs.queue set failed_at = now() where key = $1';
  const RETRY = 'update jobs.queue set failed_at = null where key = $1';

  it.each([
    ['of a person', () => orderOf(PERSON), 'teei.events_raw'],
    ['of a company', () => orderOfCompany(), 'analytics.metrics_monthly'],
  ])(
    '%s is handed its rows when it is run once more, and anew once they were dropped',
    async (_what, order, table) => {
      const request = await order();
      await client.query(
        `update privacy.privacy_requests set status = 'processing' where id = '${request}';
         update privacy.privacy_requests set status = 'failed' where id = '${request}';
         update privacy.privacy_requests set requested_at = now() - interval '90 days' where id = '${request}';
         update files.company_exports set failed_at = now() where id = '${request}'`,
      );
      await client.query(FAIL, [request]);
      expect(await waiting()).toEqual([]);
      await expect(tablesOf(request)).rejects.toThrow(REFUSED);
      await client.query(RETRY, [request]);
      expect(await waiting()).toEqual([request]);
      await handOver(request, table, [{ month: '2025-09' }]);
      expect(await tablesOf(request)).toEqual([{ name: table }]);

      await client.query(FAIL, [request]);
      await client.query(
        `update files.analytics_rows set created_at = now() - interval '9 days';
         update files.exports set analytics_at = now() - interval '7 days' where request_id = '${request}';
         update files.company_exports set analytics_at = now() - interval '7 days' where id = '${request}';
         select personal_data.delete_spent_exports()`,
      );
      expect(await tablesOf(request)).toEqual([{ name: table }]);
      await client.query(
        `update files.exports set analytics_at = now() - interval '9 days' where request_id = '${request}';
         update files.company_exports set analytics_at = now() - interval '9 days' where id = '${request}';
         select personal_data.delete_spent_exports()`,
      );
      expect((await client.query('select from files.analytics_rows')).rows).toEqual([]);
      await expect(tablesOf(request)).rejects.toThrow(REFUSED);
      expect(await waiting()).toEqual([]);
      await client.query(RETRY, [request]);
      expect(await waiting()).toEqual([request]);
      await client.query('delete from jobs.queue where key = $1', [request]);
    },
  );
});
