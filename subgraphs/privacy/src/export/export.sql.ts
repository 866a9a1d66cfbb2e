/** SQL of exports: their course, and rows that are read by a cursor, some at a time. */
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import type { ErasureBlock, StartExportInput } from '../generated/graphql.ts';
import { hasSignedInRecently } from '../privacy-request/privacy-request.sql.ts';
import type { ExportedRow } from './export-archive.ts';

/** Table of exports. */
export const EXPORTS = 'files.exports';

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

const begunForm = z.object({
  person: z.guid(),
  recipient: z.string(),
  tables: z.array(z.string()),
  context: z.record(z.string(), z.unknown()),
});

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

/** Facts that ordering an export depends on. */
export interface ExportFacts {
  /** Reasons why the person's data can be neither erased nor exported. */
  readonly blocks: readonly ErasureBlock[];
  /** True while an earlier export is PENDING or PROCESSING. */
  readonly is_ordered: boolean;
  /** True when a request for access or portability of the person is worked on. */
  readonly is_verified: boolean;
  readonly is_recent: boolean;
}

/** Finds the facts of an export of a person's data, which a viewer orders. */
export async function findExportFacts(
  db: Kysely<DB>,
  userId: string,
  viewer: Viewer,
): Promise<ExportFacts> {
  const { rows } = await sql<ExportFacts>`
    select to_jsonb(personal_data.blocks(${userId})) as blocks,
    ${hasSignedInRecently(viewer)} as is_recent, exists (
      select from privacy.privacy_requests where user_id = ${userId}
        and request_type = 'export' and status in ('pending', 'processing')) as is_ordered,
    exists (
      select from privacy.data_subject_requests where user_id = ${userId}
        and request_type in ('access', 'portability') and status = 'processing'
        and identity_verified_at is not null) as is_verified`.execute(db);
  const [facts] = rows;
  if (!facts) throw new TypeError('A select without a table has returned no row.');
  return facts;
}

/** Orders an export, which is encrypted for a recipient and fetched by a link; returns the id of its request. */
export async function orderExport(
  db: Kysely<DB>,
  userId: string,
  { recipient, linkHash }: Pick<StartExportInput, 'recipient' | 'linkHash'>,
  now: Date,
): Promise<string> {
  const { id } = await db
    .withSchema('privacy')
    .insertInto('privacy_requests')
    .values({ user_id: userId, request_type: 'export', requested_at: now.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`select personal_data.order_export(${id}, ${recipient}, ${linkHash})`.execute(db);
  return id;
}

/** Begins an export; undefined when it has ended before. */
export async function beginExport(
  db: Kysely<DB>,
  requestId: string,
): Promise<z.infer<typeof begunForm> | undefined> {
  const { rows } = await sql`select * from personal_data.begin_export(${requestId})`.execute(db);
  return z.array(begunForm).parse(rows)[0];
}

/** Adds a chunk to the archive of an export. */
export async function addChunk(
  db: Kysely<DB>,
  requestId: string,
  number: number,
  chunk: Uint8Array,
): Promise<void> {
  await sql`select personal_data.add_chunk(${requestId}, ${number}, ${chunk})`.execute(db);
}

/** Completes an export, whose archive has so many tables and bytes. */
export async function completeExport(
  db: Kysely<DB>,
  requestId: string,
  tables: number,
  bytes: number,
): Promise<void> {
  await sql`select personal_data.complete_export(${requestId}, ${tables}, ${bytes})`.execute(db);
}

/** Marks an export as FAILED; returns its person, or null when it has ended before. */
export async function failExport(
  db: Kysely<DB>,
  requestId: string,
  error: string,
): Promise<string | null> {
  const { rows } = await sql<{ readonly person: string | null }>`
    select personal_data.fail_export(${requestId}, ${error}) as person`.execute(db);
  return rows[0]?.person ?? null;
}

/** Deletes archives whose links are over. */
export async function deleteSpentExports(db: Kysely<DB>): Promise<void> {
  await sql`select personal_data.delete_spent_exports()`.execute(db);
}
