/** Makes the stores that a test run's files copy. Arguments: the run's folder, its holder, contents. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { seed } from '@teei/local/demo/seed.ts';
import { applyClickHouseMigrations } from '@teei/migrations/runner/apply-clickhouse-migrations.ts';
import { applyMigrations } from '@teei/migrations/runner/apply-migrations.ts';
import { TEST_NOW } from './clock.ts';
import {
  type Contents,
  runAsSuperuser,
  startTestServer,
  templateClickHouse,
  templateDatabase,
  withDatabase,
} from './templates.ts';

const [folder = '', holder = '', contents = ''] = process.argv.slice(2);
await prepare(contents === 'seeded' ? 'seeded' : 'migrated');

async function prepare(wanted: Contents): Promise<void> {
  const server = await startTestServer(folder, Number(holder));
  const database = templateDatabase(wanted);
  await runAsSuperuser(server, [
    `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`,
    `CREATE DATABASE ${database} OWNER teei_owner`,
  ]);
  const ownerUrl = withDatabase(server.url, database);
  await applyMigrations({ ownerUrl });
  const store = await openEmbeddedClickHouse({ dataDir: templateClickHouse(folder, wanted) });
  try {
    await applyClickHouseMigrations(store.client);
    if (wanted === 'seeded') {
      await seed({ ownerUrl, clickhouse: store.client, profile: 'small', now: TEST_NOW });
    }
  } finally {
    await store.close();
  }
  await writeFile(path.join(folder, `${wanted}.done`), '');
}
