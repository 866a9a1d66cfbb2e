/** SQL of exports: rows that are read by a cursor, some at a time. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import type { ExportedRow } from './export-archive.ts';

/** Table of the rows of ClickHouse, which are in the archive under their own tables. */
export const HANDED_OVER = 'files.analytics_rows';

/** Rows that are in memory at once, at most. */
const BATCH_ROWS = 500;

/**
 * Characters that a batch should have, at most. What a batch becomes lives for some milliseconds: the less it is, the less of it
 * outlives two collections of young objects, and waits in memory for one of all objects.
 */
const BATCH_LENGTH = 65_536;

/** Rows of the first batch, whose size is unknown. */
const FIRST_ROWS = 20;

const rowForm = z.record(z.string(), z.unknown());

/**
 * Reads objects by a cursor in the transaction under way: each call of the function from the first on, and all
 * calls the same objects, whatever is written meanwhile. One cursor is read at a time.
 *
 * @param open statement that opens the scrolling cursor `exported` on a column `row`, an object as a text
 */
export function readInBatches(
  db: Kysely<DB>,
  open: RawBuilder<unknown>,
): () => AsyncGenerator<readonly ExportedRow[]> {
  let isDeclared = false;
  return async function* read() {
    if (isDeclared) {
      await sql`move absolute 0 from exported`.execute(db);
    } else {
      isDeclared = true;
      // The one before, which nobody reads any more.
      await sql`close all`.execute(db);
      await open.execute(db);
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

/** Statement that opens a cursor on the rows of one of these tables. */
export function openAnalyticsRows(exportId: string, table: string): RawBuilder<unknown> {
  return openObjects(sql`personal_data.analytics_rows_of(${sql.lit(exportId)}, ${sql.lit(table)})`);
}

/** Statement that opens a cursor on the objects of an expression without parameters. */
export function openObjects(objects: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`declare exported scroll cursor for select (${objects})::text as row`;
}

/** Statement that opens a cursor on the rows of a table that are held on a person. */
export function openPersonRows(person: string, table: string): RawBuilder<unknown> {
  return sql`select personal_data.open_export_rows(${person}, ${table})`;
}
