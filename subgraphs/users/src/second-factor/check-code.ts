/** Check of the code of a second factor, or of a recovery code in its place. */
import { userError } from '@teei/platform/errors/user-error.ts';
import type { GraphSecret } from '@teei/platform/secrets/graph-secret.ts';
import type { QueryExecutorProvider } from 'kysely';
import { openSecret, recoveryCodeHashes, stepOfCode } from './one-time-code.ts';
import { countWrongCode, takeCode, takeRecoveryCode } from './second-factor.sql.ts';

/** UNAUTHENTICATED: another code, or one that was used before. */
export const WRONG_CODE = userError(
  'UNAUTHENTICATED',
  'code',
  'expected the code that the authenticator shows now and that was not used, or a recovery code.',
);

/** SECOND_FACTOR_REQUIRED: the password is right, and the code is missing. */
export const CODE_REQUIRED = userError(
  'SECOND_FACTOR_REQUIRED',
  'code',
  'the account has a second factor; send the code of its authenticator, or a recovery code.',
);

/**
 * Takes a code: each is taken once. A wrong one is counted.
 *
 * @param sealed the secret, as it is stored
 */
export async function takeAnyCode(
  db: QueryExecutorProvider,
  { userId, sealed, graphSecret }: { userId: string; sealed: string; graphSecret: GraphSecret },
  code: string,
): Promise<boolean> {
  const step = stepOfCode(openSecret(sealed, userId, graphSecret), code, Date.now());
  if (step !== undefined && (await takeCode(db, userId, step))) return true;
  const hashes = step === undefined ? recoveryCodeHashes(code, graphSecret) : [];
  for (const hash of hashes) if (await takeRecoveryCode(db, userId, hash)) return true;
  await countWrongCode(db, userId);
  return false;
}
