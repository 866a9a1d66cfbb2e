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
  const contents = options.seeded === true ? 'seeded' : 'migrated';
  const { folder } = await prepareStores(contents);
  const dataDir = await mkdtemp(path.join(folder, 'clickhouse-'));
  await cp(templateClickHouse(folder, contents), dataDir, {
    recursive: true,
    verbatimSymlinks: true,
  });
  const store = await openEmbeddedClickHouse({ dataDir });
  return {
    client: store.client,
    close: async () => {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
