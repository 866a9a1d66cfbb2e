/** Brings the stores to the current schema. What keeps a migration from running is for people to mend. */
import type { ClickHouseClient } from '@clickhouse/client';
import { applyClickHouseMigrations } from '@teei/migrations/runner/apply-clickhouse-migrations.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import { refuseUnfinishedRestore } from '@teei/platform/database/unfinished-restore.ts';
import pg from 'pg';
import { whileRelayIsHeld } from './backfill/hold-relay.ts';
import { errorMessage, OperatorError } from './operator-error.ts';

type Applied = readonly string[];

async function run(apply: () => Promise<{ readonly applied: Applied }>): Promise<Applied> {
  try {
    return (await apply()).applied;
  } catch (error) {
    throw new OperatorError(errorMessage(error), { cause: error });
  }
}

/**
 * @returns the names of the migrations that were applied now
 * @throws OperatorError when a migration fails, or the restore of a backup has not ended
 */
export function migratePostgres(ownerUrl: string): Promise<Applied> {
  return run(async () => {
    await checkRestore(ownerUrl);
    return applyMigrations({ ownerUrl });
  });
}

async function checkRestore(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'migrations' });
  await client.connect();
  try {
    await refuseUnfinishedRestore(client);
  } finally {
    await client.end();
  }
}

/**
 * Migrates ClickHouse, after Postgres, whose queue of events it holds meanwhile if there is something to apply.
 *
 * @returns the names of the migrations that were applied now
 */
export function migrateClickHouse(client: ClickHouseClient, ownerUrl: string): Promise<Applied> {
  return run(() =>
    applyClickHouseMigrations(client, {
      whileHeld: (work) => whileRelayIsHeld({ ownerUrl, clickhouse: client }, work),
    }),
  );
}
