/** SQL of exports: rows that are read by a cursor, some at a time. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import type { ExportedRow } from './export-archive.ts';

/** Table of the rows of ClickHouse, which are in the archive under their own tables. */
export const HANDED_OVER = 'files.analytics_rows';

/** Rows that are in memory at once, at most. */
const BATCH_ROWS = 500;

/** Characters that a batch should have, at most: of large rows, such as whole reports, fewer are read at once. */
const BATCH_LENGTH = 1_048_576;

/** Rows of the first batch, whose size is unknown. */
const FIRST_ROWS = 20;

const rowForm = z.record(z.string(), z.unknown());

/**
 * Reads the objects of an expression in the transaction under way: each call of the function from the first on, and all
 * calls the same objects, whatever is written meanwhile. One expression is read at a time.
 *
 * @param rows expression that returns a set of objects, without parameters
 */
export function readInBatches(
  db: Kysely<DB>,
  rows: RawBuilder<unknown>,
): () => AsyncGenerator<readonly ExportedRow[]> {
  let isDeclared = false;
  return async function* read() {
    if (isDeclared) {
      await sql`move absolute 0 from exported`.execute(db);
    } else {
      isDeclared = true;
      // That of the expression before, which nobody reads any more.
      await sql`close all`.execute(db);
      await sql`declare exported scroll cursor for select (${rows})::text as row`.execute(db);
    }
    for (let count = FIRST_ROWS; ;) {
      const batch = await sql<{
        readonly row: string;
      }>`fetch ${sql.lit(count)} from exported`.execute(db);
      if (batch.rows.length === 0) break;
      yield batch.rows.map(({ row }) => rowForm.parse(JSON.parse(row)));
      const longest = Math.max(...batch.rows.map(({ row }) => row.length));
      count = Math.min(BATCH_ROWS, Math.max(1, Math.floor(BATCH_LENGTH / longest)));
    }
  };
}

/** Tables of ClickHouse of which an export has rows. @throws while the gateway has not handed them over */
export async function listAnalyticsTables(
  db: Kysely<DB>,
  exportId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select name from personal_data.analytics_tables_of(${exportId}) as name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Expression of the rows of one of these tables, for `readInBatches`. */
export function analyticsRows(exportId: string, table: string): RawBuilder<unknown> {
  return sql`personal_data.analytics_rows_of(${sql.lit(exportId)}, ${sql.lit(table)})`;
}
