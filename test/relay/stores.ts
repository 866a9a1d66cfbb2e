/** Stores of a test of the relay: both databases with places for sessions, and the gateway's role in Postgres. */
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import { createTestClickHouse } from '../clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { createTestPool } from '../pool.ts';
import { insertPlaces } from './sessions.ts';

export interface RelayStores {
  readonly database: TestDatabase;
  readonly store: Awaited<ReturnType<typeof createTestClickHouse>>;
  /** Connections of the gateway's role. */
  readonly pool: pg.Pool;
  readonly superuser: pg.Client;
  readonly close: () => Promise<void>;
}

/** Opens stores that hold the places of `insertPlaces` and no session. */
export async function openRelayStores(): Promise<RelayStores> {
  const [database, store] = await Promise.all([createTestDatabase(), createTestClickHouse()]);
  const pool = createTestPool(roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE), 2);
  const superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await insertPlaces(superuser);
  return {
    database,
    store,
    pool,
    superuser,
    async close() {
      await pool.end();
      await superuser.end();
      await Promise.all([database.drop(), store.close()]);
    },
  };
}
