/** SQL of exports: rows that are read by a cursor, some at a time. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import type { ExportedRow } from './export-archive.ts';

/** Rows that are in memory at once. */
const BATCH_ROWS = 500;

const rowForm = z.object({ row: z.record(z.string(), z.unknown()) });

/**
 * Reads the objects of an expression in the transaction under way.
 *
 * @param rows expression that returns a set of objects, without parameters
 */
export async function* readInBatches(
  db: Kysely<DB>,
  rows: RawBuilder<unknown>,
): AsyncGenerator<readonly ExportedRow[]> {
  await sql`declare exported no scroll cursor for select ${rows} as row`.execute(db);
  for (;;) {
    const batch = await sql`fetch ${sql.lit(BATCH_ROWS)} from exported`.execute(db);
    if (batch.rows.length === 0) break;
    yield z
      .array(rowForm)
      .parse(batch.rows)
      .map(({ row }) => row);
  }
  await sql`close exported`.execute(db);
}
