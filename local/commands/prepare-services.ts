/** First service of `docker compose --profile services`: migrates, writes the services' secrets, and seeds if asked. */
import { readEnvironment } from '@teei/platform/configuration/read-environment.ts';
import { runCommand } from '../command.ts';
import { PREPARE_VARIABLES } from '../configuration.ts';
import { seed } from '../demo/seed.ts';
import { migrateClickHouse, migratePostgres } from '../migrate.ts';
import { say, step } from '../progress.ts';
import { writeServiceEnvironments } from '../service-environments.ts';
import { openClickHouse, openPostgres } from '../stores.ts';

await runCommand(async (cleanup) => {
  const configuration = readEnvironment(PREPARE_VARIABLES);
  const { ENVIRONMENTS_DIR, SEED: profile, DEMO_NOW: now = new Date() } = configuration;
  const ownerUrl = await openPostgres(configuration, cleanup);
  const clickhouse = await openClickHouse(configuration, cleanup);
  await step('Migrating', async () => {
    await migratePostgres(ownerUrl);
    await migrateClickHouse(clickhouse, ownerUrl);
  });
  await writeServiceEnvironments(ENVIRONMENTS_DIR, ownerUrl);
  say('Each service has its secrets.');
  if (profile === undefined) return;
  await step(`Loading the demo data (profile ${profile})`, () =>
    seed({ ownerUrl, clickhouse, profile, now, log: say }),
  );
});
