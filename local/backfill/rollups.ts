/** Rollups of ClickHouse as its own catalogue knows them, so that a new one is rebuilt without a word said here. */
import type { ClickHouseClient } from '@clickhouse/client';

/** Table that a materialized view feeds, with the SELECT that makes its rows. */
export interface Rollup {
  /** Name of the table, in the database teei. */
  readonly table: string;
  /** Name of the table that it is made of: events_raw or that of another rollup. */
  readonly source: string;
  readonly select: string;
  /** Columns that the view fills. Others of the table are computed later, from these. */
  readonly columns: readonly string[];
  /** Columns of the sorting key, by which rows are added up. */
  readonly keyColumns: readonly string[];
  /** Column of the sorting key that says when; undefined where one row covers all time. */
  readonly timeColumn: string | undefined;
}

interface ViewRow {
  readonly select: string;
  readonly target: string;
  readonly source: string;
  readonly columns: readonly string[];
  readonly keyColumns: readonly string[];
  readonly timeColumns: readonly string[];
}

/** Rollups that inserts feed, each after those that it is made of. Refreshable views make their own. */
export async function listRollups(clickhouse: ClickHouseClient): Promise<readonly Rollup[]> {
  const views = await readRows<ViewRow>(
    clickhouse,
    `WITH views AS (
       SELECT name, as_select AS select, extract(create_table_query, ' TO teei\\\\.(\\\\w+)') AS target,
         extract(as_select, 'FROM teei\\\\.(\\\\w+)') AS source
       FROM system.tables
       WHERE database = 'teei' AND engine = 'MaterializedView'
         AND create_table_query NOT LIKE '% REFRESH %')
     SELECT v.select AS select, v.target AS target, v.source AS source,
       arrayMap(c -> c.2, arraySort(groupArray((c.position, c.name)))) AS columns,
       groupArrayIf(c.name, c.is_in_sorting_key) AS keyColumns,
       groupArrayIf(c.name, c.is_in_sorting_key AND match(c.type, '^Date')) AS timeColumns
     FROM views AS v
       JOIN system.columns AS c ON c.database = 'teei' AND c.table = v.target
       JOIN system.columns AS own ON own.database = 'teei' AND own.table = v.name AND own.name = c.name
     GROUP BY select, target, source ORDER BY target`,
  );
  const rollups = views.map(({ target, timeColumns, ...view }) => ({
    ...view,
    table: target,
    timeColumn: timeColumns[0],
  }));
  return inOrder(rollups);
}

function inOrder(rollups: readonly Rollup[]): readonly Rollup[] {
  const ordered: Rollup[] = [];
  let rest = rollups;
  while (rest.length > 0) {
    const made = new Set(['events_raw', ...ordered.map(({ table }) => table)]);
    const ready = rest.filter(({ source }) => made.has(source));
    if (ready.length === 0) {
      throw new Error(
        `Expected rollups made of events_raw, got ${rest.map((one) => one.source).join(', ')}`,
      );
    }
    ordered.push(...ready);
    rest = rest.filter((one) => !ready.includes(one));
  }
  return ordered;
}

/** Rows of a SELECT; 64-bit integers arrive as numbers. */
export async function readRows<Row>(
  clickhouse: ClickHouseClient,
  query: string,
): Promise<readonly Row[]> {
  const result = await clickhouse.query({
    query: `${query} SETTINGS output_format_json_quote_64bit_integers = 0`,
    format: 'JSONEachRow',
  });
  return result.json<Row>();
}
