/** `pnpm db:restore --from FOLDER [--overwrite]`: fills both stores from a backup. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '../backup/restore-backup.ts';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { keepDemoDataOut } from '../demo-data.ts';
import { OperatorError } from '../operator-error.ts';
import { say, step } from '../progress.ts';
import { openClickHouse, openPostgres } from '../stores.ts';

await runCommand(async (cleanup) => {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, overwrite: { type: 'boolean', default: false } },
  });
  const { from, overwrite } = values;
  if (from === undefined) {
    throw new OperatorError('--from: expected the folder of a backup; received nothing.');
  }
  const configuration = readStoreConfiguration();
  // ClickHouse first: it is the one that a running graph keeps to itself.
  const clickhouse = await openClickHouse(configuration, cleanup);
  const ownerUrl = await openPostgres(configuration, cleanup);
  const backup = await step('Restoring both stores', () =>
    restoreBackup({ ownerUrl, clickhouse, folder: path.resolve(from), overwrite }),
  );
  await keepDemoDataOut(configuration.DATA_DIR);
  say(`Both stores hold what they held at ${backup.takenAt}.`);
});
