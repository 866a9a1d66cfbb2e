/** The demo data in the embedded stores: loaded once, and known to be whole. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { resetDatabase } from '@teei/migrations/runner/apply-migrations.ts';
import { seed } from './demo/seed.ts';
import { prepareDataDir } from './data-dir.ts';
import { migrateClickHouse } from './migrate.ts';

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

/** Whether the stores hold demo data that was loaded to the end. */
export async function isDemoLoaded(dataDir: string): Promise<boolean> {
  const state = await readFile(await stateFile(dataDir), 'utf8').catch(() => '');
  return state.startsWith('loaded');
}

/** Empties both stores and brings them to the current schema. */
export async function resetStores({ dataDir, ownerUrl, clickhouse }: DemoStores): Promise<void> {
  await rm(await stateFile(dataDir), { force: true });
  await resetDatabase(ownerUrl);
  await clickhouse.command({ query: 'DROP DATABASE IF EXISTS teei SYNC' });
  await migrateClickHouse(clickhouse);
}

/** Replaces what the stores hold with the demo data. */
export async function loadDemo(options: DemoOptions): Promise<void> {
  const file = await stateFile(options.dataDir);
  await resetStores(options);
  await writeFile(file, `loading ${options.profile}\n`);
  await seed(options);
  await writeFile(file, `loaded ${options.profile} ${options.now.toISOString()}\n`);
}
