import { randomUUID } from 'node:crypto';
import { createPool } from '@teei/platform/database/pool.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import type { Consumer } from '@teei/platform/events/consumer.ts';
import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { complete, COMPANY, insertPlaces, person } from '@teei/test/relay/sessions.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { forgetIdempotencyKeys } from './outbox.queries.ts';
import { startRelay } from './relay.ts';

const PATIENCE = { timeout: 20_000, interval: 20 };

let database: TestDatabase;
let store: Awaited<ReturnType<typeof createTestClickHouse>>;
let pool: pg.Pool;
let superuser: pg.Client;
let relay: Consumer | undefined;
let unexpected: unknown[] = [];

beforeAll(async () => {
  [database, store] = await Promise.all([createTestDatabase(), createTestClickHouse()]);
  pool = createPool({
    url: roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE),
    name: 'test',
    size: 2,
    statementTimeout: 10_000,
    connectionTimeout: 10_000,
    onConnectionLost: () => undefined,
  });
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await insertPlaces(superuser);
});
afterEach(async () => {
  await relay?.stop();
  relay = undefined;
  unexpected = [];
});
afterAll(async () => {
  await pool.end();
  await superuser.end();
  await Promise.all([database.drop(), store.close()]);
});

function start(): void {
  relay = startRelay({
    pool,
    clickhouse: store.client,
    report: (error) => unexpected.push(error),
  });
}

async function sessions(): Promise<{ readonly sessions: number; readonly minutes: number }> {
  const result = await store.client.query({
    query: `SELECT toUInt32(sum(d.sessions)) AS sessions, toUInt32(sum(d.volunteer_minutes)) AS minutes
            FROM teei.metrics_daily AS d`,
    format: 'JSONEachRow',
  });
  const [row] = await result.json<{ sessions: number; minutes: number }>();
  return row ?? { sessions: 0, minutes: 0 };
}

async function waiting(): Promise<unknown> {
  const { rows } = await superuser.query<{ n: number }>(
    'select count(*)::int as n from events.deliveries where retry_at is null',
  );
  return rows[0]?.n;
}

async function delivered(): Promise<void> {
  await vi.waitFor(async () => expect(await waiting()).toBe(0), PATIENCE);
}

describe('the relay', () => {
  it('is woken by an event and tells of it within two seconds', async () => {
    start();
    await delivered();
    const before = await sessions();
    const since = Date.now();
    await complete(superuser, 1);
    await vi.waitFor(async () => expect((await sessions()).sessions).toBe(before.sessions + 1), {
      timeout: 2_000,
      interval: 10,
    });
    expect(Date.now() - since).toBeLessThan(2_000);
  });

  it('changes nothing by delivering batches again, three times, in other orders and late', async () => {
    for (let n = 10; n < 40; n += 1) {
      await complete(superuser, n);
      const batch = Math.floor(n / 4);
      await superuser.query(
        `update events.deliveries set batch = md5($1)::uuid where batch is null`,
        [String(batch)],
      );
    }
    const { rows: queue } = await superuser.query<{ outbox_id: string; batch: string }>(
      'select outbox_id, batch from events.deliveries',
    );
    start();
    await delivered();
    const once = await sessions();
    const batches = [...new Set(queue.map(({ batch }) => batch))];
    for (const order of [
      batches.toReversed(),
      batches,
      batches.toSorted((a, b) => (a < b ? -1 : 1)),
    ]) {
      for (const batch of order) {
        const members = queue.filter((one) => one.batch === batch);
        await superuser.query(
          `insert into events.deliveries (consumer, outbox_id, batch)
           select 'analytics', id, $2 from unnest($1::bigint[]) as id`,
          [members.map(({ outbox_id }) => outbox_id), batch],
        );
        await superuser.query(`select pg_notify('events', 'analytics')`);
        await delivered();
      }
    }
    expect(await sessions()).toEqual(once);
  });

  it('keeps an event that it cannot tell, reports it, and goes on with the others', async () => {
    start();
    await delivered();
    const before = await sessions();
    await superuser.query(
      `insert into events.outbox (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
       values ('kintell.session.completed', 'session', $1, $2, now(), '{"volunteerId": "nobody"}')`,
      [randomUUID(), COMPANY],
    );
    await complete(superuser, 2);
    await delivered();
    await vi.waitFor(
      async () => expect((await sessions()).sessions).toBe(before.sessions + 1),
      PATIENCE,
    );
    const { rows } = await superuser.query<object>(
      'select batch, attempts from events.deliveries where retry_at > now()',
    );
    expect(rows).toEqual([{ batch: null, attempts: 1 }]);
    expect(unexpected).toHaveLength(1);
    await superuser.query('delete from events.deliveries');
  });

  it('counts the hours of somebody who has been erased, and names nobody', async () => {
    await superuser.query(
      `update users.users set email = 'erased+' || id || '@invalid' where id = $1`,
      [person(4)],
    );
    await superuser.query(`delete from users.user_external_ids where profile_id = $1`, [person(4)]);
    start();
    await delivered();
    const before = await sessions();
    // Volunteer 4 has the session with this number.
    await complete(superuser, 61);
    await delivered();
    await vi.waitFor(
      async () => expect((await sessions()).minutes).toBeGreaterThan(before.minutes),
      PATIENCE,
    );
    const result = await store.client.query({
      query: `SELECT toString(subject_key) AS subject FROM teei.events_raw
              WHERE subject_role = 'volunteer' ORDER BY ingested_at DESC LIMIT 1`,
      format: 'JSONEachRow',
    });
    expect(await result.json()).toEqual([{ subject: '0' }]);
    const { rows } = await superuser.query(
      'select from users.user_external_ids where profile_id = $1',
      [person(4)],
    );
    expect(rows).toEqual([]);
  });

  it('forgets answers to repeated requests once their day is over, and no others', async () => {
    await superuser.query(
      `insert into users.idempotency_keys (key_hash, request_body, response_body, created_at, expires_at)
       values (repeat('a', 64), '{}', '{}', now() - interval '2 days', now() - interval '1 day'),
         (repeat('b', 64), '{}', '{}', now(), now() + interval '1 hour')`,
    );
    await forgetIdempotencyKeys(pool);
    const { rows } = await superuser.query<object>('select key_hash from users.idempotency_keys');
    expect(rows).toEqual([{ key_hash: 'b'.repeat(64) }]);
  });
});
