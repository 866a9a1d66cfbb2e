/** Fills a migrated, empty ClickHouse from a backup. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ClickHouseClient } from '@clickhouse/client';
import { listRollups } from '../backfill/rollups.ts';
import { OperatorError } from '../operator-error.ts';
import {
  type ClickHouseColumn,
  type ClickHouseReader,
  imported,
  isState,
  listClickHouseTables,
  readRows,
} from './clickhouse-tables.ts';
import type { TableFile } from './manifest.ts';
import { readTable } from './table-file.ts';

/** Text of about this size is inserted at once. */
const CHUNK_CHARACTERS = 4 * 1024 * 1024;

/**
 * Loads each table as it was. The views that fill rollups from events are detached meanwhile: the rollups come
 * from the backup, also of months whose events have expired. A rollup that the version of the backup did not have is made of its
 * source, as its migration makes it on a store that has data.
 *
 * @throws OperatorError when the backup has a table or column that this version does not know
 */
export async function loadClickHouse(
  client: ClickHouseClient,
  folder: string,
  files: readonly TableFile[],
): Promise<void> {
  const read = readerOf(client);
  const tables = await listClickHouseTables(read);
  const rollups = await listRollups(client);
  const views = (
    await readRows(
      read,
      "SELECT name FROM system.tables WHERE database = 'teei' AND engine = 'MaterializedView'",
    )
  ).map((row) => `teei.${String(row)}`);
  for (const view of views) await client.command({ query: `DETACH TABLE ${view} SYNC` });
  try {
    for (const file of files) {
      const known = tables.get(file.table) ?? [];
      const columns = file.columns.map((name) => {
        const column = known.find((one) => one.name === name);
        if (column) return column;
        throw new OperatorError(
          `The backup has ${file.table}.${name}, which ClickHouse has not here; restore with the version that took it.`,
        );
      });
      await readTable(folder, 'clickhouse', file, (rows) => loadTable(client, columns, file, rows));
    }
    const loaded = new Set(files.map(({ table }) => table));
    for (const { table, columns, select } of rollups) {
      if (loaded.has(`teei.${table}`)) continue;
      const names = columns.join(', ');
      await client.command({
        query: `INSERT INTO teei.${table} (${names}) SELECT ${names} FROM (${select})
          SETTINGS insert_deduplicate = 0, max_partitions_per_insert_block = 0`,
      });
    }
  } finally {
    for (const view of views) await client.command({ query: `ATTACH TABLE ${view}` });
  }
}

/** Reads on a client. */
export function readerOf(client: ClickHouseClient): ClickHouseReader {
  return async (query) => (await client.exec({ query })).stream;
}

/** Loads a table by way of one of texts, since states of aggregate functions have no form as text. */
async function loadTable(
  client: ClickHouseClient,
  columns: readonly ClickHouseColumn[],
  { table }: TableFile,
  rows: Readable,
): Promise<void> {
  const staging = `${table}_restoring`;
  const types = columns.map((column) => `\`${column.name}\` ${textType(column)}`).join(', ');
  await client.command({ query: `DROP TABLE IF EXISTS ${staging} SYNC` });
  await client.command({
    query: `CREATE TABLE ${staging} (${types}) ENGINE = MergeTree ORDER BY tuple()`,
  });
  const insert = async (lines: string): Promise<void> => {
    await client.command({
      query: `INSERT INTO ${staging} SETTINGS async_insert = 0 FORMAT JSONCompactEachRow\n${lines}`,
    });
  };
  let chunk = '';
  for await (const line of createInterface({ input: rows, crlfDelay: Infinity })) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    await insert(chunk);
    chunk = '';
  }
  if (chunk !== '') await insert(chunk);
  const names = columns.map(({ name }) => `\`${name}\``).join(', ');
  await client.command({
    query: `INSERT INTO ${table} (${names}) SELECT ${columns.map(imported).join(', ')} FROM ${staging}
      SETTINGS insert_deduplicate = 0, max_partitions_per_insert_block = 0`,
  });
  await client.command({ query: `DROP TABLE ${staging} SYNC` });
}

/** Type of a column in the table of texts. */
function textType(column: ClickHouseColumn): string {
  if (isState(column)) return 'String';
  return /^SimpleAggregateFunction\(\w+, (.*)\)$/.exec(column.type)?.[1] ?? column.type;
}
