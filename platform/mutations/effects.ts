/** Effects of declared mutations: rows locked, checked and written, with their event. */
import type { QueryExecutorProvider } from 'kysely';
import type { Collection } from '../collections/collection.ts';
import { member } from '../json/member.ts';
import { notFound, reject, rejectIfAny, UserErrors } from '../errors/user-error.ts';
import { findViolation } from './key-violations.ts';
import type {
  AppendDeclaration,
  ChangeDeclaration,
  CreationDeclaration,
  FactScope,
  LockDeclaration,
  LockedScope,
  MutationEvent,
  RemovalDeclaration,
  Scope,
  WithId,
} from './declarations.ts';
import type { Write } from './mutation.ts';
import { deleteRow, findRow, insertRow, lockRow, readFacts, updateRow } from './rows.ts';
import { checkVersion } from './version.ts';

/** The effect of `changes`: returns the id of the row. */
export async function change<
  Row,
  Filter,
  Order extends string,
  Table,
  Input extends WithId,
  Column extends keyof Row & string,
  Facts,
  DB,
>(
  collection: Collection<Row, Filter, Order>,
  declaration: ChangeDeclaration<Row, Table, Input, Column, Facts>,
  input: Input,
  write: Write<DB>,
): Promise<string> {
  const { table, type } = collection;
  const { id } = input;
  const locked = await lockForChange(collection, declaration, scopeOf(input, write), write.db);
  const values = declaration.set(locked);
  const stored = await withViolations(table, input, () =>
    updateRow<Pick<Row, Column>>(write.db, table, id, values, declaration.lock),
  );
  if (!stored) return reject(notFound(type, id));
  await emitAbout(write, id, stored, declaration.event({ ...locked, stored }));
  return id;
}

/** The effect of `creates`: returns the id of the new row. */
export async function create<
  Row,
  Filter,
  Order extends string,
  Table,
  Input extends object,
  Column extends keyof Row & string,
  Facts,
  DB,
>(
  { table }: Collection<Row, Filter, Order>,
  declaration: CreationDeclaration<Row, Table, Input, Column, Facts>,
  input: Input,
  write: Write<DB>,
): Promise<string> {
  const scope = scopeOf(input, write);
  const facts = await readFacts<Facts>(write.db, declaration.facts?.(scope) ?? {});
  const creation: FactScope<Input, Facts> = { ...scope, facts };
  rejectIfAny(declaration.check?.(creation) ?? []);
  const values = declaration.values(creation);
  const { sameBy = [], returning } = declaration;
  const stored = await withViolations(table, input, () =>
    insertRow<Pick<Row, Column> & WithId>(write.db, table, values, ['id', ...returning], sameBy),
  );
  if (!stored) return findRow(write.db, table, values, sameBy);
  await emitAbout(write, stored.id, stored, declaration.event({ ...creation, stored }));
  return stored.id;
}

/** The effect of `appends`: returns the id of the new row. */
export async function append<
  Parent,
  ParentFilter,
  ParentOrder extends string,
  Row,
  Filter,
  Order extends string,
  Table,
  Input extends object,
  Column extends keyof Parent & string,
  Facts,
  Created extends keyof Row & string,
  DB,
>(
  parents: Collection<Parent, ParentFilter, ParentOrder>,
  { table }: Collection<Row, Filter, Order>,
  declaration: AppendDeclaration<Parent, Row, Table, Input, Column, Facts, Created>,
  input: Input,
  write: Write<DB>,
): Promise<string> {
  const { parentId, returning } = declaration;
  const locked = await lockForChange(
    parents,
    declaration,
    scopeOf(input, write),
    write.db,
    parentId,
  );
  const values = declaration.values(locked);
  const stored = await withViolations(table, input, () =>
    insertRow<Pick<Row, Created> & WithId>(write.db, table, values, ['id', ...returning]),
  );
  if (!stored) throw new TypeError(`An insert into ${table} returned no row.`);
  await emitAbout(write, stored.id, stored, declaration.event({ ...locked, stored }));
  return stored.id;
}

/** The effect of `removes`: returns the id of the row. */
export async function remove<
  Row,
  Filter,
  Order extends string,
  Input extends WithId,
  Column extends keyof Row & string,
  Facts,
  DB,
>(
  collection: Collection<Row, Filter, Order>,
  declaration: RemovalDeclaration<Row, Input, Column, Facts>,
  input: Input,
  write: Write<DB>,
): Promise<string> {
  const { table } = collection;
  const locked = await lockForChange(collection, declaration, scopeOf(input, write), write.db);
  await withViolations(table, input, () => deleteRow(write.db, table, input.id));
  await emitAbout(write, input.id, locked.row, declaration.event(locked));
  return input.id;
}

function scopeOf<Input>(
  input: Input,
  { viewer, now }: Pick<Scope<Input>, 'viewer' | 'now'>,
): Scope<Input> {
  return { input, viewer, now };
}

/**
 * Locks the row of a change and applies its rules.
 *
 * @throws UserErrors when the row is not there, is of another version, or the rules are against it
 */
async function lockForChange<
  Row,
  Filter,
  Order extends string,
  Input extends object,
  Column extends keyof Row & string,
  Facts,
>(
  { table, type }: Collection<Row, Filter, Order>,
  { lock, strength, lockFirst = false, facts, check }: LockDeclaration<Row, Input, Column, Facts>,
  scope: Scope<Input>,
  db: QueryExecutorProvider,
  idField = 'id',
): Promise<LockedScope<Input, Row, Column, Facts>> {
  const { input } = scope;
  const expected = 'expectedUpdatedAt' in input ? input.expectedUpdatedAt : undefined;
  const isVersioned = typeof expected === 'string';
  const id = String(Reflect.get(input, idField));
  const locking = lockFirst
    ? lockRow(db, table, id, { columns: [], facts: {}, strength })
    : undefined;
  // Sent together, run one after the other.
  const [row] = await Promise.all([
    lockRow<Pick<Row, Column> & Facts>(db, table, id, {
      columns: isVersioned ? [...new Set<string>([...lock, 'updated_at'])] : lock,
      facts: facts?.(scope) ?? {},
      strength,
    }),
    locking,
  ]);
  if (!row) return reject(notFound(type, id, idField));
  const locked = { ...scope, row };
  rejectIfAny([
    ...(isVersioned ? checkVersion(versionOf(row), expected) : []),
    ...(check?.(locked) ?? []),
  ]);
  return locked;
}

function versionOf(row: unknown): string {
  return String(Reflect.get(Object(row), 'updated_at'));
}

/** Runs a statement; a key of the table that it violates is an error at the input's field. */
async function withViolations<T>(
  table: string,
  input: object,
  statement: () => Promise<T>,
): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    const violation = findViolation(error, table, input);
    throw violation ? new UserErrors([violation]) : error;
  }
}

/** Columns that hold the company of a row (catalogue, section 0). */
const COMPANY_COLUMNS = ['company_id', 'tenant_id'];

/** Writes the event of a change to a row, for the company that the row is of. */
async function emitAbout(
  { emit }: Pick<Write<never>, 'emit'>,
  id: string,
  row: unknown,
  { type, payload, subjectId, occurredAt, ...event }: MutationEvent,
): Promise<void> {
  const [companyId] = [event.companyId, ...COMPANY_COLUMNS.map((name) => member(row, name))].filter(
    (value) => value !== undefined,
  );
  await emit({
    type,
    aggregate: { type: type.split('.').at(-2) ?? type, id },
    companyId: typeof companyId === 'string' ? companyId : null,
    ...(subjectId !== undefined && { subjectId }),
    ...(occurredAt !== undefined && { occurredAt }),
    payload,
  });
}
