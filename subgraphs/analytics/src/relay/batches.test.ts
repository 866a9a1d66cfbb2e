import { complete, COMPANY, INSTANCES, person } from '@teei/test/relay/sessions.ts';
import { openRelayStores, type RelayStores } from '@teei/test/relay/stores.ts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { BatchMessage, BatchStream } from './batch-stream.ts';
import { MAX_NEW_KEYS } from './outbox.sql.ts';
import { relayBatch, relayBatches, RUSH_SIZE, type RelayOptions, type Turn } from './relay.ts';
import { insertMessage } from './stream-consumer.ts';

let store: RelayStores['store'];
let pool: pg.Pool;
let superuser: pg.Client;
let close: RelayStores['close'];

beforeAll(async () => {
  ({ store, pool, superuser, close } = await openRelayStores());
});
afterAll(() => close());

/** The same object; a function hears of each call of the method, and the call waits for it. */
function watched<Target extends object>(
  target: Target,
  method: string,
  onCall: (text: string, parameters: unknown) => unknown,
): Target {
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name);
      if (name !== method || typeof member !== 'function') return member;
      return async (...values: readonly unknown[]) => {
        await onCall(JSON.stringify(values[0]), values[1]);
        const result: unknown = await Reflect.apply(member, object, values);
        return result;
      };
    },
  });
}

const DAY_MS = 86_400_000;

/** A turn that a slow machine does not end. */
const TURN: Turn = { maxMilliseconds: DAY_MS };

const report: RelayOptions['report'] = (error) => expect(error).toBeUndefined();

async function countSessions(): Promise<unknown> {
  const result = await store.client.query({
    query: `SELECT toUInt32(sum(q.sessions)) AS sessions, toUInt32((SELECT count() FROM teei.events_raw
              WHERE subject_role = 'volunteer')) AS events FROM teei.metrics_quarterly AS q`,
    format: 'JSONEachRow',
  });
  return result.json();
}

/** Times that a statement calls a function. */
async function countCalls(
  sql: string,
  parameters: unknown,
  called: string,
): Promise<number | undefined> {
  await superuser.query(`begin; set local track_functions = 'all'`);
  await superuser.query(sql, z.array(z.unknown()).parse(parameters));
  const { rows } = await superuser.query<{ calls: number }>(
    'select calls::int from pg_stat_xact_user_functions where funcname = $1',
    [called],
  );
  await superuser.query('rollback');
  return rows[0]?.calls;
}

async function countQueued(): Promise<number | undefined> {
  const { rows } = await superuser.query<{ queued: number }>(
    `select count(*)::int as queued from events.deliveries where consumer = 'analytics'`,
  );
  return rows[0]?.queued;
}

/** Completes sessions of one volunteer, all with one statement. */
async function completeMany(sessions: number): Promise<void> {
  await superuser.query(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
     select 'kintell.session.completed', 'session', gen_random_uuid(), $1, '2025-12-15T00:00:00Z',
       jsonb_build_object('programInstanceId', null, 'campaignId', null, 'programType', 'mentorship', 'volunteerId', $2::uuid,
         'participantId', null, 'durationMinutes', 60, 'rating', null, 'languageLevel', null)
     from generate_series(1, $3::int)`,
    [COMPANY, person(2), sessions],
  );
}

describe('a backlog', () => {
  it('is taken in full batches, with one insert and three statements for each of them', async () => {
    for (let n = 0; n < 25; n += 1) await complete(superuser, n);
    const statements: string[] = [];
    const inserts: string[] = [];
    const isMore = await relayBatches(
      {
        pool: watched(pool, 'query', (text) => statements.push(text)),
        clickhouse: watched(store.client, 'command', (text) => inserts.push(text)),
        report,
        maxBatchSize: 10,
      },
      TURN,
    );
    expect([isMore, inserts.length, statements.length]).toEqual([true, 3, 9]);
    expect(await countSessions()).toEqual([{ sessions: 25, events: 25 }]);
    expect(await relayBatches({ pool, clickhouse: store.client, report })).toBe(false);
  });

  it('has its places looked up once each, however many events are of them', async () => {
    for (let n = 0; n < 9; n += 1) await complete(superuser, n);
    const calls: unknown[] = [];
    const counting = watched(pool, 'query', async (text, parameters) => {
      const sql = z.string().parse(JSON.parse(text));
      if (sql.includes('users.analytics_keys'))
        calls.push(await countCalls(sql, parameters, 'counted_place'));
    });
    await relayBatches({ pool: counting, clickhouse: store.client, report }, TURN);
    expect(calls).toEqual([INSTANCES.length]);
    expect(await countSessions()).toEqual([{ sessions: 34, events: 34 }]);
  });

  it('is read while ClickHouse is busy with the batch before', async () => {
    for (let n = 0; n < 4; n += 1) await complete(superuser, n);
    const events: string[] = [];
    const reads = (): number => events.filter((event) => event === 'read').length;
    await relayBatches(
      {
        pool: watched(
          pool,
          'query',
          (text) => text.includes('users.analytics_keys') && events.push('read'),
        ),
        clickhouse: watched(store.client, 'command', async () => {
          events.push('insert');
          await vi.waitFor(() => expect(reads()).toBe(2), { timeout: 60_000 });
        }),
        report,
        maxBatchSize: 2,
      },
      TURN,
    );
    expect(events).toEqual(['read', 'insert', 'read', 'insert']);
    expect(await countSessions()).toEqual([{ sessions: 38, events: 38 }]);
  });

  it('is left for the next turn when the relay stops, or the turn has ended', async () => {
    for (let n = 0; n < 6; n += 1) await complete(superuser, n);
    const stopping = new AbortController();
    const inserts: string[] = [];
    const options = { pool, report, maxBatchSize: 2 };
    const stopped = await relayBatches(
      {
        ...options,
        clickhouse: watched(store.client, 'command', (text) => {
          inserts.push(text);
          stopping.abort();
        }),
      },
      { ...TURN, signal: stopping.signal },
    );
    expect([stopped, inserts.length]).toEqual([true, 1]);
    const clickhouse = watched(store.client, 'command', (text) => inserts.push(text));
    expect(await relayBatches({ ...options, clickhouse }, { maxMilliseconds: 0 })).toBe(true);
    expect(inserts).toHaveLength(2);
    await relayBatches({ ...options, clickhouse }, TURN);
    expect(inserts).toHaveLength(3);
  });

  it('of people who are new gives them their keys in portions, of which each stays', async () => {
    const people = 2 * MAX_NEW_KEYS + 1;
    await superuser.query(
      `with person as (
         insert into users.users (role, email)
         select 'participant', 'new-' || n || '@backlog.example' from generate_series(1, $2::int) as n returning id
       )
       insert into events.outbox (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
       select 'kintell.session.completed', 'session', gen_random_uuid(), $1, '2026-01-15T00:00:00Z',
         jsonb_build_object('programInstanceId', null, 'campaignId', null, 'programType', 'mentorship',
           'volunteerId', id, 'participantId', null, 'durationMinutes', 60, 'rating', null, 'languageLevel', null)
       from person`,
      [COMPANY, people],
    );
    const keys: number[] = [];
    const options = {
      pool: watched(pool, 'query', async (text) => {
        if (!text.includes('users.analytics_keys')) return;
        const { rows } = await superuser.query<{ keys: number }>(
          `select count(*)::int as keys from users.user_external_ids as e join users.users as u on u.id = e.profile_id
           where e.provider = 'analytics' and u.email like 'new-%@backlog.example'`,
        );
        keys.push(...rows.map((row) => row.keys));
      }),
      clickhouse: store.client,
      report,
    };
    while (await relayBatches(options));
    expect(keys).toEqual([0, MAX_NEW_KEYS, 2 * MAX_NEW_KEYS]);
    const result = await store.client.query({
      query: `SELECT toUInt32(uniqExact(subject_key)) AS people FROM teei.events_raw
              WHERE subject_role = 'volunteer' AND subject_key != 0 AND toDate(occurred_at) = '2026-01-15'`,
      format: 'JSONEachRow',
    });
    expect(await result.json()).toEqual([{ people }]);
  });

  it('of more months than ClickHouse takes in one insert by default counts all the same', async () => {
    await superuser.query(
      `insert into events.outbox (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
       select 'kintell.session.completed', 'session', gen_random_uuid(), $1,
         '2001-01-15T00:00:00Z'::timestamptz + n * interval '1 month', jsonb_build_object('programInstanceId', null,
           'campaignId', null, 'programType', 'mentorship', 'volunteerId', $2::uuid, 'participantId', null,
           'durationMinutes', 60, 'rating', null, 'languageLevel', null)
       from generate_series(1, 150) as n`,
      [COMPANY, person(2)],
    );
    while (await relayBatch({ pool, clickhouse: store.client, report }));
    const result = await store.client.query({
      query: `SELECT toUInt32(sum(d.sessions)) AS sessions, toUInt32(uniqExact(toStartOfMonth(d.period))) AS months
              FROM teei.metrics_daily AS d WHERE d.period < '2020-01-01'`,
      format: 'JSONEachRow',
    });
    expect(await result.json()).toEqual([{ sessions: 150, months: 150 }]);
  });

  it('goes through a stream as one message, which is one insert', async () => {
    const sessions = 2 * RUSH_SIZE;
    await completeMany(sessions);
    const messages: string[] = [];
    const stream: BatchStream = {
      dependency: { name: 'nats', check: () => Promise.resolve() },
      publish: async (text) => messages.push(text) > 0,
      next: () => Promise.resolve(undefined),
      close: () => Promise.resolve(),
    };
    const inserts: string[] = [];
    const clickhouse = watched(store.client, 'command', (text) => inserts.push(text));
    const options = { pool, clickhouse, report };
    await relayBatches({ ...options, stream }, { ...TURN, rushInterval: 0 });
    expect([messages.length, inserts.length, await countQueued()]).toEqual([1, 0, sessions]);
    for (const text of messages) {
      const message = {
        text,
        deliveries: 1,
        acknowledge: () => Promise.resolve(),
        postpone: () => undefined,
      };
      await insertMessage(message, options);
    }
    expect([inserts.length, await countQueued()]).toEqual([1, 0]);
  });

  it('comes again for a minute where its message is of a later version', async () => {
    const outcomes: unknown[] = [];
    const messageOf = (deliveries: number): BatchMessage => ({
      text: '',
      deliveries,
      acknowledge: async () => void outcomes.push('acknowledged'),
      postpone: (milliseconds) => outcomes.push(milliseconds),
    });
    const reports: unknown[] = [];
    const options = { pool, clickhouse: store.client, report: () => reports.push('unread') };
    for (let n = 1; n <= 7; n += 1) await insertMessage(messageOf(n), options);
    expect(outcomes).toEqual([...Array.from({ length: 6 }, () => 10_000), 'acknowledged']);
    expect(reports).toHaveLength(7);
  });

  it('of a rush leaves what comes meanwhile for one batch, until the relay stops', async () => {
    await completeMany(RUSH_SIZE);
    const stopping = new AbortController();
    const order: string[] = [];
    const clickhouse = watched(store.client, 'command', () => order.push('insert'));
    const relaying = relayBatches(
      { pool, clickhouse, report },
      { ...TURN, signal: stopping.signal, rushInterval: DAY_MS },
    );
    const ended = relaying.then((isMore) => order.push(`ended ${String(isMore)}`));
    await vi.waitFor(async () => expect(await countQueued()).toBe(0), { timeout: 60_000 });
    for (let n = 0; n < 2; n += 1) await complete(superuser, n);
    order.push('stopped');
    stopping.abort();
    await ended;
    expect(order).toEqual(['insert', 'stopped', 'ended true']);
    await relayBatches({ pool, clickhouse, report });
    expect(order.at(-1)).toBe('insert');
    expect(await countQueued()).toBe(0);
  });

  it.each([
    ['of two sessions', 2, 5_000, { isMore: true, inserts: 1 }],
    ['of two full batches', 2 * RUSH_SIZE, RUSH_SIZE, { isMore: false, inserts: 2 }],
  ])(
    '%s is taken at once, by an interval of a day too',
    async (_title, sessions, maxBatchSize, expected) => {
      await completeMany(sessions);
      const inserts: string[] = [];
      const clickhouse = watched(store.client, 'command', (text) => inserts.push(text));
      const isMore = await relayBatches(
        { pool, clickhouse, report, maxBatchSize },
        { ...TURN, rushInterval: DAY_MS },
      );
      expect({ isMore, inserts: inserts.length }).toEqual(expected);
      expect(await countQueued()).toBe(0);
    },
  );
});
