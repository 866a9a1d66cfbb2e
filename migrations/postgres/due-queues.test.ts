import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DOMAINS } from '../runner/apply-migrations.ts';
import { openSessions, type Sessions } from './sessions.ts';

const ASK = 'SELECT channel, name FROM events.due_queues($1, $2)';

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
});

afterAll(() => sessions.close());

beforeEach(() =>
  sessions.asOwner(
    'DELETE FROM events.deliveries; DELETE FROM jobs.queue; DELETE FROM jobs.schedules',
  ),
);

/** Queues in which something is due, of those of all domains and of the relay, as a domain's login role sees them. */
async function due(
  consumers: readonly string[] = [...DOMAINS, 'analytics'],
): Promise<readonly string[]> {
  const rows = await sessions.asSubgraph('users', ASK, [consumers, DOMAINS]);
  return rows.map(({ channel, name }) => `${String(channel)} ${String(name)}`);
}

/** Queues an event of a type that nobody subscribes to. */
function queueEvent(consumer: string, retryAt: string): Promise<unknown> {
  return sessions.asOwner(
    `WITH event AS (
       INSERT INTO events.outbox (event_type, aggregate_type, aggregate_id, occurred_at)
       VALUES ('test.happened', 'test', gen_random_uuid(), now()) RETURNING id
     )
     INSERT INTO events.deliveries (consumer, outbox_id, retry_at) SELECT '${consumer}', id, ${retryAt} FROM event`,
  );
}

function queueJob(columns: string, values: string): Promise<unknown> {
  return sessions.asOwner(
    `INSERT INTO jobs.queue (domain, name, ${columns}) VALUES ('programs', 'test.run', ${values})`,
  );
}

/** Blocks that are read to find what is due. */
async function countBlocks(): Promise<number> {
  const domains = [...DOMAINS].join();
  const lines = await sessions.asOwner(
    `EXPLAIN (ANALYZE, BUFFERS, COSTS off, TIMING off) SELECT FROM events.due_queues('{${domains}}', '{${domains}}')`,
  );
  const [, hit, read = '0'] =
    /Buffers: shared hit=(\d+)(?: read=(\d+))?/.exec(JSON.stringify(lines)) ?? [];
  return Number(hit) + Number(read);
}

describe('a queue', () => {
  test('is not due while it is empty', async () => {
    expect(await due()).toEqual([]);
  });

  test.each([
    ['fresh', 'NULL', ['events programs']],
    ['to be tried again', 'now()', ['events programs']],
    ['to be tried again later', `now() + interval '1 hour'`, []],
  ])('of events is due with one that is %s: %j', async (_title, retryAt, expected) => {
    await queueEvent('programs', retryAt);
    expect(await due()).toEqual(expected);
  });

  test('that was not asked about is not told of', async () => {
    await queueEvent('programs', 'NULL');
    expect(await due(['users', 'analytics'])).toEqual([]);
  });

  test.each([
    ['run_at', 'now()', ['jobs programs']],
    ['run_at', `now() + interval '1 hour'`, []],
    ['failed_at', 'now()', []],
  ])('of jobs is due with one whose %s is %s: %j', async (column, value, expected) => {
    await queueJob(column, value);
    expect(await due()).toEqual(expected);
  });

  test.each([
    ['now()', ['jobs programs']],
    [`now() + interval '1 hour'`, []],
  ])('of jobs is due where a schedule is at %s: %j', async (moment, expected) => {
    await sessions.asOwner(
      `INSERT INTO jobs.schedules (domain, name, cron, time_zone, next_run_at)
       VALUES ('programs', 'test.run', '0 0 * * *', 'UTC', ${moment})`,
    );
    expect(await due()).toEqual(expected);
  });

  test('of exports is due while the job of one is to run', async () => {
    expect(await due(['exports'])).toEqual([]);
    await sessions.asOwner(
      `INSERT INTO jobs.queue (domain, name, run_at) VALUES ('privacy', 'export.run', now() + interval '1 hour')`,
    );
    expect(await due(['exports'])).toEqual(['events exports']);
  });

  test('is told of to each login role', async () => {
    await queueEvent('analytics', 'NULL');
    const gateway = new pg.Client(roleDatabaseUrl(sessions.ownerUrl, GATEWAY_ROLE));
    await gateway.connect();
    const { rows } = await gateway.query(ASK, [['analytics'], DOMAINS]);
    await gateway.end();
    expect(rows).toEqual([{ channel: 'events', name: 'analytics' }]);
    for (const domain of DOMAINS) {
      expect(await sessions.asSubgraph(domain, ASK, [['analytics'], []])).toEqual(rows);
    }
  });

  test('is found by its index, however many wait for later', async () => {
    await sessions.asOwner(
      `INSERT INTO jobs.queue (domain, name, run_at)
       SELECT 'programs', 'test.run', now() + n * interval '1 minute' FROM generate_series(1, 5000) AS n`,
    );
    // The first reads what each connection reads of the catalogue.
    await countBlocks();
    expect(await countBlocks()).toBeLessThan(60);
  });
});
