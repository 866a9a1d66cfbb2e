/** Check of the code of a second factor, or of a recovery code in its place. */
import type { UserError } from '@teei/platform/errors/user-error.ts';
import type { QueryExecutorProvider } from 'kysely';
import { hashRecoveryCode, openSecret, stepOfCode } from './one-time-code.ts';
import { countWrongCode, takeCode, takeRecoveryCode } from './second-factor.sql.ts';

/** UNAUTHENTICATED: another code, or one that was used before. */
export const WRONG_CODE: UserError = {
  field: ['code'],
  code: 'UNAUTHENTICATED',
  message:
    'code: expected the code that the authenticator shows now and that was not used, or a recovery code.',
};

/** SECOND_FACTOR_REQUIRED: the password is right, and the code is missing. */
export const CODE_REQUIRED: UserError = {
  field: ['code'],
  code: 'SECOND_FACTOR_REQUIRED',
  message:
    'code: the account has a second factor; send the code of its authenticator, or a recovery code.',
};

/**
 * Takes a code: each is taken once. A wrong one is counted.
 *
 * @param sealed the secret, as it is stored
 */
export async function takeAnyCode(
  db: QueryExecutorProvider,
  { userId, sealed, graphSecret }: { userId: string; sealed: string; graphSecret: string },
  code: string,
): Promise<boolean> {
  const step = stepOfCode(openSecret(sealed, userId, graphSecret), code, Date.now());
  const isTaken =
    step === undefined
      ? await takeRecoveryCode(db, userId, hashRecoveryCode(code, graphSecret))
      : await takeCode(db, userId, step);
  if (!isTaken) await countWrongCode(db, userId);
  return isTaken;
}
