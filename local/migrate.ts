/** Brings the stores to the current schema. What keeps a migration from running is for people to mend. */
import type { ClickHouseClient } from '@clickhouse/client';
import { applyClickHouseMigrations } from '@teei/migrations/runner/apply-clickhouse-migrations.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import { refuseUnfinishedRestore } from '@teei/platform/database/unfinished-restore.ts';
import pg from 'pg';
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

/** @returns the names of the migrations that were applied now */
export function migrateClickHouse(client: ClickHouseClient): Promise<Applied> {
  return run(() => applyClickHouseMigrations(client));
}
