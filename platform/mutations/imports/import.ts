/** Imports: many rows in one text, each kept or rejected for itself, in one transaction. */
import type { GraphQLSchema, GraphQLResolveInfo } from 'graphql';
import { sql, type QueryExecutorProvider } from 'kysely';
import { badInput, conflict, reject, userError, type UserError } from '../../errors/user-error.ts';
import { answerWrite, type MutationContext, type Write } from '../mutation.ts';
import { compileRowType, type RowType } from './row-type.ts';
import { readRows, type ImportFormat } from './rows.ts';

/** Maximum number of rows of one import. */
export const MAX_IMPORT_ROWS = 10_000;

/** Number of rows that are stored together; between two slices, other requests have their turn. */
const SLICE_LENGTH = 250;

/** Input of every import, beside its own fields. */
export interface ImportInput {
  readonly format: ImportFormat;
  readonly rows: string;
}

/** Effect of a row, or the errors that it is rejected with. */
export type RowOutcome = 'created' | 'updated' | 'unchanged' | readonly UserError[];

/** Declaration of an import. */
export interface ImportDeclaration<DB, Input, Row> {
  /** Input type of the SDL that describes a row. */
  readonly rowType: string;
  /** Values that identify a row; one that comes twice in a text is rejected the second time. */
  readonly key: (row: Row) => string;
  /** Writes rows and their events; returns the outcome of each, in their order. */
  readonly store: (
    rows: readonly Row[],
    input: Input,
    write: Write<DB>,
  ) => Promise<readonly RowOutcome[]>;
}

/** A row that was not imported. */
interface RejectedRow {
  readonly line: number;
  /** Null for a row whose values are not known. */
  readonly key: string | null;
  readonly errors: readonly UserError[];
}

/** ImportResult of the SDL. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

/** Resolver for a field of Mutation that imports rows. */
export type ImportResolver<DB, Input> = (
  parent: object,
  args: { readonly input: Input },
  context: MutationContext<DB>,
  info: Pick<GraphQLResolveInfo, 'schema'>,
) => Promise<object>;

/**
 * Resolver for an import. Imports of one kind do not run at the same time: the second is answered with
 * CONFLICT.
 */
export function importRows<DB, Input extends ImportInput, Row>(
  name: string,
  declaration: ImportDeclaration<DB, Input, Row>,
): ImportResolver<DB, Input> {
  const compiled = new WeakMap<GraphQLSchema, RowType<Row>>();
  return (_parent, { input }, context, { schema }) => {
    const rowType = compiled.get(schema) ?? compileRowType<Row>(schema, declaration.rowType);
    compiled.set(schema, rowType);
    return answerWrite(context, {}, async (write) => {
      await lockImport(name, write.db);
      return { result: await storeAll(declaration, rowType, input, write) };
    });
  };
}

async function lockImport(name: string, db: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ is_free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`import ${name}`}, 0)) as is_free`.execute(
    db,
  );
  if (rows[0]?.is_free !== true) {
    reject(conflict('rows', 'another import is running: try again when it has ended.'));
  }
}

async function storeAll<DB, Input extends ImportInput, Row>(
  declaration: ImportDeclaration<DB, Input, Row>,
  rowType: RowType<Row>,
  input: Input,
  write: Write<DB>,
): Promise<ImportResult> {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const rejected: RejectedRow[] = [];
  const lines = new Map<string, number>();
  let slice: { readonly line: number; readonly key: string; readonly row: Row }[] = [];
  const storeSlice = async (): Promise<void> => {
    const stored = slice;
    slice = [];
    if (stored.length === 0) return;
    const outcomes = await declaration.store(
      stored.map(({ row }) => row),
      input,
      write,
    );
    for (const [index, { line, key }] of stored.entries()) {
      const outcome = outcomes[index];
      if (outcome === undefined) throw new TypeError('Expected an outcome for each row.');
      if (typeof outcome === 'string') counts[outcome] += 1;
      else rejected.push({ line, key, errors: outcome });
    }
  };
  let read = 0;
  for (const raw of readRows(input.rows, input.format, rowType.columns)) {
    const { line } = raw;
    read += 1;
    if (read > MAX_IMPORT_ROWS) reject(badInput('rows', `at most ${MAX_IMPORT_ROWS} rows`));
    if ('unreadable' in raw) {
      rejected.push({ line, key: null, errors: [wholeRow(raw.unreadable)] });
      continue;
    }
    const checked = rowType.read(raw.values, input.format === 'CSV');
    if ('errors' in checked) {
      rejected.push({ line, key: null, errors: checked.errors });
      continue;
    }
    const row = checked.value;
    const key = declaration.key(row);
    const first = lines.get(key);
    if (first !== undefined) {
      const message = `expected a row that comes once; line ${first} has the same key`;
      rejected.push({ line, key, errors: [wholeRow(message)] });
      continue;
    }
    lines.set(key, line);
    slice.push({ line, key, row });
    if (slice.length === SLICE_LENGTH) await storeSlice();
  }
  await storeSlice();
  return { ...counts, rejected: rejected.toSorted((one, other) => one.line - other.line) };
}

function wholeRow(message: string): UserError {
  return userError('BAD_USER_INPUT', [], `row: ${message}.`);
}
