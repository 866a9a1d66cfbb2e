/** SQL of companies' exports: functions of the schema `personal_data`. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import type { CompanyImage } from './company-export.rules.ts';

const beginForm = z.object({
  company: z.uuid(),
  name: z.string(),
  recipient: z.string(),
  register: z.record(z.string(), z.unknown()),
});

/** Begins an export; undefined when there is nothing to do. */
export async function beginCompanyExport(
  db: Kysely<DB>,
  exportId: string,
): Promise<z.infer<typeof beginForm> | undefined> {
  const { rows } = await sql`select * from personal_data.begin_company_export(${exportId})`.execute(
    db,
  );
  return z.array(beginForm).parse(rows)[0];
}

export interface CompanyTable {
  /** Name with its schema, such as `campaigns.campaigns`. */
  readonly table: string;
  /** Column with the id of the company, or ids; null where row policies alone decide. */
  readonly tenant: string | null;
  readonly columns: readonly string[];
}

/** Statement that opens a cursor on the rows of a table that are a company's. */
export function openCompanyRows(company: string, table: CompanyTable): RawBuilder<unknown> {
  return sql`select personal_data.open_company_rows(${company}, ${table.table}, ${table.tenant},
    ${table.columns}::text[])`;
}

/** Images that a company's themes refer to, without their bytes. */
export async function listImages(
  db: Kysely<DB>,
  company: string,
): Promise<readonly CompanyImage[]> {
  const { rows } = await sql<CompanyImage>`
    select hash, mime_type from personal_data.company_images(${company})`.execute(db);
  return rows;
}

/** Bytes of one of these images; no bytes when it was removed meanwhile. */
export async function readImage(
  db: Kysely<DB>,
  company: string,
  hash: string,
): Promise<Uint8Array> {
  const { rows } = await sql<{ readonly content: string }>`
    select encode(content, 'base64') as content from personal_data.company_images(${company}) where hash = ${hash}`.execute(
    db,
  );
  return Buffer.from(rows[0]?.content ?? '', 'base64');
}

/** Stores the next part of the sealed archive. */
export async function addCompanyChunk(
  db: Kysely<DB>,
  exportId: string,
  number: number,
  chunk: Buffer,
): Promise<void> {
  await sql`select personal_data.add_company_chunk(${exportId}, ${number}, ${chunk})`.execute(db);
}

/** Time of the statement that records whom an archive is about: it reads all rows with sensitive values once more. */
const LOG_TIMEOUT_MS = 600_000;

/**
 * Records the company as a recipient of the sensitive values in its archive, for each person whom they are about. Statements of
 * the transaction may take longer from then on.
 */
export async function logCompanyExport(
  db: Kysely<DB>,
  exportId: string,
  tables: readonly CompanyTable[],
): Promise<void> {
  await sql`set local statement_timeout = ${sql.lit(LOG_TIMEOUT_MS)}`.execute(db);
  await sql`
    select personal_data.log_company_export(${exportId}, ${JSON.stringify(tables)}::jsonb)`.execute(
    db,
  );
}

/** Sizes of a whole archive. */
export interface ArchiveSize {
  readonly tables: number;
  readonly rows: number;
  readonly bytes: number;
}

/** Ends an export whose archive is stored: its link works from now on. */
export async function completeCompanyExport(
  db: Kysely<DB>,
  exportId: string,
  { tables, rows, bytes }: ArchiveSize,
): Promise<void> {
  await sql`
    select personal_data.complete_company_export(${exportId}, ${tables}, ${rows}, ${bytes})`.execute(
    db,
  );
}

/** Ends an export that is not tried any more. */
export async function failCompanyExport(db: Kysely<DB>, exportId: string): Promise<void> {
  await sql`select personal_data.fail_company_export(${exportId})`.execute(db);
}
