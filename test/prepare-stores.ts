/** Makes the stores that a test run's files copy. Arguments: the run's folder, its holder, contents. */
import { cp, writeFile } from 'node:fs/promises';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { seed } from '@teei/local/demo/seed.ts';
import { applyClickHouseMigrations } from '@teei/migrations/runner/apply-clickhouse-migrations.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import { TEST_NOW } from './clock.ts';
import {
  type Contents,
  doneFile,
  isDone,
  runAsSuperuser,
  startTestServer,
  templateClickHouse,
  templateDatabase,
  withDatabase,
} from './templates.ts';

const [folder = '', holder = '', contents = ''] = process.argv.slice(2);
const server = await startTestServer(folder, Number(holder));
if (!isDone(folder, 'migrated')) await prepareMigrated();
if (contents === 'seeded') await prepareSeeded();

async function prepareMigrated(): Promise<void> {
  const ownerUrl = await createTemplate('migrated', '');
  await applyMigrations({ ownerUrl });
  const store = await openEmbeddedClickHouse({ dataDir: templateClickHouse(folder, 'migrated') });
  try {
    await applyClickHouseMigrations(store.client);
  } finally {
    await store.close();
  }
  await writeFile(doneFile(folder, 'migrated'), '');
}

async function prepareSeeded(): Promise<void> {
  const ownerUrl = await createTemplate('seeded', `TEMPLATE ${templateDatabase('migrated')}`);
  const dataDir = templateClickHouse(folder, 'seeded');
  await cp(templateClickHouse(folder, 'migrated'), dataDir, {
    recursive: true,
    verbatimSymlinks: true,
  });
  const store = await openEmbeddedClickHouse({ dataDir });
  try {
    await seed({ ownerUrl, clickhouse: store.client, profile: 'small', now: TEST_NOW });
  } finally {
    await store.close();
  }
  await writeFile(doneFile(folder, 'seeded'), '');
}

/** Returns the owner's connection string. */
async function createTemplate(wanted: Contents, options: string): Promise<string> {
  const database = templateDatabase(wanted);
  await runAsSuperuser(server, [
    `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`,
    `CREATE DATABASE ${database} OWNER teei_owner ${options}`,
  ]);
  return withDatabase(server.url, database);
}
