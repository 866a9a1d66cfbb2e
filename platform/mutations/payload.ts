/** Payloads of mutations: the row that was changed, read as everybody reads it. */
import {
  getNullableType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
} from 'graphql';
import type { CollectionContext, DeclaredCollection } from '../collections/collection.ts';
import { selectedColumns, selects } from '../collections/columns.ts';
import { findByKey } from '../collections/entity.ts';
import type { Row } from '../collections/rows.ts';
import type { Viewer } from '../viewer/viewer.ts';

/**
 * The changed row of a payload, as the statement that changed it returned it: with row-level security, it is what a read
 * of the row would give.
 */
export class ChangedRow {
  readonly #viewer: Viewer;
  readonly #info: GraphQLResolveInfo;
  #kept: { readonly type: string; readonly row: Row } | undefined;

  /** @param info of the field of Mutation */
  constructor(viewer: Viewer, info: GraphQLResolveInfo) {
    this.#viewer = viewer;
    this.#info = info;
  }

  /** Columns that the payload shows of its row of a type; none where it shows none. */
  columns(type: string): readonly string[] {
    const payload = getNullableType(this.#info.returnType);
    const paths = Object.values(isObjectType(payload) ? payload.getFields() : {})
      .filter((field) => isNamed(getNullableType(field.type), type))
      .map(({ name }) => [name])
      .filter((path) => selects(this.#info, path));
    return paths.length === 0
      ? []
      : selectedColumns({ viewer: this.#viewer }, this.#info, type, paths);
  }

  /** Keeps the row, with its `columns` at least. */
  keep(type: string, row: Row): void {
    this.#kept = { type, row };
  }

  /** The row that was kept; undefined where it has to be read. */
  find(type: string): Row | undefined {
    return this.#kept?.type === type ? this.#kept.row : undefined;
  }
}

function isNamed(type: object, name: string): boolean {
  return isObjectType(type) && type.name === name;
}

/** Resolver of a payload's field for the row whose id is the outcome's; null when nothing was changed. */
export function changedRow(
  collection: Pick<DeclaredCollection, 'type' | 'table'>,
): GraphQLFieldResolver<unknown, CollectionContext> {
  const find = findByKey(collection, 'id');
  return async (outcome, _args, context, info) => {
    const id: unknown = Reflect.get(Object(outcome), 'id');
    if (typeof id !== 'string') return null;
    const changed: unknown = Reflect.get(Object(outcome), 'changed');
    const kept = changed instanceof ChangedRow ? changed.find(collection.type) : undefined;
    return kept ?? (await find(context, info, id)) ?? null;
  };
}

/** Resolver of a payload's `deletedId`: the id of the row that was deleted; null when none was. */
export const deletedId: GraphQLFieldResolver<unknown, unknown> = (outcome) =>
  Reflect.get(Object(outcome), 'id');
