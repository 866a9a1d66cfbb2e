/** SQL of sessions, through functions, which alone can read refresh tokens. */
import { sql, type QueryExecutorProvider } from 'kysely';
import { z } from 'zod';
import { claims } from '../sign-in/sign-in.sql.ts';

const use = claims.extend({
  outcome: z.enum(['rotated', 'repeated', 'reused']),
  session_id: z.string(),
});

/** Use of a refresh token: its outcome, as `identity.use_refresh_token` has it, and the claims of its bearer. */
export type RefreshTokenUse = z.infer<typeof use>;

/** Starts a session with the hash of its first refresh token; returns its id. */
export async function startSession(
  db: QueryExecutorProvider,
  userId: string,
  device: string | null | undefined,
  tokenHash: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select identity.start_session(${userId}, ${device ?? null}, ${tokenHash}) as id`.execute(db);
  return z.string().parse(rows[0]?.id);
}

/** Uses a refresh token by its hash; undefined when it is unknown or its session has ended. */
export async function claimRefreshToken(
  db: QueryExecutorProvider,
  tokenHash: string,
  successorHash: string,
): Promise<RefreshTokenUse | undefined> {
  const { rows } = await sql`
    select * from identity.use_refresh_token(${tokenHash}, ${successorHash})`.execute(db);
  return use.optional().parse(rows[0]);
}

/** Session that has ended, with its person. */
export interface EndedSession {
  readonly session_id: string;
  readonly user_id: string;
}

/** Ends the session of a refresh token, by its hash; returns none when none was live. */
export async function endSessionOf(
  db: QueryExecutorProvider,
  tokenHash: string,
): Promise<readonly EndedSession[]> {
  const { rows } = await sql<EndedSession>`
    select * from identity.end_session_of(${tokenHash})`.execute(db);
  return rows;
}

/** Ends all sessions and tokens of the viewer; returns the sessions. */
export async function endOwnSessions(db: QueryExecutorProvider): Promise<readonly EndedSession[]> {
  const { rows } = await sql<EndedSession>`
    select * from identity.end_own_sessions()`.execute(db);
  return rows;
}
