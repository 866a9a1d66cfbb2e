/** `pnpm db:reset`: empties both stores and brings them to the current schema. */
import { parseArgs } from 'node:util';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { resetStores } from '../demo-data.ts';
import { refuseServersOfOthers } from '../own-servers.ts';
import { say } from '../progress.ts';
import { openClickHouse, openPostgres } from '../stores.ts';

await runCommand(async (cleanup) => {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', default: false } } });
  const configuration = readStoreConfiguration();
  if (!values.yes) refuseServersOfOthers('db:reset', configuration);
  // ClickHouse first: it is the one that a running graph keeps to itself.
  const clickhouse = await openClickHouse(configuration, cleanup);
  const ownerUrl = await openPostgres(configuration, cleanup);
  await resetStores({ dataDir: configuration.DATA_DIR, ownerUrl, clickhouse });
  say('Both stores are empty. The next `pnpm start` or `pnpm db:seed` loads the demo data.');
});
