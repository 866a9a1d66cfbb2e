/** Fields of User that staff read of everybody, and a person of themself alone. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { parentId } from '@teei/platform/collections/rows.ts';
import { ForbiddenError } from '@teei/platform/errors/errors.ts';
import { viewerClass, viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { GraphQLResolveInfo } from 'graphql';

type UserFieldResolver<Args, Result> = (
  user: object,
  args: Args,
  context: CollectionContext,
  info: GraphQLResolveInfo,
) => Result;

/**
 * Refuses a person who asks about another. Row-level security would show them nothing, which
 * would read as "this person never consented to anything".
 */
export function ownRows<Args, Result>(
  resolve: UserFieldResolver<Args, Result>,
): UserFieldResolver<Args, Result> {
  return (user, args, context, info) => {
    const { viewer } = context;
    if (viewerClass(viewer) === 'person' && parentId(user) !== viewerUserId(viewer)) {
      throw new ForbiddenError('You may read this of yourself alone.');
    }
    return resolve(user, args, context, info);
  };
}
