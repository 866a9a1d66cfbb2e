import { rootConnection } from '@teei/platform/collections/connection.ts';
import { findByKey, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { NotFoundError } from '@teei/platform/errors/errors.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import type { UsersContext } from '../context.ts';
import type { QueryUsersArgs, Resolvers } from '../generated/graphql.ts';
import { users } from './user.collection.ts';
import { findUserByEmail, findUserByExternalId, listAnalyticsKeys } from './user.sql.ts';
import { mayIdentify } from './user.rules.ts';

const findById = findByKey(users, 'id');

export const userResolvers: Resolvers = {
  Query: {
    me: async (_parent, _args, context, info) => {
      const id = viewerUserId(context.viewer);
      return id === null ? null : ((await findById(context, info, id.toLowerCase())) ?? null);
    },
    user: getById(users),
    userByEmail: async (_parent, { email }, context, info) => {
      const user = await findUserByEmail(context, info, email);
      if (!user) throw new NotFoundError('User', email);
      return user;
    },
    userByExternalId: async (_parent, { provider, externalId }, context, info) => {
      const user = await findUserByExternalId(context, info, provider, externalId);
      if (!user) throw new NotFoundError('User', externalId);
      return user;
    },
    // A search must not reveal names that the viewer may not read.
    users: rootConnection(
      users,
      ({ filter }: QueryUsersArgs, { viewer }) =>
        typeof filter?.search === 'string' && !mayIdentify(viewer, 'participant')
          ? sql`t.role <> 'participant'`
          : sql`true`,
      { isCounted: true },
    ),
  },
  User: {
    __resolveReference: resolveReference(users),
    email: identifying('email'),
    firstName: identifying('first_name'),
    lastName: identifying('last_name'),
    analyticsKey: valueOfParent<string | null, object, UsersContext>(
      (ids, _args, { db }) => listAnalyticsKeys(db, ids),
      () => null,
    ),
  },
};

/**
 * Resolver of an identifying column. `@access` depends on the viewer alone; this also depends on the role of
 * the user, and is null without an error: lists of a company contain users that it may not identify.
 */
function identifying(name: 'email' | 'first_name' | 'last_name') {
  return users.from(['role', name], (row, _args, { viewer }) =>
    mayIdentify(viewer, row.role) ? row[name] : null,
  );
}
