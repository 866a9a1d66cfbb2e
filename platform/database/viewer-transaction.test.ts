import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { admin, anonymous, companyUser } from '@teei/test/viewers.ts';
import { sql, type RawBuilder } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../viewer/viewer.ts';
import { createPool } from './pool.ts';
import { subgraphDatabaseUrl } from './role-url.ts';
import { ViewerTransaction } from './viewer-transaction.ts';

const OWN = '0a000000-0000-4000-8000-000000000001';
const OTHER = '0a000000-0000-4000-8000-000000000002';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool({
    url: subgraphDatabaseUrl(database.ownerUrl, 'users'),
    name: 'test',
    // Two connections for many viewers: each is used by one after the other.
    size: 2,
    statementTimeout: 500,
    connectionTimeout: 5_000,
    onConnectionLost: () => undefined,
  });
  const transaction = begin(admin, false);
  await run(
    transaction,
    sql`insert into users.companies (id, name) values (${OWN}, 'Own'), (${OTHER}, 'Other')`,
  );
  await transaction.end({ failed: false });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

function begin(viewer: Viewer, readOnly = true): ViewerTransaction<unknown> {
  return new ViewerTransaction({ pool, domain: 'users', viewer, readOnly });
}

async function run(
  transaction: ViewerTransaction<unknown>,
  statement: RawBuilder<unknown>,
): Promise<readonly unknown[]> {
  return (await statement.execute(transaction.db)).rows;
}

const NAMES = sql`select name from users.companies order by name`;

describe('a transaction as a viewer', () => {
  it('sees the viewer’s rows and no others', async () => {
    const transaction = begin(companyUser(OWN));
    expect(await run(transaction, NAMES)).toEqual([{ name: 'Own' }]);
    await transaction.end({ failed: false });
  });

  it('leaves nothing of its viewer on the connection', async () => {
    const viewers = Array.from({ length: 60 }, (_, index) => index);
    await Promise.all(
      viewers.map(async (index) => {
        const company = index % 2 === 0 ? OWN : OTHER;
        const transaction = begin(companyUser(company));
        if (index % 5 === 0) await run(transaction, sql`select 1 / 0`).catch(() => undefined);
        expect(await run(transaction, NAMES)).toEqual([
          { name: index % 2 === 0 ? 'Own' : 'Other' },
        ]);
        await transaction.end({ failed: index % 3 === 0 });
      }),
    );
    const plain = await pool.query('select * from users.companies');
    expect(plain.rows).toEqual([]);
  });

  it('lets other statements go on when one fails', async () => {
    const transaction = begin(companyUser(OWN));
    const results = await Promise.allSettled([
      run(transaction, NAMES),
      run(transaction, sql`select 1 / 0`),
      run(transaction, NAMES),
      run(transaction, sql`select * from users.external_id_mappings`),
      run(transaction, NAMES),
    ]);
    await transaction.end({ failed: false });
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(results[3]).toMatchObject({ reason: { code: 'FORBIDDEN' } });
  });

  it('asks a stranger to sign in for what strangers may not read', async () => {
    const transaction = begin(anonymous);
    await expect(
      run(transaction, sql`select * from users.external_id_mappings`),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await transaction.end({ failed: false });
  });

  it('writes nothing for a query, nor when it has failed', async () => {
    const insert = sql`insert into users.companies (name) values ('New')`;
    const query = begin(admin);
    await expect(run(query, insert)).rejects.toMatchObject({ code: '25006' });
    await query.end({ failed: false });
    const mutation = begin(admin, false);
    await run(mutation, insert);
    await mutation.end({ failed: true });
    const after = begin(admin);
    expect(await run(after, NAMES)).toEqual([{ name: 'Other' }, { name: 'Own' }]);
    await after.end({ failed: false });
  });

  it('gives up on a statement that takes too long', async () => {
    const transaction = begin(admin);
    await expect(run(transaction, sql`select pg_sleep(5)`)).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
    expect(await run(transaction, NAMES)).toHaveLength(2);
    await transaction.end({ failed: false });
  });

  it('sends nothing when nothing is asked', async () => {
    const transaction = begin(admin);
    await transaction.end({ failed: false });
    expect(transaction.statements).toBe(0);
  });

  it('takes nobody for a viewer whose ids are no ids', async () => {
    const transaction = begin(companyUser("' or true --"));
    await expect(run(transaction, NAMES)).rejects.toThrow(/expected a UUID/);
    await transaction.end({ failed: false });
    expect(pool.waitingCount).toBe(0);
  });
});
