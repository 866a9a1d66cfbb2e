/** Rows in the text format of COPY. */
import type { RawEvent } from '@teei/analytics/src/event-types.ts';
import type { Batch } from '../kernel/output.ts';
import { TABLES, type Json, type TableName } from '../kernel/tables.ts';

/** Text of about this size is sent at once. */
const CHUNK_CHARACTERS = 256 * 1024;

/** A batch whose rows are texts for COPY. */
export interface CopyBatch {
  readonly tables: readonly CopyTable[];
  readonly events: readonly RawEvent[];
}

interface CopyTable {
  readonly table: TableName;
  /** Number of rows. */
  readonly rows: number;
  /** Lines of all rows. */
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
}

type CopyRow = Readonly<Record<string, Json>>;

/** Prints the rows of a batch, embeddings in the form of their type. */
export function printBatch(
  { rows, events }: Batch,
  { hasPgvector }: { readonly hasPgvector: boolean },
): CopyBatch {
  const tables = [...rows].filter(([, list]) => list.length > 0);
  return {
    tables: tables.map(([table, list]) => {
      const isAdapted = hasPgvector && table === 'evidence_snippets';
      return {
        table,
        rows: list.length,
        chunks: printRows(table, isAdapted ? list.map(forPgvector) : list),
      };
    }),
    events,
  };
}

function printRows(table: TableName, rows: readonly CopyRow[]): Uint8Array<ArrayBuffer>[] {
  const { columns } = TABLES[table];
  const encoder = new TextEncoder();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let text = '';
  for (const row of rows) {
    text += copyLine(row, columns);
    if (text.length < CHUNK_CHARACTERS) continue;
    chunks.push(encoder.encode(text));
    text = '';
  }
  if (text !== '') chunks.push(encoder.encode(text));
  return chunks;
}

/** pgvector writes [1,2] where an array is {1,2}. */
export function forPgvector(row: CopyRow): CopyRow {
  const { embedding } = row;
  return typeof embedding === 'string' ? { ...row, embedding: `[${embedding.slice(1, -1)}]` } : row;
}

const SPECIAL = /[\\\t\n\r]/;
const SPECIALS = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/**
 * One row as a line: null as \N, objects and arrays as JSON.
 *
 * @throws RangeError when the row lacks one of the columns
 */
export function copyLine(row: CopyRow, columns: readonly string[]): string {
  let line = '';
  let separator = '';
  for (const column of columns) {
    const value = row[column];
    if (value === undefined) throw new RangeError(`A row without ${column}.`);
    line += separator + copyValue(value);
    separator = '\t';
  }
  return `${line}\n`;
}

function copyValue(value: Json): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'object') return escape(JSON.stringify(value));
  return String(value);
}

function escape(text: string): string {
  return SPECIAL.test(text)
    ? text.replaceAll(SPECIALS, (character) => ESCAPES[character] ?? character)
    : text;
}
