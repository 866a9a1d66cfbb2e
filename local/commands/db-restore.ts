/**
 * `pnpm db:restore --from FOLDER [--overwrite] [--tombstones FILE | --without-tombstones]`: fills both stores from a
 * backup, and erases everybody who was erased since.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  DamagedTombstonesError,
  readTombstones,
  type Tombstone,
} from '@teei/privacy/src/tombstone/tombstone-file.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { keepDemoDataOut } from '../demo-data.ts';
import { OperatorError } from '../operator-error.ts';
import { say, step } from '../progress.ts';
import { openClickHouse, openPostgres } from '../stores.ts';
import { tombstonesFile } from '../tombstones.ts';

await runCommand(async (cleanup) => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      overwrite: { type: 'boolean', default: false },
      tombstones: { type: 'string' },
      'without-tombstones': { type: 'boolean', default: false },
    },
  });
  const { from, overwrite } = values;
  if (from === undefined) {
    throw new OperatorError('--from: expected the folder of a backup; received nothing.');
  }
  const configuration = readStoreConfiguration();
  const kept = tombstonesFile(configuration.DATA_DIR);
  const tombstones = values['without-tombstones']
    ? []
    : await readErased(path.resolve(values.tombstones ?? kept));
  // ClickHouse first: it is the one that a running graph keeps to itself.
  const clickhouse = await openClickHouse(configuration, cleanup);
  const ownerUrl = await openPostgres(configuration, cleanup);
  const { backup, erasures } = await step('Restoring both stores', () =>
    restoreBackup({
      ownerUrl,
      clickhouse,
      folder: path.resolve(from),
      overwrite,
      tombstones,
      tombstonesFile: kept,
    }).catch(refuseDamaged),
  );
  await keepDemoDataOut(configuration.DATA_DIR);
  say(`Both stores hold what they held at ${backup.takenAt}.`);
  say(`Erasures since then that were repeated: ${erasures.erased}.`);
  if (erasures.held > 0) say(`Waiting for a legal hold to be lifted: ${erasures.held}.`);
});

/** @throws OperatorError when there is no whole file: those who were erased would be back */
async function readErased(file: string): Promise<readonly Tombstone[]> {
  const tombstones = await readTombstones(file).catch(refuseDamaged);
  if (tombstones) return tombstones;
  throw new OperatorError(
    `${file}: expected the tombstones that the lost graph kept, so that who was erased since stays erased; name them by --tombstones FILE, or add --without-tombstones if nobody was erased since.`,
  );
}

/** @throws OperatorError for a file of tombstones that is not whole */
function refuseDamaged(error: unknown): never {
  if (!(error instanceof DamagedTombstonesError)) throw error;
  throw new OperatorError(`${error.message} Put a whole copy of it there.`, { cause: error });
}
