import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createPool } from '../database/pool.ts';
import { subgraphDatabaseUrl } from '../database/role-url.ts';
import { ViewerTransaction } from '../database/viewer-transaction.ts';
import type { Consumer } from './consumer.ts';
import { SYSTEM } from '../viewer/viewer.ts';
import {
  ReactionQueue,
  startReactions,
  takeDeliveries,
  takeTurn,
  type Reactions,
} from './reactions.ts';

let database: TestDatabase;
let pool: pg.Pool;
let superuser: pg.Client;
let running: Consumer[] = [];
let unexpected: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool({
    url: subgraphDatabaseUrl(database.ownerUrl, 'evidence'),
    name: 'test',
    size: 4,
    statementTimeout: 5_000,
    connectionTimeout: 5_000,
    onConnectionLost: () => undefined,
  });
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await superuser.query(
    `insert into events.subscriptions
     values ('evidence', 'test.happened', 'campaigns'), ('evidence', 'test.followed', 'evidence')`,
  );
  await superuser.query(
    'create table evidence.heard (n int); grant all on evidence.heard to evidence_worker',
  );
});
beforeEach(async () => {
  unexpected = [];
  await superuser.query('truncate evidence.heard');
  await superuser.query('delete from events.deliveries');
});
afterEach(async () => {
  await Promise.all(running.map((consumer) => consumer.stop()));
  running = [];
});
afterAll(async () => {
  await pool.end();
  await superuser.end();
  await database.drop();
});

function start(reactions: Reactions<unknown>): void {
  running.push(
    startReactions('evidence', reactions, { pool, report: (error) => unexpected.push(error) }),
  );
}

const A = '0a000000-0000-4000-8000-000000000001';
const B = '0a000000-0000-4000-8000-000000000002';

async function tell(n: number, aggregate = A, type = 'test.happened'): Promise<void> {
  await superuser.query(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at, payload)
     values ($1, 'test', $2, date_trunc('milliseconds', now()), $3)`,
    [type, aggregate, { n }],
  );
}

const note: Reactions<unknown> = {
  'test.happened': async ({ payload }, { db }) => {
    await sql`insert into evidence.heard values ((${JSON.stringify(payload)}::jsonb -> 'n')::int)`.execute(
      db,
    );
  },
};

async function heard(): Promise<unknown[]> {
  const { rows } = await superuser.query<{ n: number }>(
    'select n from evidence.heard order by ctid',
  );
  return rows.map(({ n }) => n);
}

async function waiting(): Promise<unknown> {
  const { rows } = await superuser.query<{ n: number }>(
    'select count(*)::int as n from events.deliveries',
  );
  return rows[0]?.n;
}

async function queueMany(count: number): Promise<void> {
  await superuser.query(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at)
     select 'test.happened', 'test', gen_random_uuid(), now() from generate_series(1, $1)`,
    [count],
  );
}

type Explained = Readonly<Record<'QUERY PLAN', unknown>>;

/** Rows that taking events gives, and blocks that it reads. */
async function explainTaking(most: number): Promise<{ rows: number; blocks: number }> {
  const transaction = new ViewerTransaction<unknown>({ pool, domain: 'evidence', viewer: SYSTEM });
  const { rows } = await transaction.write({}, async (db) => {
    await takeTurn('evidence').execute(db);
    const taking = takeDeliveries(most, 'again');
    return sql<Explained>`explain (analyze, buffers, format json) ${taking}`.execute(db);
  });
  const [{ Plan: plan }] = explained.parse(rows[0]?.['QUERY PLAN']);
  return { rows: Number(plan['Actual Rows']), blocks: Number(plan['Shared Hit Blocks']) };
}

const explained = z.tuple([z.object({ Plan: z.record(z.string(), z.unknown()) })]);

/** Notes an event, and writes the next one, up to the fifth. */
const emitNext: Reactions<unknown>[string] = async (event, { emit, ...reacting }) => {
  const { n } = z.object({ n: z.number() }).parse(event.payload);
  await note['test.happened']?.(event, { emit, ...reacting });
  if (n === 5) return;
  const aggregate = { type: 'test', id: event.aggregateId };
  emit({ type: 'test.followed', aggregate, companyId: null, payload: { n: n + 1 } });
};

/** Receives failures of reactions that must not fail. */
function fail(error: unknown): never {
  throw error;
}

const WAIT = { timeout: 20_000, interval: 20 };

describe('a reaction', () => {
  it('runs for events written before and after it started, in their order', async () => {
    await tell(1);
    start(note);
    for (let n = 2; n <= 20; n += 1) await tell(n, n % 2 === 0 ? A : B);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT);
    expect(await heard()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(unexpected).toEqual([]);
  });

  it('runs only for events that its domain subscribes to', async () => {
    start(note);
    await tell(1, A, 'other.happened');
    await tell(2);
    await vi.waitFor(async () => expect(await heard()).toEqual([2]), WAIT);
  });

  it('takes effect once, with several replicas', async () => {
    start(note);
    start(note);
    start(note);
    for (let n = 1; n <= 30; n += 1) await tell(n);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT);
    expect(await heard()).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('that fails is rolled back and retried, while only its aggregate waits', async () => {
    start({
      'test.happened': async (event, reacting) => {
        await note['test.happened']?.(event, reacting);
        if (JSON.stringify(event.payload) === '{"n":1}' && unexpected.length < 2) {
          throw new RangeError('not yet');
        }
      },
    });
    await tell(1);
    await tell(2);
    await tell(3, B);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT);
    expect(await heard()).toEqual([3, 1, 2]);
    expect(unexpected).toMatchObject([{ message: 'not yet' }, { message: 'not yet' }]);
  });

  it('that has failed for months is retried within an hour, without delaying other aggregates', async () => {
    start({
      'test.happened': async (event, reacting) => {
        if (event.aggregateId === A) throw new RangeError('never');
        await note['test.happened']?.(event, reacting);
      },
    });
    await superuser.query('begin');
    await tell(1);
    await superuser.query('update events.deliveries set attempts = 5000');
    await superuser.query('commit');
    await tell(2, B);
    await vi.waitFor(async () => expect(await heard()).toEqual([2]), WAIT);
    const { rows } = await superuser.query(
      `select attempts, retry_at between now() + interval '59 minutes' and now() + interval '1 hour'
         as within_the_hour from events.deliveries`,
    );
    expect(rows).toEqual([{ attempts: 5001, within_the_hour: true }]);
    expect(unexpected).toMatchObject([{ message: 'never' }]);
  });

  it('handles several events that are due in one transaction, and the one that fails alone', async () => {
    await superuser.query('begin');
    for (let n = 1; n <= 8; n += 1) await tell(n, n === 5 ? A : B);
    await superuser.query('commit');
    /** Events that were handled, by their transaction. */
    const handled = new Map<string, number>();
    start({
      'test.happened': async (event, reacting) => {
        const { rows } = await sql<{
          xid: string;
        }>`select pg_current_xact_id()::text as xid`.execute(reacting.db);
        const xid = rows[0]?.xid ?? '';
        const before = handled.get(xid) ?? 0;
        if (event.aggregateId === A && before > 0) throw new RangeError('not among others');
        await note['test.happened']?.(event, reacting);
        handled.set(xid, before + 1);
      },
    });
    await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT);
    expect(await heard()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(Math.max(...handled.values())).toBeGreaterThan(1);
    expect(unexpected).toEqual([]);
  });

  it.each([
    ['fresh events', 'null'],
    ['events that are tried again at one moment', `now() - interval '1 second'`],
    [
      'events that are tried again one after the other',
      `now() - outbox_id * interval '1 millisecond'`,
    ],
  ])('reads few rows of a long queue of %s', async (_title, retryAt) => {
    await queueMany(5_000);
    await superuser.query(`update events.deliveries set retry_at = ${retryAt}`);
    await superuser.query('vacuum analyze events.deliveries, events.outbox');
    const taken = await explainTaking(10);
    expect(taken).toMatchObject({ rows: 10 });
    expect(taken.blocks).toBeLessThan(500);
  });

  it('reads few rows of many of one aggregate that wait with an event before them', async () => {
    await queueMany(1);
    await superuser.query(`update events.deliveries set retry_at = now() + interval '1 hour'`);
    await superuser.query(
      `insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at)
       select 'test.happened', 'test', aggregate_id, now()
       from generate_series(1, 5000) cross join (select aggregate_id from events.deliveries) as d`,
    );
    await superuser.query(
      `update events.deliveries set retry_at = now() - interval '1 second' where retry_at is null`,
    );
    await superuser.query('vacuum analyze events.deliveries, events.outbox');
    const taken = await explainTaking(10);
    expect(taken).toMatchObject({ rows: 10 });
    expect(taken.blocks).toBeLessThan(1_000);
  });

  it('takes what is tried again and what is fresh in turns, each aggregate in its order', async () => {
    for (let n = 1; n <= 30; n += 1) await tell(n);
    await superuser.query(`update events.deliveries set retry_at = now() - interval '1 second'`);
    await tell(31, B);
    await tell(32);
    const queue = new ReactionQueue('evidence', note, { pool, report: fail });
    await queue.work();
    expect(await heard()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 31]);
    while (await queue.work());
    expect((await heard()).filter((n) => n !== 31)).toEqual([
      ...Array.from({ length: 30 }, (_, index) => index + 1),
      32,
    ]);
  });

  it('is tried again at once when an operator says so, and events that wait with it follow', async () => {
    await tell(1);
    await superuser.query(
      `update events.deliveries set attempts = 12, retry_at = now() + interval '1 hour'`,
    );
    await tell(2);
    const queue = new ReactionQueue('evidence', note, { pool, report: fail });
    while (await queue.work());
    expect(await heard()).toEqual([]);
    await superuser.query('update events.deliveries set retry_at = null where attempts > 0');
    while (await queue.work());
    expect(await heard()).toEqual([1, 2]);
  });

  it('follows at once when an operator deletes the failed event that it waited for', async () => {
    await tell(1);
    await superuser.query(
      `update events.deliveries set attempts = 12, retry_at = now() + interval '1 hour'`,
    );
    await tell(2);
    const queue = new ReactionQueue('evidence', note, { pool, report: fail });
    while (await queue.work());
    await superuser.query('delete from events.deliveries where attempts > 0');
    while (await queue.work());
    expect(await heard()).toEqual([2]);
  });

  it('that holds what requests wait for is the last of its transaction', async () => {
    await superuser.query('begin');
    for (let n = 1; n <= 6; n += 1) await tell(n, n % 3 === 0 ? A : B);
    await superuser.query('commit');
    const queue = new ReactionQueue<unknown>(
      'evidence',
      {
        'test.happened': async (event, reacting) => {
          if (event.aggregateId === A) reacting.endBatch();
          await note['test.happened']?.(event, reacting);
        },
      },
      { pool, report: fail },
    );
    expect([await queue.work(), await heard()]).toEqual([true, [1, 2, 3]]);
    expect([await queue.work(), await heard()]).toEqual([false, [1, 2, 3, 4, 5, 6]]);
  });

  it('that writes an event for its own domain is followed by that one, unnotified', async () => {
    await tell(1);
    const queue = new ReactionQueue<unknown>(
      'evidence',
      { 'test.happened': emitNext, 'test.followed': emitNext },
      { pool, report: fail },
    );
    while (await queue.work());
    expect(await heard()).toEqual([1, 2, 3, 4, 5]);
  });

  it('walks past no delivery that waits for a retry, nor twice past the events behind it', async () => {
    await queueMany(5_000);
    await superuser.query(`update events.deliveries set retry_at = now() + interval '1 hour'`);
    await superuser.query(
      `insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at)
       select 'test.happened', 'test', o.aggregate_id, now()
       from events.deliveries as d join events.outbox as o on o.id = d.outbox_id limit 10`,
    );
    await tell(1);
    await superuser.query('vacuum analyze events.deliveries, events.outbox');
    // Ten wait with the event before them.
    expect(await explainTaking(10)).toMatchObject({ rows: 10 });
    const { rows } = await superuser.query(
      `select count(*)::int as n from events.deliveries where retry_at is null`,
    );
    expect(rows).toEqual([{ n: 1 }]);
    const taken = await explainTaking(10);
    expect(taken).toMatchObject({ rows: 1 });
    expect(taken.blocks).toBeLessThan(1_000);
  });

  it('continues after its connections are closed', async () => {
    start(note);
    await tell(1);
    await vi.waitFor(async () => expect(await heard()).toEqual([1]), WAIT);
    await superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where usename = 'evidence_subgraph' and datname = current_database()`,
    );
    await tell(2);
    await vi.waitFor(async () => expect(await heard()).toEqual([1, 2]), WAIT);
  });

  it('emits each event in the trace of the one that it follows from', async () => {
    const traces = ['1', '2'].map((n) => `00-${n.repeat(32)}-${n.repeat(16)}-01`);
    await superuser.query(
      `insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at, payload, traceparent)
       select 'test.happened', 'test', $1, now(), '{"n": 4}', trace from unnest($2::text[]) as t (trace)`,
      [A, traces],
    );
    const reactions = { 'test.happened': emitNext };
    await new ReactionQueue('evidence', reactions, { pool, report: fail }).work();
    const { rows } = await superuser.query(
      `select o.traceparent from events.outbox as o join events.deliveries as d on d.outbox_id = o.id order by id`,
    );
    expect(rows).toEqual(traces.map((traceparent) => ({ traceparent })));
  });

  it('emits events in its transaction, without an actor', async () => {
    start({
      'test.happened': async (event, { emit }) => {
        emit({
          type: 'test.followed',
          aggregate: { type: 'test', id: event.aggregateId },
          companyId: null,
          payload: { said: true },
        });
      },
      'test.followed': () => Promise.resolve(),
    });
    await tell(1);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT);
    const { rows } = await superuser.query(
      `select f.actor_id, f.actor_class, f.occurred_at = h.occurred_at as same_moment
       from events.outbox as f join events.outbox as h on h.id = f.id - 1
       where f.event_type = 'test.followed' and f.payload = '{"said": true}'`,
    );
    expect(rows).toEqual([{ actor_id: null, actor_class: 'worker', same_moment: true }]);
  });
});
