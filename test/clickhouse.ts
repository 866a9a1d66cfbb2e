/** An embedded ClickHouse of a test file's own, copied from a prepared one. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { type ClickHouseStore, openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { prepareStores } from './stores.ts';
import { templateClickHouse } from './templates.ts';

/**
 * Opens a migrated ClickHouse, with `seeded` one that holds the demo's events of profile small.
 * A test file can have one open at a time; `close` also deletes it.
 */
export async function createTestClickHouse(
  options: { seeded?: boolean } = {},
): Promise<ClickHouseStore> {
  const { dataDir, remove } = await copyTestClickHouse(options);
  const store = await openEmbeddedClickHouse({ dataDir });
  return {
    client: store.client,
    close: async () => {
      await store.close();
      await remove();
    },
  };
}

/** The data folder of such a ClickHouse, for a process of its own to open. */
export async function copyTestClickHouse(
  options: { seeded?: boolean } = {},
): Promise<{ readonly dataDir: string; readonly remove: () => Promise<void> }> {
  const contents = options.seeded === true ? 'seeded' : 'migrated';
  const { folder } = await prepareStores(contents);
  const dataDir = await mkdtemp(path.join(folder, 'clickhouse-'));
  await cp(templateClickHouse(folder, contents), dataDir, {
    recursive: true,
    verbatimSymlinks: true,
  });
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}
