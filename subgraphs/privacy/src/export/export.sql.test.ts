import { createTestDatabase } from '@teei/test/database.ts';
import { createTestPool } from '@teei/test/pool.ts';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { DB } from '../generated/database.ts';
import type { ExportedRow } from './export-archive.ts';
import { openObjects, readInBatches } from './export.sql.ts';

/** Batches of rows, as one list. */
async function listOf(batches: AsyncIterable<readonly ExportedRow[]>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const rows of batches) all.push(...rows);
  return all;
}

/** Statement that writes 600 companies with names of a kind. */
const insert = (name: string) =>
  sql`insert into users.companies (name) select ${name} || n from generate_series(1, 600) as n`;

it('objects that are read twice are the same, whatever is written in between', async () => {
  const database = await createTestDatabase({ seeded: false });
  const pool = createTestPool(database.superuserUrl, 2);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const names = sql`jsonb_array_elements((select jsonb_agg(jsonb_build_object('name', name)) from users.companies))`;
  try {
    await insert('Early').execute(db);
    await db.transaction().execute(async (transaction) => {
      const read = readInBatches(transaction, openObjects(names));
      const first = await listOf(read());
      expect(first).toHaveLength(600);
      await insert('Late').execute(db);
      expect(await listOf(read())).toEqual(first);
      expect(await listOf(readInBatches(transaction, openObjects(names))())).toHaveLength(1200);
    });
  } finally {
    await db.destroy();
    await database.drop();
  }
});
