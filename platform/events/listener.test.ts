import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { startSilentProxy, type SilentProxy } from '@teei/test/silent-proxy.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startConsumer, type Consumer, type ConsumerOptions } from './consumer.ts';

const PATIENCE = { timeout: 60_000, interval: 20 };

/** Interval of polling that no test waits for. */
const NEVER_MS = 3_600_000;

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
  Partial<Pick<ConsumerOptions, 'connect' | 'interval'>>;

/** Starts a consumer that takes what is queued in memory. */
function start(options: StartOptions): Queue {
  const queue: Queue = { waiting: [], taken: [] };
  running.push(
    startConsumer({
      connect: () => new pg.Client(database.superuserUrl),
      interval: NEVER_MS,
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

/** Processes of Postgres whose connections listen. */
async function listeners(): Promise<readonly number[]> {
  const { rows } = await superuser.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where datname = current_database() and state = 'idle' and query ~ '^LISTEN'`,
  );
  return rows.map(({ pid }) => pid);
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
    new pg.Client({ connectionString: proxy.url, query_timeout: 1_000 });

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
    const queue = start({ name: 'users', connect, interval: 100 });
    await untilListening();
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

  it('that have stopped leave no connection behind', async () => {
    start({ name: 'users' });
    start({ name: 'programs' });
    await untilListening();
    await Promise.all(running.map((consumer) => consumer.stop()));
    await vi.waitFor(async () => expect(await listeners()).toEqual([]), PATIENCE);
  });
});
