/** Tables of ClickHouse, and how their values are written as JSON. */
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** Runs a SELECT and streams its result: on a client of one's own, or that of a running graph. */
export type ClickHouseReader = (select: string) => Promise<Readable>;

export interface ClickHouseColumn {
  readonly name: string;
  readonly type: string;
}

/**
 * Targets of refreshable views, which compute them anew, and the record of migrations. All other tables are
 * copied, but those of a refresh that is under way: events are kept for 25 months, and rollups for good.
 */
const COMPUTED = ['cohort_analysis_data', 'benchmarks_data', 'schema_migrations'];

const columnRow = z.tuple([z.string(), z.string(), z.string()]);

/** Columns of each table that a backup copies, by the table's name with its database. */
export async function listClickHouseTables(
  read: ClickHouseReader,
): Promise<Map<string, ClickHouseColumn[]>> {
  const rows = await readRows(
    read,
    `SELECT table, name, type FROM system.columns
     WHERE database = 'teei' AND default_kind NOT IN ('ALIAS', 'MATERIALIZED')
       AND table IN (SELECT name FROM system.tables WHERE database = 'teei' AND engine LIKE '%MergeTree'
         AND name NOT LIKE '.%')
       AND table NOT IN (${COMPUTED.map((name) => `'${name}'`).join(', ')})
     ORDER BY table, position`,
  );
  const tables = new Map<string, ClickHouseColumn[]>();
  for (const row of rows) {
    const [table, name, type] = columnRow.parse(row);
    const columns = tables.get(`teei.${table}`) ?? [];
    tables.set(`teei.${table}`, [...columns, { name, type }]);
  }
  return tables;
}

/** Result of a SELECT that fits into memory: an array of values for each row. */
export async function readRows(read: ClickHouseReader, select: string): Promise<unknown[]> {
  const lines = (await text(await read(`${select} FORMAT JSONCompactEachRow`))).trim();
  return lines === '' ? [] : lines.split('\n').map((line): unknown => JSON.parse(line));
}

/** True for the state of an aggregate function, which JSON has no form for. */
export function isState({ type }: ClickHouseColumn): boolean {
  return type.startsWith('AggregateFunction(');
}

/** Expression that reads a column: states in hexadecimal. */
export function exported(column: ClickHouseColumn): string {
  return isState(column) ? `hex(\`${column.name}\`)` : `\`${column.name}\``;
}

/** Expression that makes a column's value of what `exported` wrote. */
export function imported(column: ClickHouseColumn): string {
  return isState(column)
    ? `CAST(unhex(\`${column.name}\`) AS ${column.type})`
    : `\`${column.name}\``;
}
