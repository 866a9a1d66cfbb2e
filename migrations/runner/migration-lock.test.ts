import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
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

async function countLocks(client: pg.Client): Promise<number> {
  const { rows } = await client.query<object>(
    `select from pg_locks where locktype = 'advisory'
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.length;
}

describe('a transaction under the lock of migrations', () => {
  it('waits for another that is at work', async () => {
    // One message, so that its session is at work from the first statement to the last.
    const working = theirs.query(
      `begin; select pg_advisory_xact_lock(5620529); create table left_by_theirs ();
       select pg_sleep(0.5); commit`,
    );
    await vi.waitFor(async () => expect(await countLocks(ours)).toBe(1), { timeout: 30_000 });
    const seen = await inLockedTransaction(
      ours,
      () =>
        ours.query<{ found: boolean }>(`select to_regclass('left_by_theirs') is not null as found`),
      0,
    );
    expect(seen.rows).toEqual([{ found: true }]);
    await working;
    expect(await countLocks(theirs)).toBe(0);
  });

  it('leaves no lock, also when its work fails', async () => {
    await expect(inLockedTransaction(ours, () => ours.query('select 1 / 0'))).rejects.toThrow(
      'division by zero',
    );
    expect(await countLocks(theirs)).toBe(0);
  });

  it('says who holds a lock that was left behind, and what to do', async () => {
    await theirs.query(SESSION_LOCK);
    const { rows } = await theirs.query<{ pid: number }>('select pg_backend_pid() as pid');
    const pid = rows[0]?.pid ?? 0;
    await expect(inLockedTransaction(ours, async () => undefined, 0.3)).rejects.toThrow(
      new RegExp(
        `^Migrations are locked by process ${pid} of Postgres \\(application "theirs", from 127.0.0.1\\), \
which has done nothing for \\d+ s. When no migration is running, end it: SELECT pg_terminate_backend\\(${pid}\\).$`,
      ),
    );
  });
});
