import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { expect, onTestFinished, test } from 'vitest';
import { listRollups, readRows } from '../backfill/rollups.ts';
import { createTemporaryDataDir } from '../data-dir.ts';
import { dumpClickHouse } from './dump-clickhouse.ts';
import { loadClickHouse, readerOf } from './load-clickhouse.ts';
import type { TableFile } from './manifest.ts';

const quarters = (client: ClickHouseClient): Promise<readonly { readonly sessions: number }[]> =>
  readRows(
    client,
    `SELECT company_id, period, sum(q.sessions) AS sessions, sum(q.volunteer_minutes) AS minutes,
       uniqCombined64Merge(q.volunteers) AS people
     FROM teei.company_quarterly_data AS q GROUP BY company_id, period ORDER BY company_id, period`,
  );

async function countRows(client: ClickHouseClient): Promise<Readonly<Record<string, unknown>>> {
  const counts: Record<string, unknown> = {};
  for (const { table } of await listRollups(client)) {
    counts[table] = await readRows(client, `SELECT count() AS rows FROM teei.${table} FINAL`);
  }
  return counts;
}

/** Backup of a store with data, and what its rollups have. */
async function dump(folder: string): Promise<{
  readonly files: readonly TableFile[];
  readonly expected: readonly unknown[];
}> {
  const store = await createTestClickHouse({ seeded: true });
  try {
    const files = await dumpClickHouse(readerOf(store.client), folder);
    const rows = await quarters(store.client);
    expect(rows.some(({ sessions }) => sessions > 0)).toBe(true);
    return { files, expected: [rows, await countRows(store.client)] };
  } finally {
    await store.close();
  }
}

test('a rollup that the version of the backup did not have is made of its source, and no other is counted twice', async () => {
  const folder = await createTemporaryDataDir('teei-load-');
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { files, expected } = await dump(folder);
  const newer = 'teei.company_quarterly_data';
  const older = files.filter(({ table }) => table !== newer);
  expect(older).toHaveLength(files.length - 1);
  await rm(path.join(folder, `clickhouse-${newer}.zst`));

  const store = await createTestClickHouse();
  onTestFinished(() => store.close());
  await loadClickHouse(store.client, folder, older);
  expect([await quarters(store.client), await countRows(store.client)]).toEqual(expected);
});
