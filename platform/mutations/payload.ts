/** Payloads of mutations: the row that was changed, read as everybody reads it. */
import type { GraphQLFieldResolver } from 'graphql';
import type { CollectionContext, DeclaredCollection } from '../collections/collection.ts';
import { findByKey } from '../collections/entity.ts';

/** Resolver of a payload's field for the row whose id is the outcome's; null when nothing was changed. */
export function changedRow(
  collection: Pick<DeclaredCollection, 'type' | 'table'>,
): GraphQLFieldResolver<unknown, CollectionContext> {
  const find = findByKey(collection, 'id');
  return async (outcome, _args, context, info) => {
    const id: unknown = Reflect.get(Object(outcome), 'id');
    return typeof id === 'string' ? ((await find(context, info, id)) ?? null) : null;
  };
}

/** Resolver of a payload's `deletedId`: the id of the row that was deleted; null when none was. */
export const deletedId: GraphQLFieldResolver<unknown, unknown> = (outcome) =>
  Reflect.get(Object(outcome), 'id');
