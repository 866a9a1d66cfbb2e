import { type Condition } from '@teei/platform/collections/filters.ts';
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { list, select, type Row } from '@teei/platform/collections/connection.ts';
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
  return findUser(context, info, sql`lower(t.email) = lower(${email})`);
}

/** The person whom a provider (as stored, lower case) knows by an id. */
export function findUserByExternalId(
  context: UsersContext,
  info: GraphQLResolveInfo,
  provider: string,
  externalId: string,
): Promise<Row | undefined> {
  return findUser(
    context,
    info,
    sql`t.id = (
      select e.profile_id from users.user_external_ids as e
      where e.provider = ${provider} and e.external_id = ${externalId})`,
  );
}

async function findUser(
  context: UsersContext,
  info: GraphQLResolveInfo,
  condition: Condition,
): Promise<Row | undefined> {
  const columns = selectedColumns(info, users.type);
  const [row] = await select(
    context,
    sql`select ${list(columns)} from ${sql.table(users.table)} as t where ${condition} limit 1`,
  );
  return row;
}
