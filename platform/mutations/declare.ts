/**
 * Declared mutations of a domain: `changes` a row, `creates` one,
 * `appends` one below a parent, `upserts` one, `removes` one. From a declaration
 * follow the lock and NOT_FOUND (the same for foreign and unknown ids), `expectedUpdatedAt`,
 * idempotency, violated keys as errors at their fields, and the event with its aggregate and company.
 * Constraints of the input stand in the SDL; the payload's row is read back as everybody reads it. What
 * fits no form is written with `mutation`.
 */
import type { QueryExecutorProvider } from 'kysely';
import type { Collection } from '../collections/collection.ts';
import { notFound, reject, rejectIfAny, UserErrors } from '../errors/user-error.ts';
import { findViolation } from './constraint-violations.ts';
import type {
  AppendDeclaration,
  ChangeDeclaration,
  CreationDeclaration,
  FactScope,
  FieldWith,
  LockDeclaration,
  LockedScope,
  MutationEvent,
  RemovalDeclaration,
  Scope,
  TableName,
  WithId,
  WithOptionalId,
} from './declarations.ts';
import { mutation, type MutationResolver, type Write } from './mutation.ts';
import { deleteRow, insertRow, lockRow, readFacts, updateRow } from './rows.ts';
import { checkVersion } from './version.ts';

/**
 * The forms of a domain's mutations, over its tables and inputs.
 *
 * @example
 * const { changes } = declareMutations<DB, MutationInputs<MutationResolvers>>();
 */
export function declareMutations<DB, Inputs extends Readonly<Record<keyof Inputs, object>>>() {
  return {
    /** Changes the row that `input.id` names. */
    changes: <
      Row,
      Filter,
      Order extends string,
      Name extends FieldWith<Inputs, WithId>,
      const Column extends keyof Row & string,
      Facts = unknown,
    >(
      collection: Collection<Row, Filter, Order>,
      name: Name,
      declaration: ChangeDeclaration<
        Row,
        DB[TableName<DB, Row>],
        Inputs[Name] & WithId,
        Column,
        Facts
      >,
    ): MutationResolver<DB, Inputs[Name] & WithId> => {
      return mutation(name, (input, write) => change(collection, declaration, input, write));
    },

    /** Creates a row. */
    creates: <
      Row,
      Filter,
      Order extends string,
      Name extends keyof Inputs & string,
      const Column extends keyof Row & string,
      Facts = unknown,
    >(
      collection: Collection<Row, Filter, Order>,
      name: Name,
      declaration: CreationDeclaration<Row, DB[TableName<DB, Row>], Inputs[Name], Column, Facts>,
    ): MutationResolver<DB, Inputs[Name]> => {
      return mutation(name, (input, write) => create(collection, declaration, input, write));
    },

    /** Changes the row that `input.id` names, or creates one when the input has no id. */
    upserts: <
      Row,
      Filter,
      Order extends string,
      Name extends FieldWith<Inputs, WithOptionalId>,
      const Changed extends keyof Row & string,
      const Created extends keyof Row & string,
    >(
      collection: Collection<Row, Filter, Order>,
      name: Name,
      declaration: {
        readonly change: ChangeDeclaration<
          Row,
          DB[TableName<DB, Row>],
          Inputs[Name] & WithId,
          Changed,
          unknown
        >;
        readonly create: CreationDeclaration<
          Row,
          DB[TableName<DB, Row>],
          Inputs[Name],
          Created,
          unknown
        >;
      },
    ): MutationResolver<DB, Inputs[Name] & WithOptionalId> => {
      return mutation(name, (input, write) =>
        hasId(input)
          ? change(collection, declaration.change, input, write)
          : create(collection, declaration.create, input, write),
      );
    },

    /** Creates a row below a parent, which is locked meanwhile. */
    appends: <
      Parent,
      ParentFilter,
      ParentOrder extends string,
      Row,
      Filter,
      Order extends string,
      Name extends keyof Inputs & string,
      const Column extends keyof Parent & string,
      const Created extends keyof Row & string,
      Facts = unknown,
    >(
      parents: Collection<Parent, ParentFilter, ParentOrder>,
      collection: Collection<Row, Filter, Order>,
      name: Name,
      declaration: AppendDeclaration<
        Parent,
        Row,
        DB[TableName<DB, Row>],
        Inputs[Name],
        Column,
        Facts,
        Created
      >,
    ): MutationResolver<DB, Inputs[Name]> => {
      const { table } = collection;
      const { parentId, returning } = declaration;
      return mutation(name, async (input, write) => {
        const scope = scopeOf(input, write);
        const locked = await lockForChange(parents, declaration, scope, write.db, parentId);
        const values = declaration.values(locked);
        const stored = await withViolations(table, input, () =>
          insertRow<Pick<Row, Created> & WithId>(write.db, table, values, ['id', ...returning]),
        );
        await emitAbout(write, stored.id, stored, declaration.event({ ...locked, stored }));
        return stored.id;
      });
    },

    /** Deletes the row that `input.id` names. */
    removes: <
      Row,
      Filter,
      Order extends string,
      Name extends FieldWith<Inputs, WithId>,
      const Column extends keyof Row & string,
      Facts = unknown,
    >(
      collection: Collection<Row, Filter, Order>,
      name: Name,
      declaration: RemovalDeclaration<Row, Inputs[Name] & WithId, Column, Facts>,
    ): MutationResolver<DB, Inputs[Name] & WithId> => {
      const { table } = collection;
      return mutation(name, async (input, write) => {
        const locked = await lockForChange(
          collection,
          declaration,
          scopeOf(input, write),
          write.db,
        );
        await withViolations(table, input, () => deleteRow(write.db, table, input.id));
        await emitAbout(write, input.id, locked.row, declaration.event(locked));
        return input.id;
      });
    },
  };
}

/** The effect of `changes`: returns the id of the row. */
async function change<
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
async function create<
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
  const stored = await withViolations(table, input, () =>
    insertRow<Pick<Row, Column> & WithId>(write.db, table, values, [
      'id',
      ...declaration.returning,
    ]),
  );
  await emitAbout(write, stored.id, stored, declaration.event({ ...creation, stored }));
  return stored.id;
}

function hasId<Input extends WithOptionalId>(input: Input): input is Input & WithId {
  return typeof input.id === 'string';
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
  { lock, strength, facts, check }: LockDeclaration<Row, Input, Column, Facts>,
  scope: Scope<Input>,
  db: QueryExecutorProvider,
  idField = 'id',
): Promise<LockedScope<Input, Row, Column, Facts>> {
  const { input } = scope;
  const expected = 'expectedUpdatedAt' in input ? input.expectedUpdatedAt : undefined;
  const isVersioned = typeof expected === 'string';
  const id = String(Reflect.get(input, idField));
  const row = await lockRow<Pick<Row, Column> & Facts>(db, table, id, {
    columns: isVersioned ? [...new Set<string>([...lock, 'updated_at'])] : lock,
    facts: facts?.(scope) ?? {},
    strength,
  });
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

/** Writes the event of a change to a row, for the company that the row is of. */
async function emitAbout(
  { emit }: Pick<Write<never>, 'emit'>,
  id: string,
  row: unknown,
  { type, payload, subjectId }: MutationEvent,
): Promise<void> {
  const companyId: unknown = Reflect.get(Object(row), 'company_id');
  await emit({
    type,
    aggregate: { type: type.split('.').at(-2) ?? type, id },
    companyId: typeof companyId === 'string' ? companyId : null,
    ...(subjectId !== undefined && { subjectId }),
    payload,
  });
}
