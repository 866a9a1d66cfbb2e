import { id, TWO_TENANTS } from '@teei/migrations/postgres/two-tenants.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import type { Consumer } from '@teei/platform/events/consumer.ts';
import { createTestClickHouse } from '../clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { createTestPool } from '../pool.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startExports } from '@teei/analytics/src/exports/exports.ts';

let database: TestDatabase;
let store: Awaited<ReturnType<typeof createTestClickHouse>>;
let pool: pg.Pool;
let superuser: pg.Client;
let consumer: Consumer | undefined;
const unexpected: unknown[] = [];

beforeAll(async () => {
  [database, store] = await Promise.all([createTestDatabase(), createTestClickHouse()]);
  pool = createTestPool(roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE), 2);
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await superuser.query(TWO_TENANTS);
});
afterAll(async () => {
  await consumer?.stop();
  await pool.end();
  await superuser.end();
  await Promise.all([database.drop(), store.close()]);
});

/** Orders a copy of a person with a key in ClickHouse, so many days ago. */
async function order(person: string, key: string, days: number): Promise<string> {
  await superuser.query(
    `delete from users.user_external_ids where profile_id = '${person}' and provider = 'analytics'`,
  );
  const { rows } = await superuser.query<{ readonly id: string }>(
    `with known as (
       insert into users.user_external_ids (profile_id, provider, external_id) values ($1, 'analytics', $2)),
     ordered as (
       insert into privacy.privacy_requests (user_id, request_type, requested_at)
         values ($1, 'export', now() - $3::integer * interval '1 day') returning id),
     queued as (
       insert into jobs.queue (domain, name, key) select 'privacy', 'export.run', id::text from ordered)
     insert into files.exports (request_id, recipient) select id, $4 from ordered returning request_id as id`,
    [person, key, days, `age1${'q'.repeat(58)}`],
  );
  return rows[0]?.id ?? '';
}

async function handedOver(): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ readonly id: string }>(
    'select request_id as id from files.exports where analytics_at is not null',
  );
  return rows.map((row) => row.id);
}

it('an export that cannot be handed over holds up no other', async () => {
  const broken = await order(id('a participant'), 'no number', 2);
  const whole = await order(id('a volunteer'), '17', 1);
  consumer = startExports({
    pool,
    clickhouse: store.client,
    report: (error) => unexpected.push(error),
  });
  await vi.waitFor(async () => expect(await handedOver()).toEqual([whole]), { timeout: 30_000 });
  expect(unexpected).not.toEqual([]);
  const waiting = await pool.query<{ export_id: string }>(
    'select export_id from personal_data.analytics_exports()',
  );
  expect(waiting.rows).toEqual([{ export_id: broken }]);
});
