import { createTestDatabase } from '@teei/test/database.ts';
import { createTestPool } from '@teei/test/pool.ts';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { DB } from '../generated/database.ts';
import { logCompanyExport } from './company-export.sql.ts';

it('the statement that records whom an archive is about may take longer than others of its job', async () => {
  const database = await createTestDatabase({ seeded: false });
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: createTestPool(database.superuserUrl, 1) }),
  });
  const timeout = sql<{ readonly timeout: string }>`
    select current_setting('statement_timeout') as timeout`;
  try {
    const before = await timeout.execute(db);
    await db.transaction().execute(async (transaction) => {
      await sql`set local role privacy_worker`.execute(transaction);
      await logCompanyExport(transaction, '0f000000-0000-4000-8000-000000000001', []);
      expect((await timeout.execute(transaction)).rows).toEqual([{ timeout: '10min' }]);
    });
    expect((await timeout.execute(db)).rows).toEqual(before.rows);
  } finally {
    await db.destroy();
    await database.drop();
  }
});
