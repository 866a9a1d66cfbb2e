/** Check of the viewer's own password, before something that a borrowed access token must not do. */
import { reject, userError } from '@teei/platform/errors/user-error.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { Kysely } from 'kysely';
import type { UsersContext } from '../context.ts';
import type { DB } from '../generated/database.ts';
import { endSignIn } from '../sign-in/sign-in.sql.ts';
import { tooManyAttempts } from '../sign-in/sign-in.rules.ts';
import { whileHashing, type SignInService } from '../sign-in/sign-in.service.ts';
import { beginPasswordCheck, holdPassword } from './password.sql.ts';

/**
 * Compares the viewer's password; returns a check that it is still theirs, for the transaction that rests on it.
 *
 * @throws UserErrors UNAUTHENTICATED for another password; TOO_MANY_ATTEMPTS after ten in a quarter of an hour
 */
export async function checkOwnPassword(
  service: SignInService,
  context: UsersContext,
  password: string,
  field: string,
): Promise<(db: Kysely<DB>) => Promise<void>> {
  const userId = viewerUserId(context.viewer) ?? '';
  const attemptHash = service.hashAddress(userId, 'own password');
  // Committed before the comparison, so that concurrent and failed attempts count too.
  const begun = await context.write({}, (db) => beginPasswordCheck(db, attemptHash));
  if (typeof begun?.wait_seconds === 'number') reject(tooManyAttempts(begun.wait_seconds, field));
  const hash = begun?.password_hash ?? undefined;
  const isMatch = await whileHashing(service, () => service.matches(password, hash));
  const wrong = userError(
    'UNAUTHENTICATED',
    field,
    'expected the password that the account has now.',
  );
  if (!isMatch || hash === undefined) return reject(wrong);
  await context.write({}, (db) => endSignIn(db, attemptHash));
  return async (db) => {
    if (!(await holdPassword(db, userId, hash))) reject(wrong);
  };
}
