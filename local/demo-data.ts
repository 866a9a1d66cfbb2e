/** The demo data in the embedded stores: loaded once, and known to be whole. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { resetDatabase } from '@teei/migrations/runner/apply-migrations.ts';
import { seed } from './demo/seed.ts';
import { prepareDataDir } from './data-dir.ts';
import { migrateClickHouse, migratePostgres } from './migrate.ts';
import { step } from './progress.ts';

export interface DemoStores {
  dataDir: string;
  ownerUrl: string;
  clickhouse: ClickHouseClient;
}

export interface DemoOptions extends DemoStores {
  profile: 'small' | 'demo' | 'large';
  now: Date;
}

/** Says which data the stores hold: `loading …` until a profile is whole, then `loaded …`. */
async function stateFile(dataDir: string): Promise<string> {
  return path.join(await prepareDataDir(dataDir), 'demo-data');
}

/** Notes that the stores hold data that is not the demo's, so that `start` loads none. */
export async function keepDemoDataOut(dataDir: string): Promise<void> {
  await writeFile(await stateFile(dataDir), 'loaded from a backup\n');
}

/** Brings the stores to the current schema, and fills them unless they hold data. */
export async function loadDemoOnce(options: DemoOptions): Promise<void> {
  const state = await readFile(await stateFile(options.dataDir), 'utf8').catch(() => '');
  if (state.startsWith('loading')) {
    // Cut short on another day, the rest would be of other dates than the beginning.
    await loadDemo(options);
    return;
  }
  await step('Migrating', () => migrate(options));
  if (!state.startsWith('loaded')) await fill(options);
}

/** Replaces what the stores hold with the demo data. */
export async function loadDemo(options: DemoOptions): Promise<void> {
  await resetStores(options);
  await fill(options);
}

/** Empties both stores and brings them to the current schema. */
export async function resetStores({ dataDir, ownerUrl, clickhouse }: DemoStores): Promise<void> {
  await step('Emptying both stores', async () => {
    await rm(await stateFile(dataDir), { force: true });
    await resetDatabase(ownerUrl);
    await clickhouse.command({ query: 'DROP DATABASE IF EXISTS teei SYNC' });
    await migrateClickHouse(clickhouse, ownerUrl);
  });
}

async function migrate({ ownerUrl, clickhouse }: DemoStores): Promise<void> {
  await migratePostgres(ownerUrl);
  await migrateClickHouse(clickhouse, ownerUrl);
}

async function fill(options: DemoOptions): Promise<void> {
  const file = await stateFile(options.dataDir);
  await writeFile(file, `loading ${options.profile}\n`);
  await step(`Loading the demo data (profile ${options.profile})`, () => seed(options));
  await writeFile(file, `loaded ${options.profile} as of ${options.now.toISOString()}\n`);
}
