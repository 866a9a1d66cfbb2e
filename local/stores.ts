/** The two stores of a command: embedded, or the servers that the environment names. */
import type { ClickHouseClient } from '@clickhouse/client';
import pg from 'pg';
import { connectClickHouse, openEmbeddedClickHouse } from './clickhouse.ts';
import type { Cleanup } from './command.ts';
import type { StoreConfiguration } from './configuration.ts';
import { errorMessage, OperatorError } from './operator-error.ts';
import { startEmbeddedPostgres } from './postgres.ts';
import { step } from './progress.ts';

/** Opens Postgres and returns the owner's connection string. */
export async function openPostgres(
  { DATABASE_URL, DATA_DIR }: StoreConfiguration,
  cleanup: Cleanup,
): Promise<string> {
  if (DATABASE_URL !== undefined) {
    await checkPostgres(DATABASE_URL);
    return DATABASE_URL;
  }
  const server = await step('Starting Postgres', () =>
    startEmbeddedPostgres({ dataDir: DATA_DIR }),
  );
  cleanup.defer(server.stop);
  return server.url;
}

/** Opens ClickHouse. */
export async function openClickHouse(
  { CLICKHOUSE_URL, DATA_DIR }: StoreConfiguration,
  cleanup: Cleanup,
): Promise<ClickHouseClient> {
  const store = await step('Opening ClickHouse', () =>
    CLICKHOUSE_URL === undefined
      ? openEmbeddedClickHouse({ dataDir: DATA_DIR })
      : connectClickHouse(CLICKHOUSE_URL),
  );
  cleanup.defer(store.close);
  return store.client;
}

const OLDEST_POSTGRES = 16;

/** @throws OperatorError when the server does not answer, refuses us or is too old */
async function checkPostgres(url: string): Promise<void> {
  const { host, password } = new URL(url);
  if (password === '') {
    throw new OperatorError(
      "DATABASE_URL needs the owner's password: the services' passwords are derived from it.",
    );
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    const version = rows[0]?.server_version ?? '';
    if (Number.parseInt(version, 10) < OLDEST_POSTGRES) {
      throw new OperatorError(
        `Postgres at ${host} is version ${version}; expected ${OLDEST_POSTGRES} or later.`,
      );
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    // The server's own refusal comes as a DatabaseError; any other error means that it did not
    // answer.
    const problem = error instanceof pg.DatabaseError ? 'refuses DATABASE_URL' : 'does not answer';
    throw new OperatorError(`Postgres at ${host} ${problem}: ${errorMessage(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
