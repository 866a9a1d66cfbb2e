/** `pnpm db:migrate`: brings both stores to the current schema. Doing it again changes nothing. */
import { ClickHouseInUseError } from '../clickhouse.ts';
import { runCommand } from '../command.ts';
import { readStoreConfiguration } from '../configuration.ts';
import { migrateClickHouse, migratePostgres } from '../migrate.ts';
import { say, step } from '../progress.ts';
import { openClickHouse, openPostgres } from '../stores.ts';

function report(store: string, applied: readonly string[]): void {
  say(applied.length === 0 ? `${store} is up to date.` : `${store}: ${applied.join(', ')}`);
}

await runCommand(async (cleanup) => {
  const configuration = readStoreConfiguration();
  const ownerUrl = await openPostgres(configuration, cleanup);
  const postgres = await step('Migrating Postgres', () => migratePostgres(ownerUrl));
  report('Postgres', postgres);
  try {
    const client = await openClickHouse(configuration, cleanup);
    const clickhouse = await step('Migrating ClickHouse', () =>
      migrateClickHouse(client, ownerUrl),
    );
    report('ClickHouse', clickhouse);
  } catch (error) {
    if (!(error instanceof ClickHouseInUseError)) throw error;
    say(`ClickHouse is open in process ${error.holder}, which migrates it when it starts.`);
  }
});
