import { ForbiddenError, UnavailableError } from '@teei/platform/errors/errors.ts';
import type { UserError } from '@teei/platform/errors/user-error.ts';
import type { UsersContext } from '../context.ts';
import type { MutationResolvers, SignInInput } from '../generated/graphql.ts';
import { beginSignIn, endSignIn } from './sign-in.sql.ts';
import { subjectOf, tooManyAttempts, wrongCredentials } from './sign-in.rules.ts';
import type { SignInService } from './sign-in.service.ts';

interface SignInOutcome {
  readonly accessToken?: string;
  readonly expiresAt?: Date;
  readonly userErrors: readonly UserError[];
}

export const signIn: NonNullable<MutationResolvers['signIn']> = async (
  _parent,
  { input },
  context,
) => {
  const service = context.signIn;
  if (!service) {
    throw new ForbiddenError(
      'signIn is disabled: get an access token from the issuer that this graph is configured with.',
    );
  }
  const outcome = await service.semaphore.run(() => attempt(service, input, context));
  if (!outcome) {
    throw new UnavailableError(
      'SUBGRAPH',
      'Too many sign-ins at the same time: try again in a second.',
    );
  }
  return outcome;
};

async function attempt(
  service: SignInService,
  { email, password }: SignInInput,
  context: UsersContext,
): Promise<SignInOutcome> {
  const address = email.toLowerCase();
  const addressHash = service.hashAddress(address);
  // Committed before the comparison, so that concurrent and failed attempts count too.
  const begun = await context.write({}, (db) => beginSignIn(db, address, addressHash));
  if (begun.waitSeconds !== undefined) return rejected(tooManyAttempts(begun.waitSeconds));
  const { account } = begun;
  const isMatch = await service.matches(password, account?.password_hash);
  if (!account || !isMatch) return rejected(wrongCredentials());
  await context.write({}, (db) => endSignIn(db, addressHash));
  const { token, expiresAt } = await service.signer.sign(subjectOf(account));
  return { accessToken: token, expiresAt, userErrors: [] };
}

function rejected(...userErrors: readonly UserError[]): SignInOutcome {
  return { userErrors };
}
