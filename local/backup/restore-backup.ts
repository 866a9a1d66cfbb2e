/** Restores a backup into two empty stores. */
import type { ClickHouseClient } from '@clickhouse/client';
import { refreshViews } from '@teei/analytics/src/events.sql.ts';
import { partId } from '@teei/analytics/src/relay/event-mapping.ts';
import { applyClickHouseMigrations } from '@teei/migrations/runner/apply-clickhouse-migrations.ts';
import { applyMigrations, resetDatabase } from '@teei/migrations/runner/apply-migrations.ts';
import { readMigrationFiles } from '@teei/migrations/runner/migration-files.ts';
import {
  markUnfinishedRestore,
  unmarkRestore,
} from '@teei/platform/database/unfinished-restore.ts';
import { keepTombstones, type Tombstone } from '@teei/privacy/src/tombstone/tombstone-file.ts';
import pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import { readRows } from './clickhouse-tables.ts';
import { loadClickHouse, readerOf } from './load-clickhouse.ts';
import { loadPostgres } from './load-postgres.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { repeatErasures, type RepeatedErasures } from './repeat-erasures.ts';

export interface RestoreOptions {
  readonly ownerUrl: string;
  readonly clickhouse: ClickHouseClient;
  readonly folder: string;
  /** True to delete what the stores hold. */
  readonly overwrite: boolean;
  /** People who were erased, as the lost graph has kept them. */
  readonly tombstones: readonly Tombstone[];
  /** File of the graph that is restored, which has them all before anything is deleted. */
  readonly tombstonesFile: string;
}

export interface RestoredBackup {
  readonly backup: Manifest;
  /** Erasures since the backup, which were repeated. */
  readonly erasures: RepeatedErasures;
}

/**
 * Makes both stores what they were when the backup was taken, migrates them to this version, and erases everybody who
 * was erased since: by the tombstones that are given, those of the file, and those of the database that is overwritten.
 * Until that is done, services refuse the database.
 *
 * @throws OperatorError when the stores hold data, services are connected, the backup is damaged or newer, or an erasure
 *   leaves something
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoredBackup> {
  const { ownerUrl, clickhouse, folder, overwrite } = options;
  const backup = await readManifest(folder);
  await checkMigrations(backup);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'restore' });
  await client.connect();
  try {
    await refuseRunningServices(client);
    if (!overwrite) await refuseData(client, clickhouse);
    const tombstones = await keepTombstones(options.tombstonesFile, [
      ...options.tombstones,
      ...(await readTombstonesOf(client)),
    ]);
    const only = new Set(backup.migrations.map(({ name }) => name));
    await resetDatabase(ownerUrl, { only });
    await markUnfinishedRestore(client);
    await clickhouse.command({ query: 'DROP DATABASE IF EXISTS teei SYNC' });
    await applyClickHouseMigrations(clickhouse);
    await loadClickHouse(clickhouse, folder, backup.clickhouse);
    await client.query('BEGIN');
    await loadPostgres(client, folder, backup);
    await dropDelivered(client, clickhouse);
    await client.query('COMMIT; ANALYZE');
    await applyMigrations({ ownerUrl });
    const erasures = await repeatErasures(client, clickhouse, tombstones);
    await unmarkRestore(client);
    await refreshViews(clickhouse);
    return { backup, erasures };
  } finally {
    await client.end();
  }
}

/** Tombstones of a database that is overwritten; none of one that is empty, or of a version that had no such list. */
async function readTombstonesOf(client: pg.Client): Promise<readonly Tombstone[]> {
  const { rows } = await client.query<{ name: string | null }>(
    "SELECT to_regprocedure('personal_data.tombstone_hashes()')::text AS name",
  );
  if (typeof rows[0]?.name !== 'string') return [];
  const known = await client.query<Tombstone>(
    `SELECT hash, to_char(erased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "erasedAt"
     FROM personal_data.tombstone_hashes()`,
  );
  return known.rows;
}

/** Checks that this version has every migration of the backup, unchanged. */
async function checkMigrations({ migrations }: Manifest): Promise<void> {
  const known = new Map((await readMigrationFiles()).map(({ name, checksum }) => [name, checksum]));
  const foreign = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (!foreign) return;
  throw new OperatorError(
    `The backup has the migration ${foreign.name}, which this version has not; restore with the version that took it, or a later one.`,
  );
}

async function refuseRunningServices(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT application_name AS name FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'teei %' ORDER BY 1`,
  );
  if (rows.length === 0) return;
  throw new OperatorError(
    `Services use the database (${rows.map(({ name }) => name).join(', ')}); stop them before db:restore.`,
  );
}

async function refuseData(client: pg.Client, clickhouse: ClickHouseClient): Promise<void> {
  const { rows } = await client.query<{ name: string | null }>(
    "SELECT to_regclass('users.users')::text AS name",
  );
  const people =
    typeof rows[0]?.name === 'string'
      ? (await client.query('SELECT FROM users.users LIMIT 1')).rows
      : [];
  const events = await readRows(
    readerOf(clickhouse),
    "SELECT sum(total_rows) FROM system.tables WHERE database = 'teei' AND name = 'events_raw'",
  );
  const stores = [people.length > 0 && 'Postgres', Number(events[0]) > 0 && 'ClickHouse'];
  const full = stores.filter((store) => store !== false);
  if (full.length === 0) return;
  throw new OperatorError(
    `${full.join(' and ')} hold${full.length === 1 ? 's' : ''} data, which db:restore would delete; name empty stores, or add --overwrite.`,
  );
}

/**
 * Takes events off the relay's queue that are in ClickHouse: those of a batch that was delivered and not yet
 * noted as such when a process ended. ClickHouse would not recognise the batch any more, and count it twice.
 */
async function dropDelivered(client: pg.Client, clickhouse: ClickHouseClient): Promise<void> {
  const { rows } = await client.query<{ eventId: string }>(
    `SELECT o.event_id AS "eventId" FROM events.deliveries AS d JOIN events.outbox AS o ON o.id = d.outbox_id
     WHERE d.consumer = 'analytics' AND d.batch IS NOT NULL`,
  );
  if (rows.length === 0) return;
  const eventOf = new Map(rows.map(({ eventId }) => [partId(eventId, 0), eventId]));
  const counted = await readRows(
    readerOf(clickhouse),
    `SELECT DISTINCT event_id FROM teei.events_raw
     WHERE event_id IN (${[...eventOf.keys()].map((id) => `'${id}'`).join(', ')})`,
  );
  await client.query(
    `DELETE FROM events.deliveries AS d USING events.outbox AS o
     WHERE o.id = d.outbox_id AND d.consumer = 'analytics' AND o.event_id = ANY ($1::uuid[])`,
    [counted.map((row) => eventOf.get(String(row)))],
  );
}
