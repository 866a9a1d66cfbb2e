/** SQL of tombstones. */
import { sql, type QueryExecutorProvider } from 'kysely';
import { z } from 'zod';

const tombstones = z.array(z.object({ hash: z.string(), erasedAt: z.string() }));

/** Lists all tombstones: hashes of people, and when their data were erased. */
export async function listTombstones(
  db: QueryExecutorProvider,
): Promise<z.infer<typeof tombstones>> {
  const { rows } = await sql`
    select hash, erased_at as "erasedAt" from personal_data.tombstone_hashes()`.execute(db);
  return tombstones.parse(rows);
}
