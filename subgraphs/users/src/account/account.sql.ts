/** SQL of accounts, through the functions of the schema identity. */
import { sql, type QueryExecutorProvider } from 'kysely';

/** Locks a person out, or lets them in again. */
export async function setAccountEnabled(
  db: QueryExecutorProvider,
  userId: string,
  isEnabled: boolean,
): Promise<void> {
  const call = isEnabled ? sql`identity.enable_account` : sql`identity.disable_account`;
  await sql`select ${call}(${userId})`.execute(db);
}

/**
 * Locks an account that is to be disabled or enabled, as far as the viewer sees the person: undefined when there is
 * none. `is_disabled` is null where the viewer may not say so: officers may of people whose data is restricted.
 */
export async function findAccountState(
  db: QueryExecutorProvider,
  userId: string,
): Promise<{ readonly is_disabled: boolean | null } | undefined> {
  const { rows } = await sql<{ is_disabled: boolean | null }>`
    select identity.lock_account(u.id) as is_disabled
    from users.users as u where u.id = ${userId} and u.email not like 'erased+%@invalid'`.execute(
    db,
  );
  return rows[0];
}

/** Lists those among people whose accounts are disabled. */
export async function listDisabled(
  db: QueryExecutorProvider,
  userIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select identity.disabled_among(${userIds}) as id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Deletes lapsed links, and invitations and sessions that ended thirty days ago. */
export async function forgetLapsed(db: QueryExecutorProvider): Promise<void> {
  await sql`select identity.forget_lapsed()`.execute(db);
}
