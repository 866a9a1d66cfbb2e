import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { admin, anonymous, companyUser } from '@teei/test/viewers.ts';
import fc from 'fast-check';
import { sql, type RawBuilder } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../viewer/viewer.ts';
import { createPool } from './pool.ts';
import { MOST_STATEMENTS } from './prepared-statements.ts';
import { subgraphDatabaseUrl } from './role-url.ts';
import { ViewerTransaction } from './viewer-transaction.ts';

const OWN = '0a000000-0000-4000-8000-000000000001';
const OTHER = '0a000000-0000-4000-8000-000000000002';

/** What each viewer sees, and none of them may see of another. */
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
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool({
    url: subgraphDatabaseUrl(database.ownerUrl, 'users'),
    name: 'test',
    // One connection for all viewers: what one of them has prepared, the next one meets.
    size: 1,
    statementTimeout: 5_000,
    connectionTimeout: 5_000,
    onConnectionLost: () => undefined,
  });
  await new ViewerTransaction<unknown>({ pool, domain: 'users', viewer: admin }).write({}, (db) =>
    sql`insert into users.companies (id, name) values (${OWN}, 'Own'), (${OTHER}, 'Other')`.execute(
      db,
    ),
  );
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

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

async function rowsOf(viewer: Viewer, statement: RawBuilder<unknown>): Promise<unknown[]> {
  const [result] = await run(viewer, statement);
  if (result?.status !== 'fulfilled') throw new Error('failed', { cause: result?.reason });
  return result.value;
}

it('shows each viewer their own rows by a plan that is kept, whoever came before', async () => {
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

it('lets a statement go on that was sent twice behind one that fails', async () => {
  const twice = sql`select name as twice from users.companies where id = ${OWN}`;
  const [, first, second] = await run(admin, sql`select 1 / 0`, twice, twice);
  const found = { status: 'fulfilled', value: [{ twice: 'Own' }] };
  expect([first, second]).toEqual([found, found]);
});

it('takes another connection when one has prepared as many statements as it may', async () => {
  const pid = sql`select pg_backend_pid() as pid`;
  const before = await rowsOf(admin, pid);
  expect(await rowsOf(admin, pid)).toEqual(before);
  for (let count = 0; count < MOST_STATEMENTS; count += 1) {
    await rowsOf(admin, sql`select ${sql.lit(count)} as number`);
  }
  expect(await rowsOf(admin, pid)).not.toEqual(before);
});

it('fails once, and not for ever, when a migration changes the type of a column', async () => {
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const marks = sql`select mark from users.marks`;
  try {
    await owner.query(`create table users.marks (mark integer);
      insert into users.marks values (1); grant select on users.marks to users_admin`);
    expect(await rowsOf(admin, marks)).toEqual([{ mark: 1 }]);
    await owner.query('alter table users.marks alter column mark type text');
    await run(admin, marks);
    expect(await rowsOf(admin, marks)).toEqual([{ mark: '1' }]);
  } finally {
    await owner.end();
  }
});
