/** SQL of accounts, through functions, which alone can read the hashes of passwords. */
import { USER_ROLES } from '@teei/platform/viewer/viewer.ts';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';

/** Claims of a person, as the functions of the schema identity return them. */
export const claims = z.object({
  user_id: z.string(),
  role: z.enum(USER_ROLES),
  company_id: z.string().nullable(),
  scopes: z.array(z.string()),
});

export type Claims = z.infer<typeof claims>;

/** Account of a user who may sign in with a password. */
const account = claims.extend({
  password_hash: z.string(),
  /** Sealed secret of a second factor; null without one. */
  second_factor: z.string().nullable(),
});

const attempt = z.union([z.object({ wait_seconds: z.number() }), account]).optional();

/** Counts an attempt; returns the account of the address, if it has one, or the time to wait after too many. */
export async function beginSignIn(
  db: Kysely<DB>,
  address: string,
  addressHash: string,
): Promise<z.infer<typeof attempt>> {
  const { rows } = await sql`
    select * from identity.begin_sign_in(${address}, ${addressHash})`.execute(db);
  return attempt.parse(rows[0]);
}

/** Deletes the counted attempts with an address. */
export async function endSignIn(db: Kysely<DB>, addressHash: string): Promise<void> {
  await sql`select identity.end_sign_in(${addressHash})`.execute(db);
}
