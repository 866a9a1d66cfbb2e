import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { sql } from 'kysely';
import type { UsersContext } from '../context.ts';
import type { Resolvers } from '../generated/graphql.ts';

export const accountResolvers: Resolvers = {
  User: {
    isDisabled: valueOfParent<boolean, unknown, UsersContext>(
      async (ids, _args, { db }) => {
        const { rows } = await sql<{ id: string }>`
          select identity.disabled_among(${ids}) as id`.execute(db);
        return new Map(rows.map(({ id }) => [id, true]));
      },
      () => false,
    ),
  },
};
