import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inLockedTransaction } from './migration-lock.ts';

/** Lock that runs before this one took, for a session. */
const SESSION_LOCK = 'SELECT pg_advisory_lock(5620529)';

let database: TestDatabase;
let ours: pg.Client;
let theirs: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  ours = new pg.Client({ connectionString: database.ownerUrl, application_name: 'ours' });
  theirs = new pg.Client({ connectionString: database.ownerUrl, application_name: 'theirs' });
  await Promise.all([ours.connect(), theirs.connect()]);
});
afterEach(() => Promise.all([ours.end(), theirs.end()]));

async function countLocks(): Promise<unknown> {
  const { rows } = await theirs.query<object>(
    `select from pg_locks where locktype = 'advisory'
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.length;
}

describe('a transaction under the lock of migrations', () => {
  it('waits for another that is at work', async () => {
    let isAtWork = 0;
    const work = (client: pg.Client) => async (): Promise<void> => {
      isAtWork += 1;
      expect(isAtWork).toBe(1);
      await client.query('select pg_sleep(0.3)');
      isAtWork -= 1;
    };
    await Promise.all([ours, theirs].map((one) => inLockedTransaction(one, work(one), 0.1)));
    expect(await countLocks()).toBe(0);
  });

  it('leaves no lock, also when its work fails', async () => {
    await expect(inLockedTransaction(ours, () => ours.query('select 1 / 0'))).rejects.toThrow(
      'division by zero',
    );
    expect(await countLocks()).toBe(0);
  });

  it('says who holds a lock that was left behind, and what to do', async () => {
    await theirs.query(SESSION_LOCK);
    const { rows } = await theirs.query<{ pid: number }>('select pg_backend_pid() as pid');
    const pid = rows[0]?.pid ?? 0;
    await expect(inLockedTransaction(ours, async () => undefined, 0.3)).rejects.toThrow(
      `Migrations are locked by process ${pid} of Postgres (application "theirs", from 127.0.0.1), \
which has done nothing for 0 s. When no migration is running, end it: SELECT pg_terminate_backend(${pid}).`,
    );
  });
});
