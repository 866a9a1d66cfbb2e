/** People by what others know them by. */
import { findFirst } from '@teei/platform/collections/lists.ts';
import type { Row } from '@teei/platform/collections/rows.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { UsersContext } from '../context.ts';
import { users } from './user.collection.ts';

/** The person with this address, in whichever case it is written. */
export function findUserByEmail(
  context: UsersContext,
  info: GraphQLResolveInfo,
  email: string,
): Promise<Row | undefined> {
  return findFirst(users, context, info, sql`lower(t.email) = lower(${email})`);
}

/** The person whom a provider (as stored, lower case) knows by an id. */
export function findUserByExternalId(
  context: UsersContext,
  info: GraphQLResolveInfo,
  provider: string,
  externalId: string,
): Promise<Row | undefined> {
  return findFirst(
    users,
    context,
    info,
    sql`t.id = (
      select e.profile_id from users.user_external_ids as e
      where e.provider = ${provider} and e.external_id = ${externalId})`,
  );
}
