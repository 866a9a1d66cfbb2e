/** SQL of users: look-ups by e-mail address and external id, and facts about changes. */
import { findFirst } from '@teei/platform/collections/lists.ts';
import type { Row } from '@teei/platform/collections/rows.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { UsersContext } from '../context.ts';
import { users } from './user.collection.ts';

/** Finds a user by e-mail address, in any case. */
export function findUserByEmail(
  context: UsersContext,
  info: GraphQLResolveInfo,
  email: string,
): Promise<Row | undefined> {
  return findFirst(users, context, info, sql`lower(t.email) = lower(${email})`);
}

/** Finds a user by the id at a provider (lower case, as stored). */
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

/** Keys of people's events in the analytics store, of those whose impact score the viewer may read. */
export async function listAnalyticsKeys(
  db: UsersContext['db'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ person: string; key: string }>`
    select person, key from users.score_keys(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ person, key }) => [person, key]));
}

/** True when a person has a place in a programme or a match that has not ended; locks the person. */
export function hasLivePart(personId: string): RawBuilder<boolean> {
  return sql`programs.has_live_part(${personId})`;
}

/** True when a person is the only company user of some company; locks their companies. */
export function isLastCompanyUser(personId: string): RawBuilder<boolean> {
  return sql`users.is_last_company_user(${personId})`;
}
