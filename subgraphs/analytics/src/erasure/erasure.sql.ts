/** SQL of the erasure of people in ClickHouse. */
import type { ClickHouseClient } from '@clickhouse/client';
import { z } from 'zod';

/** Table with the column of the key that stands for a person. */
export const subjectTableForm = z.object({
  name: z.string().regex(/^teei\.\w+$/),
  column_name: z.string().regex(/^\w+$/),
});

type SubjectTable = z.infer<typeof subjectTableForm>;

export interface SubjectRows {
  readonly clickhouse: ClickHouseClient;
  readonly tables: readonly SubjectTable[];
  /** Keys of people, in decimal. */
  readonly keys: readonly string[];
  /** Ends the wait for ClickHouse, not its work. */
  readonly signal: AbortSignal;
}

const conditionOf = ({ column_name: column }: SubjectTable): string =>
  `has(cast({keys: Array(String)}, 'Array(UInt64)'), ${column})`;

/** Number of rows of the keys, by table; tables without any are left out. */
export async function countSubjects({
  clickhouse,
  tables,
  keys,
  signal,
}: SubjectRows): Promise<ReadonlyMap<SubjectTable, number>> {
  const counts = new Map<SubjectTable, number>();
  for (const table of keys.length > 0 ? tables : []) {
    const answer = await clickhouse.query({
      query: `SELECT count() AS rows FROM ${table.name} WHERE ${conditionOf(table)}`,
      query_params: { keys },
      format: 'JSONEachRow',
      abort_signal: signal,
    });
    const [row] = z.array(z.object({ rows: z.coerce.number() })).parse(await answer.json());
    if (row && row.rows > 0) counts.set(table, row.rows);
  }
  return counts;
}

/** Deletes the rows of the keys. @throws Error when rows are left */
export async function deleteSubjects(subjects: SubjectRows): Promise<void> {
  const { clickhouse, tables, keys, signal } = subjects;
  for (const table of tables) {
    await clickhouse.command({
      query: `ALTER TABLE ${table.name} DELETE WHERE ${conditionOf(table)} SETTINGS mutations_sync = 2`,
      query_params: { keys },
      abort_signal: signal,
    });
  }
  const [left] = (await countSubjects(subjects)).keys();
  if (left) throw new Error(`Erasure: rows of ${left.name} are left.`);
}
