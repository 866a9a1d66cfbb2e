/** SQL of accounts, through functions, which alone can read the hashes of passwords. */
import { USER_ROLES } from '@teei/platform/viewer/viewer.ts';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';

const account = z.object({
  user_id: z.string(),
  role: z.enum(USER_ROLES),
  company_id: z.string().nullable(),
  scopes: z.array(z.string()),
  password_hash: z.string(),
  /** Sealed secret of a second factor; null without one. */
  second_factor: z.string().nullable(),
});

/** Account of a user who may sign in with a password. */
export type Account = z.infer<typeof account>;

const tooManyAttempts = z.object({ wait_seconds: z.number() });

/** Counted attempt: the time to wait when there were too many, or the account of the address. */
export type Attempt =
  | { readonly waitSeconds: number }
  | { readonly waitSeconds?: undefined; readonly account: Account | undefined };

/** Counts an attempt and finds the account of the address. */
export async function beginSignIn(
  db: Kysely<DB>,
  address: string,
  addressHash: string,
): Promise<Attempt> {
  const { rows } = await sql`
    select * from identity.begin_sign_in(${address}, ${addressHash})`.execute(db);
  const [row] = rows;
  if (row === undefined) return { account: undefined };
  const refused = tooManyAttempts.safeParse(row);
  return refused.success
    ? { waitSeconds: refused.data.wait_seconds }
    : { account: account.parse(row) };
}

/** Deletes the counted attempts with an address. */
export async function endSignIn(db: Kysely<DB>, addressHash: string): Promise<void> {
  await sql`select identity.end_sign_in(${addressHash})`.execute(db);
}
