/** Errors of signing in, and what a token says of the person who signed in. */
import type { UserError } from '@teei/platform/errors/user-error.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import type { Account } from './sign-in.sql.ts';

/** One for every address: nobody learns whether it is somebody's. */
export function wrongCredentials(): UserError {
  return {
    field: [],
    code: 'UNAUTHENTICATED',
    message: 'No account has this e-mail address and password.',
  };
}

/** @param seconds until the next attempt is allowed */
export function tooManyAttempts(seconds: number): UserError {
  const minutes = Math.ceil(seconds / 60);
  return {
    field: ['email'],
    code: 'TOO_MANY_ATTEMPTS',
    message: `There were too many attempts with this address: wait for ${minutes} min.`,
  };
}

/** What a token says of a person. */
export function subjectOf({ user_id, role, company_id, scopes }: Account): TokenSubject {
  return { sub: user_id, role, tenantId: company_id, scopes };
}
