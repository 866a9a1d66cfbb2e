/** Takes a backup of both stores at one moment, while the graph goes on. */
import { mkdir, readdir } from 'node:fs/promises';
import { tryMigrationLock } from '@teei/migrations/runner/migration-lock.ts';
import { refuseUnfinishedRestore } from '@teei/platform/database/unfinished-restore.ts';
import pg from 'pg';
import { holdClickHouse } from '../hold-clickhouse.ts';
import { errorMessage, OperatorError } from '../operator-error.ts';
import type { ClickHouseReader } from './clickhouse-tables.ts';
import { dumpClickHouse } from './dump-clickhouse.ts';
import { dumpPostgres } from './dump-postgres.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { databaseId } from './database-id.ts';
import { TEXT_SETTINGS } from './postgres-tables.ts';

export interface BackupOptions {
  readonly ownerUrl: string;
  readonly clickhouse: ClickHouseReader;
  /** New, or empty. */
  readonly folder: string;
}

/**
 * Copies both stores as they were at one moment. What writes to ClickHouse pauses while it is read, so that an event
 * is in ClickHouse or in the queue for it, and never in both, and no event goes whose removal the backup does not know; all else
 * goes on. Postgres is read in one snapshot, taken as they pause.
 *
 * @throws OperatorError when the folder is not empty, a migration is running, or the restore of the database has not ended:
 *   people who were erased may be in it
 */
export async function takeBackup(options: BackupOptions): Promise<Manifest> {
  const { ownerUrl, clickhouse, folder } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) {
    throw new OperatorError(`${folder} is not empty; name a new folder.`);
  }
  const [relay, reader] = ['backup, relay', 'backup'].map(
    (name) => new pg.Client({ connectionString: ownerUrl, application_name: name }),
  );
  if (!relay || !reader) throw new TypeError('Two connections are needed.');
  try {
    await relay.connect();
    await reader.connect();
    await holdClickHouse(relay);
    // The first statement after it takes the snapshot.
    await reader.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${TEXT_SETTINGS}`);
    if (!(await tryMigrationLock(reader))) {
      throw new OperatorError('A migration is running; take the backup when it is done.');
    }
    // In the snapshot that is copied: a restore sets its mark before it loads a row.
    await refuseUnfinishedRestore(reader).catch((error: unknown) => {
      throw new OperatorError(errorMessage(error), { cause: error });
    });
    const takenAt = new Date().toISOString();
    const events = await dumpClickHouse(clickhouse, folder);
    await relay.query('COMMIT');
    const rows = await dumpPostgres(reader, folder);
    const manifest: Manifest = {
      format: 2,
      database: await databaseId(reader),
      takenAt,
      ...rows,
      clickhouse: events,
    };
    await writeManifest(folder, manifest);
    return manifest;
  } finally {
    await Promise.allSettled([relay.end(), reader.end()]);
  }
}
