import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPool, openConnection } from './pool.ts';
import { subgraphDatabaseUrl } from './role-url.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('lets work in the background wait longer for its connection than requests do', async () => {
  const pool = createPool({
    url: subgraphDatabaseUrl(database.ownerUrl, 'users'),
    name: 'test',
    size: 1,
    statementTimeout: 500,
    // Shorter than a connection takes.
    connectionTimeout: 1,
    onConnectionLost: () => undefined,
  });
  await expect(pool.connect()).rejects.toThrow('timeout');
  const client = openConnection(pool);
  await client.connect();
  await client.end();
  await pool.end();
});
