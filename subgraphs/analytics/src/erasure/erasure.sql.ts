/** SQL of the erasure of people in ClickHouse. */
import type { ClickHouseClient } from '@clickhouse/client';
import { z } from 'zod';

/** Table with the column of the key that stands for a person. */
export const subjectTableForm = z.object({
  name: z.string().regex(/^teei\.\w+$/),
  column_name: z.string().regex(/^\w+$/),
});

/**
 * Deletes the rows of some keys.
 *
 * @param keys in decimal
 * @returns number of rows that were deleted
 * @throws Error when rows are left
 */
export async function deleteSubjects(
  client: ClickHouseClient,
  tables: readonly z.infer<typeof subjectTableForm>[],
  keys: readonly string[],
): Promise<number> {
  let deleted = 0;
  for (const { name, column_name: column } of keys.length > 0 ? tables : []) {
    const condition = `has(cast({keys: Array(String)}, 'Array(UInt64)'), ${column})`;
    const count = async (): Promise<number> => {
      const answer = await client.query({
        query: `SELECT count() AS rows FROM ${name} WHERE ${condition}`,
        query_params: { keys },
        format: 'JSONEachRow',
      });
      const [row] = z.array(z.object({ rows: z.coerce.number() })).parse(await answer.json());
      return row?.rows ?? 0;
    };
    const before = await count();
    if (before === 0) continue;
    await client.command({
      query: `ALTER TABLE ${name} DELETE WHERE ${condition} SETTINGS mutations_sync = 2`,
      query_params: { keys },
    });
    if ((await count()) > 0) throw new Error(`Erasure: rows of ${name} are left.`);
    deleted += before;
  }
  return deleted;
}
