import type { UserError } from '@teei/platform/errors/user-error.ts';
import type { UsersContext } from '../context.ts';
import type { MutationResolvers, SignInInput } from '../generated/graphql.ts';
import { beginSignIn, endSignIn } from './sign-in.sql.ts';
import { hashToken, newToken } from '../sign-in-session/refresh-token.ts';
import { startSession } from '../sign-in-session/sign-in-session.sql.ts';
import { tooManyAttempts, wrongCredentials } from './sign-in.rules.ts';
import {
  issueTokens,
  signInServiceOf,
  whileHashing,
  type SignInOutcome,
  type SignInService,
} from './sign-in.service.ts';

export const signIn: NonNullable<MutationResolvers['signIn']> = async (
  _parent,
  { input },
  context,
) => {
  const service = signInServiceOf(context);
  return whileHashing(service, () => attempt(service, input, context));
};

async function attempt(
  service: SignInService,
  { email, password, device }: SignInInput,
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
  const refreshToken = newToken();
  const sessionId = await context.write({}, async (db) => {
    await endSignIn(db, addressHash);
    return startSession(db, account.user_id, device, hashToken(refreshToken));
  });
  return issueTokens(service, account, sessionId, refreshToken);
}

function rejected(...userErrors: readonly UserError[]): SignInOutcome {
  return { userErrors };
}
