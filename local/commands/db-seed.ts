/** `pnpm db:seed --profile small|demo|large`: replaces what the stores hold with the demo data. */
import { parseArgs } from 'node:util';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { loadDemo } from '../demo-data.ts';
import { OperatorError } from '../operator-error.ts';
import { refuseServersOfOthers } from '../own-servers.ts';
import { say } from '../progress.ts';
import { openClickHouse, openPostgres } from '../stores.ts';

const PROFILES = ['small', 'demo', 'large'] as const;

await runCommand(async (cleanup) => {
  const { values } = parseArgs({
    options: {
      profile: { type: 'string', default: 'demo' },
      yes: { type: 'boolean', default: false },
    },
  });
  const profile = PROFILES.find((name) => name === values.profile);
  if (!profile) {
    throw new OperatorError(
      `--profile: expected ${PROFILES.join(', ')}; received ${JSON.stringify(values.profile)}.`,
    );
  }
  const configuration = readStoreConfiguration();
  if (!values.yes) refuseServersOfOthers('db:seed', configuration);
  const clickhouse = await openClickHouse(configuration, cleanup);
  const ownerUrl = await openPostgres(configuration, cleanup);
  const now = configuration.DEMO_NOW ?? new Date();
  await loadDemo({ dataDir: configuration.DATA_DIR, ownerUrl, clickhouse, profile, now });
  say(`Both stores hold the demo data of profile ${profile} as of ${now.toISOString()}.`);
});
