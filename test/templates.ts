/** Names of a run's stores, and the server that holds its databases. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@teei/local/postgres.ts';
import pg from 'pg';

/** `migrated` holds the schema alone, `seeded` also the demo data of profile small. */
export type Contents = 'migrated' | 'seeded';

/** The Postgres database that files with these contents clone. */
export function templateDatabase(contents: Contents): string {
  return `template_${contents}`;
}

/** The data folder of the ClickHouse that files with these contents copy. */
export function templateClickHouse(storesFolder: string, contents: Contents): string {
  return path.join(storesFolder, `clickhouse-${contents}`);
}

/** Returns true once a folder holds the templates of these contents. */
export function isDone(folder: string, contents: Contents): boolean {
  return existsSync(doneFile(folder, contents));
}

/** File whose presence says that the templates of these contents are complete. */
export function doneFile(folder: string, contents: Contents): string {
  return path.join(folder, `${contents}.done`);
}

/** The run's Postgres, started by whoever asks first. It ends with the holder. */
export async function startTestServer(folder: string, holder: number): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir: folder, holder, throwaway: true });
}

/** The same user and server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Runs statements one by one, each outside of a transaction, as CREATE DATABASE demands. */
export async function runAsSuperuser(
  server: EmbeddedPostgres,
  statements: string[],
): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(server.superuserUrl, 'postgres') });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
