/** Standings of people, as the gateway's own role reads them. */
import type pg from 'pg';

/** Roles and grants of a person who may sign in, as the database has them. */
export interface Standing {
  /** users.users.role */
  readonly role: string;
  /** users.companies.id of the companies that the person belongs to. */
  readonly companyIds: readonly string[];
  readonly scopes: readonly string[];
  /** Milliseconds since 1970 before which all tokens are revoked; null when none is. */
  readonly issuedBefore: number | null;
  /** identity.sessions.id of the sessions that live. */
  readonly sessionIds: readonly string[];
}

/** Standings by users.users.id; people who are unknown, erased or locked out have none. */
export async function listStandings(
  pool: pg.Pool,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await pool.query<Standing & { userId: string }>(
    `select user_id as "userId", role, company_ids as "companyIds", scopes, session_ids as "sessionIds",
       (extract(epoch from issued_before) * 1000)::float8 as "issuedBefore"
     from identity.standings_of($1)`,
    [userIds],
  );
  return new Map(rows.map(({ userId, ...standing }) => [userId, standing]));
}
