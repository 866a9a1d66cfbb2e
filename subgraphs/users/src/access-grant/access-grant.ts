/** Roles and scopes that staff grant to people for their tokens. */
import { belongsTo } from '@teei/platform/collections/entity.ts';
import { listOfParent, rootList } from '@teei/platform/collections/lists.ts';
import { sql } from 'kysely';
import type { UsersNoun } from '../noun.ts';
import { users } from '../user/user.collection.ts';
import { accessGrants } from './access-grant.collection.ts';
import { grantAccess, revokeGrant } from './access-grant.mutations.ts';

export const accessGrant: UsersNoun = {
  collections: [accessGrants],
  resolvers: {
    Query: {
      accessGrants: rootList(accessGrants, {
        where: () => sql`t.revoked_at is null and (t.ends_at is null or t.ends_at > now())`,
      }),
    },
    AccessGrant: {
      user: belongsTo(accessGrants, 'user_id', users),
      grantedBy: belongsTo(accessGrants, 'granted_by', users),
      revokedBy: belongsTo(accessGrants, 'revoked_by', users),
    },
    User: { accessGrants: listOfParent(accessGrants, 'user_id') },
  },
  mutations: { grantAccess, revokeGrant },
};
