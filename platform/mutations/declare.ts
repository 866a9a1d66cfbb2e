/**
 * Declared mutations of a domain: `changes` a row, `creates` one, `appends` one below a locked parent,
 * `upserts` one, `removes` one, `imports` many. From a declaration follow the lock and NOT_FOUND (the same for foreign
 * and unknown ids), `expectedUpdatedAt`, idempotency, violated keys as errors at their fields, and the
 * event with its aggregate and company. Constraints of the input stand in the SDL; the payload's row is
 * what the change returns, under the policies of a read. What fits no form is written with `mutation`.
 */
import type { Collection } from '../collections/collection.ts';
import type {
  AppendDeclaration,
  ChangeDeclaration,
  CreationDeclaration,
  FieldWith,
  RemovalDeclaration,
  TableName,
  WithId,
  WithOptionalId,
} from './declarations.ts';
import { append, change, create, remove } from './effects.ts';
import {
  importRows,
  type ImportDeclaration,
  type ImportInput,
  type ImportResolver,
} from './imports/import.ts';
import type { LockedRow } from './locked-row.ts';
import {
  mutation,
  mutationOfLocked,
  type LockingEffect,
  type MutationResolver,
} from './mutation.ts';

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
      return mutationOfLocked(name, change(collection, declaration));
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
      ChangedFacts = unknown,
      CreatedFacts = unknown,
    >(
      collection: Collection<Row, Filter, Order>,
      name: Name,
      declaration: {
        readonly change: ChangeDeclaration<
          Row,
          DB[TableName<DB, Row>],
          Inputs[Name] & WithId,
          Changed,
          ChangedFacts
        >;
        readonly create: CreationDeclaration<
          Row,
          DB[TableName<DB, Row>],
          Inputs[Name],
          Created,
          CreatedFacts
        >;
      },
    ): MutationResolver<DB, Inputs[Name] & WithOptionalId> => {
      const {
        lock,
        apply,
      }: LockingEffect<DB, Inputs[Name] & WithId, LockedRow<Row, Changed, ChangedFacts>> = change(
        collection,
        declaration.change,
      );
      return mutationOfLocked(name, {
        idOf: (input) => (hasId(input) ? input.id : undefined),
        lock: async (input, write) => (hasId(input) ? lock(input, write) : undefined),
        apply: (input, write, row) =>
          hasId(input)
            ? apply(input, write, row)
            : create(collection, declaration.create, input, write),
      });
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
      return mutationOfLocked(name, append(parents, collection, declaration));
    },

    /** Imports rows of a text, each kept or rejected for itself. */
    imports: <Name extends FieldWith<Inputs, ImportInput>, Row>(
      name: Name,
      declaration: ImportDeclaration<DB, Inputs[Name] & ImportInput, Row>,
    ): ImportResolver<DB, Inputs[Name] & ImportInput> => importRows(name, declaration),

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
      return mutationOfLocked(name, remove(collection, declaration));
    },
  };
}

function hasId<Input extends WithOptionalId>(input: Input): input is Input & WithId {
  return typeof input.id === 'string';
}
