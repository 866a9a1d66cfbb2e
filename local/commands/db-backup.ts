/** `pnpm db:backup [--to FOLDER] [--expire]`: copies both stores as of one moment, also while the graph runs. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ClickHouseReader } from '../backup/clickhouse-tables.ts';
import { expireBackups } from '../backup/expire-backups.ts';
import { readerOf } from '../backup/load-clickhouse.ts';
import { takeBackup } from '../backup/take-backup.ts';
import { ClickHouseInUseError } from '../clickhouse.ts';
import { readShared } from '../clickhouse-sharing.ts';
import { type Cleanup, runCommand } from '../command.ts';
import { readStoreConfiguration, type StoreConfiguration } from '../configuration.ts';
import { say, step } from '../progress.ts';
import { openClickHouse, openPostgres } from '../stores.ts';

/** Reads ClickHouse, or has the graph read it that has the embedded one open. */
async function openReader(
  configuration: StoreConfiguration,
  cleanup: Cleanup,
): Promise<ClickHouseReader> {
  try {
    return readerOf(await openClickHouse(configuration, cleanup));
  } catch (error) {
    if (!(error instanceof ClickHouseInUseError)) throw error;
    return (select) => readShared(configuration.DATA_DIR, select);
  }
}

await runCommand(async (cleanup) => {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, expire: { type: 'boolean', default: false } },
  });
  const configuration = readStoreConfiguration();
  const now = new Date();
  const name = now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const folder = path.resolve(values.to ?? path.join(configuration.DATA_DIR, 'backups', name));
  const clickhouse = await openReader(configuration, cleanup);
  const ownerUrl = await openPostgres(configuration, cleanup);
  const backup = await step('Copying both stores', () =>
    takeBackup({ ownerUrl, clickhouse, folder }),
  );
  const rows = [...backup.postgres, ...backup.clickhouse].reduce((sum, file) => sum + file.rows, 0);
  say(`${folder} holds both stores as of ${backup.takenAt}: ${rows} rows.`);
  if (values.expire) {
    const expired = await expireBackups({ ownerUrl, folder: path.dirname(folder), now });
    say(`${expired} older ones were deleted, as the retention policy of backups says.`);
  }
  say(
    'It holds personal data, and no secrets: keep it as safe as the database, and the secrets apart.',
  );
});
