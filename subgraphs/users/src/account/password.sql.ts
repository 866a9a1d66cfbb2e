/** SQL of passwords and the links that set them, through the functions of the schema identity. */
import { sql, type QueryExecutorProvider } from 'kysely';
import { z } from 'zod';
import { claims, type Claims } from '../sign-in/sign-in.sql.ts';
import type { EndedSession } from '../sign-in-session/sign-in-session.sql.ts';

/** Counted request for a link: seconds to wait when there were too many, or the person of the address. */
export async function beginPasswordReset(
  db: QueryExecutorProvider,
  address: string,
  addressHash: string,
): Promise<{ readonly wait_seconds: number | null; readonly user_id: string | null } | undefined> {
  const { rows } = await sql<{ wait_seconds: number | null; user_id: string | null }>`
    select * from identity.begin_password_reset(${address}, ${addressHash})`.execute(db);
  return rows[0];
}

/** Hash of the viewer's password, after the attempt was counted; seconds to wait when there were too many. */
export async function beginPasswordCheck(
  db: QueryExecutorProvider,
  attemptHash: string,
): Promise<
  { readonly wait_seconds: number | null; readonly password_hash: string | null } | undefined
> {
  const { rows } = await sql<{ wait_seconds: number | null; password_hash: string | null }>`
    select * from identity.begin_password_check(${attemptHash})`.execute(db);
  return rows[0];
}

/** Holds a person's row; true when they may sign in, and have the password of a hash that was verified before. */
export async function holdPassword(
  db: QueryExecutorProvider,
  userId: string,
  verifiedHash: string,
): Promise<boolean> {
  const { rows } = await sql<{ is_held: boolean }>`
    select identity.hold_password(${userId}, ${verifiedHash}) as is_held`.execute(db);
  return rows[0]?.is_held === true;
}

/** Address that a link was mailed to; undefined unless it can be used. */
export async function findLink(
  db: QueryExecutorProvider,
  tokenHash: string,
  purpose: 'invitation' | 'password',
): Promise<string | undefined> {
  const { rows } = await sql<{ email: string }>`
    select email from identity.find_link(${tokenHash}, ${purpose})`.execute(db);
  return rows[0]?.email;
}

/** Uses a link up; returns whose password it sets, undefined when it cannot be used (any more). */
export async function usePasswordLink(
  db: QueryExecutorProvider,
  tokenHash: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ user_id: string | null }>`
    select identity.use_password_link(${tokenHash}) as user_id`.execute(db);
  return rows[0]?.user_id ?? undefined;
}

/** Sets a password and ends the person's sessions but one; returns those that ended. */
export async function setPassword(
  db: QueryExecutorProvider,
  userId: string,
  passwordHash: string,
  keptSessionId: string | null,
): Promise<readonly EndedSession[]> {
  const { rows } = await sql<EndedSession>`
    select * from identity.set_password(${userId}, ${passwordHash}, ${keptSessionId})`.execute(db);
  return rows;
}

const acceptance = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('invalid') }),
  z.object({ outcome: z.literal('account_exists') }),
  z.object({ outcome: z.literal('other_role'), invited_role: z.string() }),
  z.object({
    outcome: z.literal('accepted'),
    user_id: z.string(),
    invitation_id: z.string(),
    company_id: z.string().nullable(),
    invited_role: z.string(),
  }),
]);

/** Accepts an invitation by its link. @param passwordHash null to accept as the viewer */
export async function acceptByLink(
  db: QueryExecutorProvider,
  tokenHash: string,
  passwordHash: string | null,
  { firstName, lastName }: { readonly firstName: string | null; readonly lastName: string | null },
): Promise<z.infer<typeof acceptance>> {
  const { rows } = await sql`
    select * from identity.accept_invitation(${tokenHash}, ${passwordHash}, ${firstName}, ${lastName})`.execute(
    db,
  );
  return acceptance.parse(rows[0]);
}

/** Claims of a person who has just proved who they are. */
export async function subjectOfUser(db: QueryExecutorProvider, userId: string): Promise<Claims> {
  const { rows } = await sql`select * from identity.subject_of(${userId})`.execute(db);
  return claims.parse(rows[0]);
}

/** The viewer's own e-mail address. */
export async function findOwnAddress(db: QueryExecutorProvider): Promise<string | undefined> {
  const { rows } = await sql<{ email: string }>`
    select email from users.users where id = viewer.user_id()`.execute(db);
  return rows[0]?.email;
}
