/** Errors of sign-in, and the claims of a token for a user. */
import { userError, type UserError } from '@teei/platform/errors/user-error.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import type { Claims } from './sign-in.sql.ts';

/** UNAUTHENTICATED, the same for every address, so that it does not reveal accounts. */
export const WRONG_CREDENTIALS = userError(
  'UNAUTHENTICATED',
  [],
  'No account has this e-mail address and password: check both.',
);

/** TOO_MANY_ATTEMPTS. @param seconds time until the next attempt is allowed */
export function tooManyAttempts(seconds: number, field = 'email'): UserError {
  const minutes = Math.ceil(seconds / 60);
  const what = field === 'email' ? 'address' : 'account';
  const message = `too many attempts with this ${what}; try again in ${minutes} min.`;
  return userError('TOO_MANY_ATTEMPTS', field, message);
}

/** Claims of a token for an account. */
export function subjectOf({ user_id, role, company_id, scopes }: Claims): TokenSubject {
  return { sub: user_id, role, tenantId: company_id, scopes };
}
