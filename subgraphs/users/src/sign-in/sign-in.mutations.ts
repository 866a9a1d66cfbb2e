import type { UserError } from '@teei/platform/errors/user-error.ts';
import type { UsersContext } from '../context.ts';
import type { MutationResolvers, SignInInput } from '../generated/graphql.ts';
import { CODE_REQUIRED, takeAnyCode, WRONG_CODE } from '../second-factor/check-code.ts';
import { beginSignIn, endSignIn, type Account } from './sign-in.sql.ts';
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
  { email, password, device, code }: SignInInput,
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
  const isProven = await proveSecondFactor(service, account, code, context);
  if (isProven !== true) return rejected(isProven);
  const refreshToken = newToken();
  const sessionId = await context.write({}, async (db) => {
    await endSignIn(db, addressHash);
    return startSession(db, account.user_id, device, hashToken(refreshToken));
  });
  return issueTokens(service, account, sessionId, refreshToken);
}

/** Takes the code of the account's second factor, if it has one; returns true, or the error. */
async function proveSecondFactor(
  { secret: graphSecret }: SignInService,
  { user_id: userId, second_factor: sealed }: Account,
  code: string | null | undefined,
  context: UsersContext,
): Promise<true | UserError> {
  if (sealed === null) return true;
  if (typeof code !== 'string') return CODE_REQUIRED;
  const account = { userId, sealed, graphSecret };
  const isTaken = await context.write({}, (db) => takeAnyCode(db, account, code));
  return isTaken || WRONG_CODE;
}

function rejected(...userErrors: readonly UserError[]): SignInOutcome {
  return { userErrors };
}
