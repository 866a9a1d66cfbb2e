/** What may be tried, what stands against it, and what a token says of who signed in. */
import { badInput, type Fault } from '@teei/platform/errors/fault.ts';
import type { TokenSubject } from '@teei/platform/tokens/signer.ts';
import type { SignInInput } from '../generated/graphql.ts';
import type { Account } from './sign-in.queries.ts';

/** users.users.email has no more room. */
const LONGEST_EMAIL = 255;
const LONGEST_PASSWORD = 1_000;

/** Neither controls nor halves of character pairs. */
const FIT = /^[^\p{Cc}\p{Cs}]+$/u;

/** All that no account could have. What was received is not repeated: it is a secret. */
export function checkCredentials({ email, password }: SignInInput): readonly Fault[] {
  return [
    ...(email.length > LONGEST_EMAIL || !FIT.test(email)
      ? [badInput('email', `an e-mail address of at most ${LONGEST_EMAIL} characters`)]
      : []),
    ...(password === '' || password.length > LONGEST_PASSWORD
      ? [badInput('password', `a password of at most ${LONGEST_PASSWORD} characters`)]
      : []),
  ];
}

/** One for every address: nobody learns whether it is somebody's. */
export function wrongCredentials(): Fault {
  return {
    field: [],
    code: 'UNAUTHENTICATED',
    message: 'No account has this e-mail address and password.',
  };
}

/** @param seconds until the next attempt is allowed */
export function tooManyAttempts(seconds: number): Fault {
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
