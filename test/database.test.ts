import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});

afterAll(async () => {
  await Promise.all([first.drop(), second.drop()]);
});

async function countTables(url: string, schema: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      'SELECT FROM information_schema.tables WHERE table_schema = $1',
      [schema],
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

test('a test database is migrated', async () => {
  expect(await countTables(first.ownerUrl, 'campaigns')).toBeGreaterThan(0);
});

test('what happens in one test database is not seen in another', async () => {
  const client = new pg.Client({ connectionString: first.ownerUrl });
  await client.connect();
  await client.query('CREATE SCHEMA only_here CREATE TABLE a_table (id int)');
  await client.end();
  expect(await countTables(first.ownerUrl, 'only_here')).toBe(1);
  expect(await countTables(second.ownerUrl, 'only_here')).toBe(0);
});
