/** Locked rows of declared mutations, and the rules that are applied to them. */
import type { QueryExecutorProvider } from 'kysely';
import type { Collection } from '../collections/collection.ts';
import { notFound, reject, rejectIfAny } from '../errors/user-error.ts';
import type { LockDeclaration, LockedScope, Scope } from './declarations.ts';
import { lockRow } from './rows.ts';
import { checkVersion } from './version.ts';

/** Declared columns and facts of a locked row; undefined when it is not there or not the viewer's. */
export type LockedRow<Row, Column extends keyof Row, Facts> =
  (Pick<Row, Column> & Facts) | undefined;

/** Locks the row that a field of the input names, and reads columns and facts of it. */
export async function lockForChange<
  Row,
  Filter,
  Order extends string,
  Input extends object,
  Column extends keyof Row & string,
  Facts,
>(
  { table }: Collection<Row, Filter, Order>,
  { lock, strength, lockFirst = false, facts }: LockDeclaration<Row, Input, Column, Facts>,
  scope: Scope<Input>,
  db: QueryExecutorProvider,
  idField = 'id',
): Promise<LockedRow<Row, Column, Facts>> {
  const { input } = scope;
  const id = idOf(input, idField);
  const columns = versionExpected(input) === undefined ? lock : [...lock, 'updated_at'];
  const locking = (typeof lockFirst === 'boolean' ? lockFirst : lockFirst(input))
    ? lockRow(db, table, id, { columns: [], facts: {}, strength })
    : undefined;
  // Sent together, run one after the other.
  const [row] = await Promise.all([
    lockRow<Pick<Row, Column> & Facts>(db, table, id, {
      columns: [...new Set<string>(columns)],
      facts: facts?.(scope) ?? {},
      strength,
    }),
    locking,
  ]);
  return row;
}

/**
 * Applies the rules of a change to its locked row.
 *
 * @throws UserErrors when the row is not there, is of another version, or the rules are against it
 */
export function checked<
  Row,
  Filter,
  Order extends string,
  Input extends object,
  Column extends keyof Row & string,
  Facts,
>(
  { type }: Collection<Row, Filter, Order>,
  { check }: LockDeclaration<Row, Input, Column, Facts>,
  scope: Scope<Input>,
  row: LockedRow<Row, Column, Facts>,
  idField = 'id',
): LockedScope<Input, Row, Column, Facts> {
  const { input } = scope;
  if (!row) return reject(notFound(type, idOf(input, idField), idField));
  const expected = versionExpected(input);
  const locked = { ...scope, row };
  rejectIfAny([
    ...(expected === undefined ? [] : checkVersion(versionOf(row), expected)),
    ...(check?.(locked) ?? []),
  ]);
  return locked;
}

function idOf(input: object, field: string): string {
  return String(Reflect.get(input, field));
}

/** The version that a client has read; undefined when it names none. */
function versionExpected(input: object): string | undefined {
  return 'expectedUpdatedAt' in input && typeof input.expectedUpdatedAt === 'string'
    ? input.expectedUpdatedAt
    : undefined;
}

function versionOf(row: unknown): string {
  return String(Reflect.get(Object(row), 'updated_at'));
}
