import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import type { UsersContext } from '../context.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { listDisabled } from './account.sql.ts';

export const accountResolvers: Resolvers = {
  User: {
    isDisabled: valueOfParent<boolean, unknown, UsersContext>(
      async (ids, _args, { db }) => {
        const disabled = await listDisabled(db, ids);
        return new Map(disabled.map((id) => [id, true]));
      },
      () => false,
    ),
  },
};
