/** Effects of declared mutations: rows locked, checked and written, with their event. */
import type { Collection } from '../collections/collection.ts';
import { member } from '../json/member.ts';
import { notFound, reject, rejectIfAny, UserErrors } from '../errors/user-error.ts';
import { explainViolation, type KeyErrors } from './key-violations.ts';
import type {
  AppendDeclaration,
  ChangeDeclaration,
  CreationDeclaration,
  FactScope,
  LockedScope,
  MutationEvent,
  RemovalDeclaration,
  Scope,
  WithId,
} from './declarations.ts';
import { checked, lockForChange, type LockedRow } from './locked-row.ts';
import type { LockingEffect, Write } from './mutation.ts';
import {
  deleteRow,
  findRow,
  insertRow,
  isNoRow,
  lockName,
  readFacts,
  requireRow,
  updateRow,
} from './rows.ts';

/** The effect of `changes`: returns the id of the row. */
export function change<
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
): LockingEffect<DB, Input, LockedRow<Row, Column, Facts>> {
  const { table, type } = collection;
  return {
    idOf: ({ id }) => id,
    lock: (input, write) => lockForChange(collection, declaration, scopeOf(input, write), write.db),
    apply: async (input, write, row) => {
      const { id } = input;
      const locked = checked(collection, declaration, scopeOf(input, write), row);
      const values = declaration.set(locked);
      const statement = updateRow<Pick<Row, Column>>(
        table,
        id,
        values,
        shown(declaration.lock, type, write),
      );
      const event = eventBefore(declaration, locked, values);
      if (event) {
        // In one packet with the event and COMMIT.
        write.atCommit(requireRow(statement).compile(write.db), {
          onRows: ([stored]) => stored && write.changed?.keep(type, stored),
          explain: (error) =>
            isNoRow(error)
              ? new UserErrors([notFound(type, id)])
              : explainViolation(error, table, input),
        });
        emitAbout(write, id, locked.row, event);
        return id;
      }
      const { rows } = await withViolations(table, input, () => statement.execute(write.db));
      const [stored] = rows;
      if (!stored) return reject(notFound(type, id));
      write.changed?.keep(type, stored);
      emitAbout(write, id, stored, declaration.event({ ...locked, stored }));
      return id;
    },
  };
}

/** Event of a change before its row is stored; undefined where it, or its company, depends on what is stored. */
function eventBefore<Row, Table, Input, Column extends keyof Row & string, Facts>(
  { event }: ChangeDeclaration<Row, Table, Input, Column, Facts>,
  locked: LockedScope<Input, Row, Column, Facts>,
  values: object,
): MutationEvent | undefined {
  let isRead = COMPANY_COLUMNS.some((name) => name in values);
  const found = event({
    ...locked,
    get stored() {
      isRead = true;
      return locked.row;
    },
  });
  return isRead ? undefined : found;
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
  { table, type }: Collection<Row, Filter, Order>,
  declaration: CreationDeclaration<Row, Table, Input, Column, Facts>,
  input: Input,
  write: Write<DB>,
): Promise<string> {
  const scope = scopeOf(input, write);
  // Sent together, run one after the other: the facts are what whoever had the turn before has committed.
  const turn = declaration.turn && lockName(write.db, declaration.turn(scope));
  const [facts] = await Promise.all([
    readFacts<Facts>(write.db, declaration.facts?.(scope) ?? {}),
    turn,
  ]);
  const creation: FactScope<Input, Facts> = { ...scope, facts };
  rejectIfAny(declaration.check?.(creation) ?? []);
  const values = declaration.values(creation);
  const { sameBy = [], returning, keys } = declaration;
  const stored = await withViolations(
    table,
    input,
    () =>
      insertRow<Pick<Row, Column> & WithId>(
        write.db,
        table,
        values,
        shown(['id', ...returning], type, write),
        { sameBy },
      ),
    keys,
  );
  if (!stored) return findRow(write.db, table, values, sameBy);
  write.changed?.keep(type, stored);
  emitAbout(write, stored.id, stored, declaration.event({ ...creation, stored }));
  return stored.id;
}

/** The effect of `appends`: returns the id of the new row. */
export function append<
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
  { table, type }: Collection<Row, Filter, Order>,
  declaration: AppendDeclaration<Parent, Row, Table, Input, Column, Facts, Created>,
): LockingEffect<DB, Input, LockedRow<Parent, Column, Facts>> {
  const { parentId, returning, replaces = [] } = declaration;
  return {
    lock: (input, write) =>
      lockForChange(parents, declaration, scopeOf(input, write), write.db, parentId),
    apply: async (input, write, row) => {
      const locked = checked(parents, declaration, scopeOf(input, write), row, parentId);
      const values = declaration.values(locked);
      const stored = await withViolations(table, input, () =>
        insertRow<Pick<Row, Created> & WithId>(
          write.db,
          table,
          values,
          shown(['id', ...returning], type, write),
          { replaces },
        ),
      );
      if (!stored) throw new TypeError(`An insert into ${table} returned no row.`);
      write.changed?.keep(type, stored);
      emitAbout(write, stored.id, stored, declaration.event({ ...locked, stored }));
      return stored.id;
    },
  };
}

/** The effect of `removes`: returns the id of the row. */
export function remove<
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
): LockingEffect<DB, Input, LockedRow<Row, Column, Facts>> {
  const { table, type } = collection;
  return {
    idOf: ({ id }) => id,
    lock: (input, write) => lockForChange(collection, declaration, scopeOf(input, write), write.db),
    apply: async (input, write, row) => {
      const locked = checked(collection, declaration, scopeOf(input, write), row);
      const isDeleted = await withViolations(table, input, () =>
        deleteRow(write.db, table, input.id),
      );
      if (!isDeleted) return reject(notFound(type, input.id));
      emitAbout(write, input.id, locked.row, declaration.event(locked));
      return input.id;
    },
  };
}

/** Columns that a change returns: those that its event reads, and those that the payload shows. */
function shown(
  columns: readonly string[],
  type: string,
  { changed }: Pick<Write<never>, 'changed'>,
): readonly string[] {
  return [...new Set([...columns, ...(changed?.columns(type) ?? [])])];
}

function scopeOf<Input>(
  input: Input,
  { viewer, now }: Pick<Scope<Input>, 'viewer' | 'now'>,
): Scope<Input> {
  return { input, viewer, now };
}

/** Runs a statement; a key of the table that it violates is an error at the input's field. */
async function withViolations<T>(
  table: string,
  input: object,
  statement: () => Promise<T>,
  keys?: KeyErrors,
): Promise<T> {
  try {
    return await statement();
  } catch (error) {
    throw explainViolation(error, table, input, keys);
  }
}

/** Columns that hold the company of a row (catalogue, section 0). */
const COMPANY_COLUMNS = ['company_id', 'tenant_id'];

/** Writes the event of a change to a row, for the company that the row is of. */
function emitAbout(
  { emit }: Pick<Write<never>, 'emit'>,
  id: string,
  row: unknown,
  { type, aggregateType, payload, subjectId, occurredAt, ...event }: MutationEvent,
): void {
  const [companyId] = [event.companyId, ...COMPANY_COLUMNS.map((name) => member(row, name))].filter(
    (value) => value !== undefined,
  );
  emit({
    type,
    aggregate: { type: aggregateType ?? type.split('.').at(-2) ?? type, id },
    companyId: typeof companyId === 'string' ? companyId : null,
    ...(subjectId !== undefined && { subjectId }),
    ...(occurredAt !== undefined && { occurredAt }),
    payload,
  });
}
