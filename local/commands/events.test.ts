import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { finish, runCommand } from '@teei/test/run-command.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SESSION = '0a000000-0000-4000-8000-000000000001';

let database: TestDatabase;
let owner: pg.Client;
/** Numbers of two events that analytics parked, and of one that it tries again. */
let numbers: readonly string[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>(
    `insert into events.outbox (event_type, aggregate_type, aggregate_id, occurred_at, payload)
     select 'buddy.match.ended', 'match', $1, now(), '{"from": "active", "to": "ended"}'
     from generate_series(1, 3) returning id::text`,
    [SESSION],
  );
  numbers = rows.map(({ id }) => id);
  await owner.query(
    `with taken as (delete from events.deliveries where outbox_id <> $1 returning consumer, outbox_id)
     insert into events.parked (consumer, outbox_id, reason, parked_at)
     select consumer, outbox_id, 'from: expected a text', '2026-01-02T03:04:05.6Z' from taken`,
    [numbers[2]],
  );
  await owner.query(`update events.deliveries set attempts = 1, retry_at = '2027-01-02T03:04:05Z'`);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function events(...args: readonly string[]): Promise<readonly [number | null, string]> {
  const { code, output } = await finish(
    runCommand('commands/events.ts', { DATABASE_URL: database.ownerUrl }, args),
  );
  return [code, output];
}

/** Beginning of the line about an event. */
function event(number = ''): string {
  return `analytics ${number} buddy.match.ended match ${SESSION}, `;
}

describe('pnpm events', () => {
  test('lists what failed and why, and queues what is parked once more', async () => {
    const [first, second, third] = numbers;
    expect(await events('list', '--consumer', 'analytics')).toEqual([
      0,
      `${event(first)}parked 2026-01-02T03:04:05Z: from: expected a text
${event(second)}parked 2026-01-02T03:04:05Z: from: expected a text
${event(third)}failed once, tried again 2027-01-02T03:04:05Z
`,
    ]);
    expect(await events('replay', '--consumer', 'analytics', first ?? '')).toEqual([
      0,
      '1 event is queued once more.\n',
    ]);
    expect(await events('replay', '--consumer', 'analytics', first ?? '', second ?? '')).toEqual([
      1,
      '1 event is queued once more.\nThe others are not parked for analytics: see pnpm events list.\n',
    ]);
    const { rows } = await owner.query(
      'select attempts, rejections from events.deliveries order by outbox_id',
    );
    expect(rows).toEqual([
      { attempts: 0, rejections: 0 },
      { attempts: 0, rejections: 0 },
      { attempts: 1, rejections: 0 },
    ]);
  });

  test.each([
    [['replay', '4711']],
    [['replay', '--consumer', 'analytics']],
    [['replay', '--consumer', 'analytics', 'x']],
    [['replay', '--consumer', 'analytics', '--all', '1']],
    [['drop']],
  ])('prints its usage for %j', async (args) => {
    const [code, output] = await events(...args);
    expect([code, output]).toEqual([1, expect.stringMatching(/^Usage:\n {2}pnpm events list/)]);
  });
});
