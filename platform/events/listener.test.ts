import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { startSilentProxy, type SilentProxy } from '@teei/test/silent-proxy.ts';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startConsumer, type Consumer, type ConsumerOptions } from './consumer.ts';

/** Longer than Postgres keeps the transaction of a turn that hangs, and with it the lock. */
const PATIENCE = { timeout: 120_000, interval: 20 };

/** Interval of polling that no test waits for. */
const NEVER_MS = 3_600_000;

const UNREACHABLE = 'postgres://nobody@127.0.0.1:1/nothing';

let database: TestDatabase;
let superuser: pg.Client;
let running: Consumer[] = [];
let reported: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
});
afterEach(async () => {
  await Promise.all(running.map((consumer) => consumer.stop()));
  running = [];
  reported = [];
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

/** Queue in memory, and what its consumer has taken from it. */
interface Queue {
  readonly waiting: string[];
  readonly taken: string[];
}

type StartOptions = Pick<ConsumerOptions, 'name' | 'channel' | 'isExclusive'> &
  Partial<Pick<ConsumerOptions, 'connect' | 'interval'>> & {
    /** True for a consumer that is notified of what the listener's polls find. */
    readonly isPolled?: boolean;
  };

/** Starts a consumer that takes what is queued in memory. */
function start({ isPolled = false, ...options }: StartOptions): Queue {
  const queue: Queue = { waiting: [], taken: [] };
  running.push(
    startConsumer({
      connect: () => new pg.Client({ connectionString: database.superuserUrl, pipeline: true }),
      ...(!isPolled && { interval: NEVER_MS }),
      ...options,
      async work() {
        queue.taken.push(...queue.waiting.splice(0));
        return false;
      },
      report: (error, where) => reported.push(`${String(error)} ${where}`),
    }),
  );
  return queue;
}

/** Queues an item and notifies its consumer, which is not notified of anything else. */
async function notify(queue: Queue, channel: string, name: string, item: string): Promise<void> {
  queue.waiting.push(item);
  await superuser.query('select pg_notify($1, $2)', [channel, name]);
}

/** Last statement of another connection. */
interface LastStatement {
  readonly pid: number;
  readonly text: string;
  readonly beganAt: string;
}

async function listLastStatements(): Promise<readonly LastStatement[]> {
  const { rows } = await superuser.query<LastStatement>(
    `select pid, query as text, query_start::text as "beganAt" from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
     order by pid`,
  );
  return rows;
}

function isListener({ text }: LastStatement): boolean {
  return /^LISTEN|due_queues/.test(text);
}

/** Processes of Postgres whose connections listen. */
async function listeners(): Promise<readonly number[]> {
  return (await listLastStatements()).filter(isListener).map(({ pid }) => pid);
}

/** Waits for some polls; returns what the other connections said last before them, and after them. */
async function listAround(
  polls: number,
): Promise<readonly [readonly LastStatement[], readonly LastStatement[]]> {
  const begun = new Set<string>();
  const before = await listLastStatements();
  const after = await vi.waitUntil(async () => {
    const all = await listLastStatements();
    const last = all.find(isListener);
    if (last) begun.add(last.beganAt);
    return begun.size > polls && all;
  }, PATIENCE);
  return [before.filter((one) => !isListener(one)), after.filter((one) => !isListener(one))];
}

async function untilListening(): Promise<number> {
  const [pid, ...others] = await vi.waitUntil(async () => {
    const found = await listeners();
    return found.length > 0 && found;
  }, PATIENCE);
  expect(others).toEqual([]);
  return pid ?? 0;
}

describe('consumers behind a network that falls silent', () => {
  let proxy: SilentProxy;
  beforeEach(async () => {
    proxy = await startSilentProxy(database.superuserUrl);
  });
  afterEach(async () => {
    await Promise.all(running.map((consumer) => consumer.stop()));
    proxy.close();
    await vi.waitUntil(async () => (await listeners()).length === 0, PATIENCE);
  });

  const connect = (): pg.Client =>
    new pg.Client({ connectionString: proxy.url, query_timeout: 1_000, pipeline: true });

  it('are notified over a new connection, also of what came meanwhile', async () => {
    const queue = start({ name: 'users', isExclusive: false, connect });
    await untilListening();
    proxy.silence();
    await notify(queue, 'events', 'users', 'while it was silent');
    await vi.waitUntil(() => queue.taken.length === 1, PATIENCE);
    await notify(queue, 'events', 'users', 'after it');
    await vi.waitUntil(() => queue.taken.length === 2, PATIENCE);
    expect(reported).toContain('Error: Query read timeout listener for notifications');
  });

  it('connect anew without waiting for the end of the silent connection', async () => {
    const queue = start({ name: 'users', connect, interval: 2_000 });
    await untilListening();
    // Between two turns: one that falls silent keeps the lock until Postgres ends its transaction.
    await vi.waitUntil(
      async () => (await listLastStatements()).some(({ text }) => text === 'COMMIT'),
      PATIENCE,
    );
    proxy.silence();
    queue.waiting.push('without a notification');
    await vi.waitUntil(() => queue.taken.length === 1, PATIENCE);
    expect(reported).toContain('Error: Query read timeout consumer users');
  });
});

describe('consumers of a process', () => {
  it('are notified over one connection, each of its own queue', async () => {
    const events = start({ name: 'users' });
    const jobs = start({ name: 'users', channel: 'jobs', isExclusive: false });
    const other = start({ name: 'programs' });
    const silent = start({ name: 'evidence', channel: 'jobs', isExclusive: false });
    silent.waiting.push('at the start');
    await untilListening();
    await vi.waitUntil(() => silent.taken.length === 1, PATIENCE);
    for (const item of ['first', 'second']) {
      await notify(events, 'events', 'users', item);
      await notify(jobs, 'jobs', 'users', item);
      await notify(other, 'events', 'programs', item);
      await vi.waitUntil(
        () => [events, jobs, other].every(({ taken }) => taken.includes(item)),
        PATIENCE,
      );
    }
    silent.waiting.push('of no notification');
    await notify(events, 'events', 'users', 'third');
    await vi.waitUntil(() => events.taken.includes('third'), PATIENCE);
    expect(silent.taken).toEqual(['at the start']);
    expect(reported).toEqual([]);
  });

  it('are notified over a new connection when the old one is lost, also of what came meanwhile', async () => {
    const queue = start({ name: 'users' });
    const first = await untilListening();
    await superuser.query('select pg_terminate_backend($1)', [first]);
    await vi.waitUntil(async () => !(await listeners()).includes(first), PATIENCE);
    await notify(queue, 'events', 'users', 'while nobody listened');
    await vi.waitUntil(() => queue.taken.length === 1, PATIENCE);
    expect(await untilListening()).not.toBe(first);
    await notify(queue, 'events', 'users', 'after it');
    await vi.waitUntil(() => queue.taken.length === 2, PATIENCE);
    expect(reported).toEqual([
      expect.stringMatching(/terminating connection.* listener for notifications$/),
    ]);
  });

  it('are idle together: in three polls of the listener, nothing else asks Postgres', async () => {
    const names = ['users', 'programs', 'campaigns'];
    for (const name of names) {
      start({ name, isPolled: true });
      start({ name, channel: 'jobs', isExclusive: false, isPolled: true });
    }
    await untilListening();
    const idle = await vi.waitUntil(async () => {
      const [before, after] = await listAround(3);
      return isDeepStrictEqual(before, after) && after;
    }, PATIENCE);
    // Those with the locks of the exclusive ones.
    expect(idle).toHaveLength(names.length);
    expect(reported).toEqual([]);
  });

  it('are told by a poll of what is due, though nothing has notified them', async () => {
    const events = start({ name: 'users', isPolled: true });
    const jobs = start({ name: 'users', channel: 'jobs', isExclusive: false, isPolled: true });
    const other = start({ name: 'programs', isPolled: true });
    await untilListening();
    await vi.waitUntil(async () => isDeepStrictEqual(...(await listAround(1))), PATIENCE);
    for (const { waiting } of [events, jobs, other]) waiting.push('late');
    await superuser.query(`
      with event as (
        insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at)
        values ('test.happened', 'test', gen_random_uuid(), now()) returning id
      )
      insert into events.deliveries (consumer, outbox_id, attempts, retry_at)
      select 'users', id, 1, now() + interval '1 second' from event`);
    await vi.waitUntil(() => events.taken.length === 1, PATIENCE);
    expect(jobs.taken).toEqual([]);
    await superuser.query('delete from events.deliveries');
    await superuser.query(`insert into jobs.queue (domain, name) values ('users', 'test.run')`);
    await vi.waitUntil(() => jobs.taken.length === 1, PATIENCE);
    await superuser.query('delete from jobs.queue');
    expect(other.taken).toEqual([]);
  });

  it('poll themselves while the listener cannot connect', async () => {
    let connections = 0;
    const queue = start({
      name: 'users',
      isPolled: true,
      connect() {
        connections += 1;
        const url = connections === 1 ? database.superuserUrl : UNREACHABLE;
        return new pg.Client({ connectionString: url, pipeline: true });
      },
    });
    await vi.waitUntil(() => reported.length > 0, PATIENCE);
    queue.waiting.push('without a notification');
    await vi.waitUntil(() => queue.taken.length === 1, PATIENCE);
    expect(reported).toEqual([expect.stringMatching(/ECONNREFUSED.* listener for notifications$/)]);
  });

  it('that have stopped leave no connection behind', async () => {
    start({ name: 'users' });
    start({ name: 'programs' });
    await untilListening();
    await Promise.all(running.map((consumer) => consumer.stop()));
    await vi.waitFor(async () => expect(await listeners()).toEqual([]), PATIENCE);
  });
});
