import { read } from '@teei/test/ask.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { admin, anonymous, companyUser } from '@teei/test/viewers.ts';
import fc from 'fast-check';
import { sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '../viewer/viewer.ts';
import { createPool } from './pool.ts';
import { MAX_STATEMENTS, statementName } from './prepared-statements.ts';
import { subgraphDatabaseUrl } from './role-url.ts';
import { ViewerTransaction } from './viewer-transaction.ts';

const OWN = '0a000000-0000-4000-8000-000000000001';
const OTHER = '0a000000-0000-4000-8000-000000000002';

/** Rows that each viewer sees. */
const SIGHTS: readonly (readonly [Viewer, readonly string[]])[] = [
  [companyUser(OWN), ['Own']],
  [companyUser(OTHER), ['Other']],
  [admin, ['Other', 'Own']],
  [anonymous, []],
];

const NAMES = sql`select name from users.companies order by name`;
const PLANS = sql`
  select sum(generic_plans) > 0 as kept, count(*)::int as statements from pg_prepared_statements
  where statement like '%users.companies order by name%' and statement not like '%generic_plans%'`;

let database: TestDatabase;
let shared: pg.Pool;
/** The one that is asked. */
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = shared = openPool();
  await new ViewerTransaction<unknown>({ pool, domain: 'users', viewer: admin }).write({}, (db) =>
    sql`insert into users.companies (id, name) values (${OWN}, 'Own'), (${OTHER}, 'Other')`.execute(
      db,
    ),
  );
});
afterAll(async () => {
  await shared.end();
  await database.drop();
});

function openPool(): pg.Pool {
  return createPool({
    url: subgraphDatabaseUrl(database.ownerUrl, 'users'),
    name: 'test',
    // One connection for all viewers, with the prepared statements of all of them.
    size: 1,
    statementTimeout: 60_000,
    connectionTimeout: 5_000,
    onConnectionLost: () => undefined,
  });
}

/** Runs statements at once, in a transaction of their own. */
async function run(
  viewer: Viewer,
  ...statements: readonly RawBuilder<unknown>[]
): Promise<PromiseSettledResult<unknown[]>[]> {
  const transaction = new ViewerTransaction<unknown>({ pool, domain: 'users', viewer });
  const results = await Promise.allSettled(
    statements.map(async (statement) => (await statement.execute(transaction.db)).rows),
  );
  await transaction.end();
  return results;
}

/** Writes by statements that are sent together. */
async function writeTogether(
  ...statements: readonly RawBuilder<unknown>[]
): Promise<PromiseSettledResult<unknown>[]> {
  const transaction = new ViewerTransaction<unknown>({ pool, domain: 'users', viewer: admin });
  let results: PromiseSettledResult<unknown>[] = [];
  await transaction
    .write({}, async (db) => {
      results = await Promise.allSettled(statements.map((statement) => statement.execute(db)));
    })
    .catch(() => undefined);
  return results;
}

async function rowsOf(viewer: Viewer, statement: RawBuilder<unknown>): Promise<unknown[]> {
  const [result] = await run(viewer, statement);
  if (result?.status !== 'fulfilled') throw new Error('failed', { cause: result?.reason });
  return result.value;
}

it('shows each viewer only their own rows with a cached plan, whoever executed it before', async () => {
  const turn = fc.array(fc.integer({ min: 0, max: SIGHTS.length - 1 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(turn, async (turns) => {
      for (const index of turns) {
        const [viewer, names] = SIGHTS[index] ?? [anonymous, []];
        expect(await rowsOf(viewer, NAMES)).toEqual(names.map((name) => ({ name })));
      }
    }),
    { numRuns: 30 },
  );
  // Company, admin and anonymous: one statement for each role.
  const plans = await rowsOf(admin, PLANS);
  expect(plans).toEqual([{ kept: true, statements: 3 }]);
});

describe('of two equal statements that are sent together', () => {
  const kept = sql`select name as kept from users.companies where id = ${OWN}`;

  /** Number of prepared statements after one that is new on its connection. */
  async function countPrepared(): Promise<unknown[]> {
    await rowsOf(admin, kept);
    return rowsOf(
      admin,
      sql`select count(*)::int as statements from pg_prepared_statements
        where statement like 'select name as kept%'`,
    );
  }

  it('the second is repeated when the first fails before it is prepared', async () => {
    const twice = sql`select name as twice from users.companies where id = ${OWN}`;
    const pid = read((await rowsOf(admin, sql`select pg_backend_pid() as pid`))[0], 'pid');
    const owner = new pg.Client(database.superuserUrl);
    await owner.connect();
    try {
      await owner.query('begin; lock table users.companies');
      const results = run(admin, twice, twice);
      await vi.waitFor(
        async () => {
          const { rows } = await owner.query(
            `select wait_event_type = 'Lock' as waits, pg_cancel_backend(pid)
             from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'`,
            [pid],
          );
          expect(rows).toMatchObject([{ waits: true }]);
        },
        { timeout: 60_000 },
      );
      await owner.query('commit');
      expect(await results).toMatchObject([
        { status: 'rejected', reason: { code: 'DATABASE_UNAVAILABLE' } },
        { status: 'fulfilled', value: [{ twice: 'Own' }] },
      ]);
    } finally {
      await owner.end();
    }
    expect(await countPrepared()).toEqual([{ statements: 1 }]);
  });

  it.each(['reads', 'writes'])(
    'both fail where they cannot be parsed, and statements are prepared afterwards: %s',
    async (kind) => {
      const wrong = sql`select nope from users.companies`;
      const results =
        kind === 'reads' ? await run(admin, wrong, wrong) : await writeTogether(wrong, wrong);
      const failed = { status: 'rejected', reason: { code: '42703' } };
      expect(results).toMatchObject(kind === 'reads' ? [failed, failed] : [failed, {}]);
      expect(await countPrepared()).toEqual([{ statements: 1 }]);
    },
  );
});

it('closes no connection of a request but the one whose prepared statements are unknown', async () => {
  const pid = sql<{ pid: number }>`select pg_backend_pid() as pid`;
  const wrong = sql`select nope from users.companies`;
  const transaction = new ViewerTransaction<unknown>({ pool, domain: 'users', viewer: admin });
  await Promise.allSettled([wrong.execute(transaction.db), wrong.execute(transaction.db)]);
  // Each waits for the connection to be given back.
  const first = await rowsOf(admin, pid);
  expect((await pid.execute(transaction.db)).rows).toEqual(first);
  expect(await rowsOf(admin, pid)).toEqual(first);
  await transaction.end();
});

it('replaces a connection that has MAX_STATEMENTS prepared statements', async () => {
  const pid = sql`select pg_backend_pid() as pid`;
  const before = await rowsOf(admin, pid);
  expect(await rowsOf(admin, pid)).toEqual(before);
  for (let count = 0; count < MAX_STATEMENTS; count += 1) {
    await rowsOf(admin, sql`select ${sql.lit(count)} as number`);
  }
  expect(await rowsOf(admin, pid)).not.toEqual(before);
});

it('succeeds after a migration changes the type of a column', async () => {
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const marks = sql`select mark from users.marks`;
  try {
    await owner.query(`create table users.marks (mark integer);
      insert into users.marks values (1); grant select on users.marks to users_admin`);
    expect(await rowsOf(admin, marks)).toEqual([{ mark: 1 }]);
    await owner.query('alter table users.marks alter column mark type text');
    expect(await rowsOf(admin, marks)).toEqual([{ mark: '1' }]);
    expect(await rowsOf(admin, marks)).toEqual([{ mark: '1' }]);
  } finally {
    await owner.end();
  }
});

describe('the name of a statement', () => {
  it('is the same on every connection, and another for another role or text', async () => {
    const client = await pool.connect();
    client.release();
    const names = [
      statementName(client, 'users_admin', 'select 1'),
      statementName(client, 'users_person', 'select 1'),
      statementName(client, 'users_admin', 'select 2'),
    ];
    expect(new Set(names).size).toBe(3);
    expect(names[0]).toBe('siGhZ6wX0rTxq4v-fH9XCUvU1WESGuMzJdfl-ocidlWM');
    for (const name of names) expect(name).toMatch(/^s[\w-]{43}$/);
  });
});

describe('a connection with prepared statements of another client', () => {
  const lent = sql`select name as lent from users.companies where id = ${OWN}`;
  const found = [{ lent: 'Own' }];

  // Each with a pool that has not met it before: it prepares nothing afterwards.
  beforeEach(() => {
    pool = openPool();
  });
  afterEach(() => pool.end());

  /** Simulates a pooler that assigns another server connection, without the prepared statements. */
  async function forget(): Promise<void> {
    await rowsOf(admin, lent);
    await pool.query('deallocate all');
  }

  it('reads without errors', async () => {
    await forget();
    expect(await run(admin, lent, lent, sql`select 1 / 0`, lent)).toMatchObject([
      { value: found },
      { value: found },
      { status: 'rejected' },
      { value: found },
    ]);
  });

  it('writes once', async () => {
    const renamed = sql`update users.companies set name = name || '!' where id = ${OTHER}`;
    const write = (): Promise<unknown> =>
      new ViewerTransaction<unknown>({ pool, domain: 'users', viewer: admin }).write({}, (db) =>
        renamed.execute(db),
      );
    await write();
    await forget();
    await write();
    expect(await rowsOf(admin, NAMES)).toEqual([{ name: 'Other!!' }, { name: 'Own' }]);
  });
});
