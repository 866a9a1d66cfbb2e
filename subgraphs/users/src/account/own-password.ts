/** Check of the viewer's own password, before something that a borrowed access token must not do. */
import { reject, userError } from '@teei/platform/errors/user-error.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { UsersContext } from '../context.ts';
import { endSignIn } from '../sign-in/sign-in.sql.ts';
import { tooManyAttempts } from '../sign-in/sign-in.rules.ts';
import { whileHashing, type SignInService } from '../sign-in/sign-in.service.ts';
import { beginPasswordCheck } from './password.sql.ts';

/** @throws UserErrors UNAUTHENTICATED for another password; TOO_MANY_ATTEMPTS after ten in a quarter of an hour */
export async function checkOwnPassword(
  service: SignInService,
  context: UsersContext,
  password: string,
  field: string,
): Promise<void> {
  const attemptHash = service.hashAddress(viewerUserId(context.viewer) ?? '', 'own password');
  // Committed before the comparison, so that concurrent and failed attempts count too.
  const begun = await context.write({}, (db) => beginPasswordCheck(db, attemptHash));
  if (typeof begun?.wait_seconds === 'number') reject(tooManyAttempts(begun.wait_seconds, field));
  const isMatch = await whileHashing(service, () =>
    service.matches(password, begun?.password_hash ?? undefined),
  );
  if (!isMatch) {
    reject(userError('UNAUTHENTICATED', field, 'expected the password that the account has now.'));
  }
  await context.write({}, (db) => endSignIn(db, attemptHash));
}
