/** A connection to a migrated database of a test file's own, as the superuser whom no policy binds. */
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';

export interface Superuser {
  /** The rows of a statement. @throws the database's error */
  rows(sql: string, values?: readonly unknown[]): Promise<readonly unknown[]>;
  /** The first column of the rows. */
  column(sql: string, values?: readonly unknown[]): Promise<string[]>;
  /** Runs statements without values, one or several. @throws the database's error */
  run(sql: string): Promise<void>;
}

/** Connects before a file's tests, and drops the database after them. */
export function connectSuperuser(): Superuser {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.superuserUrl);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });
  return {
    async rows(sql, values = []) {
      return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
    },
    async column(sql, values = []) {
      const { rows } = await client.query<Record<string, unknown>>(sql, [...values]);
      return rows.map((row) => String(Object.values(row)[0]));
    },
    async run(sql) {
      await client.query(sql);
    },
  };
}
