import type { UserError } from '@teei/platform/errors/user-error.ts';
import type { UsersContext } from '../context.ts';
import type { MutationResolvers, SignInInput } from '../generated/graphql.ts';
import { CODE_REQUIRED, takeAnyCode, WRONG_CODE } from '../second-factor/check-code.ts';
import { beginSignIn, endSignIn, type Account } from './sign-in.sql.ts';
import { hashToken, newToken } from '../sign-in-session/refresh-token.ts';
import { startSession } from '../sign-in-session/sign-in-session.sql.ts';
import { tooManyAttempts, WRONG_CREDENTIALS } from './sign-in.rules.ts';
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
  const account = await context.write({}, (db) => beginSignIn(db, address, addressHash));
  if (account && 'wait_seconds' in account) return rejected(tooManyAttempts(account.wait_seconds));
  const isMatch = await service.matches(password, account?.password_hash);
  if (!account || !isMatch) return rejected(WRONG_CREDENTIALS);
  const wrongCode = await checkSecondFactor(service, account, code, context);
  if (wrongCode) return rejected(wrongCode);
  const refreshToken = newToken();
  const sessionId = await context.write({}, async (db) => {
    await endSignIn(db, addressHash);
    return startSession(db, account.user_id, device, hashToken(refreshToken));
  });
  return issueTokens(service, account, sessionId, refreshToken);
}

/** Error of the code for the account's second factor, if it has one. A right code is taken. */
async function checkSecondFactor(
  { secret: graphSecret }: SignInService,
  { user_id: userId, second_factor: sealed }: Account,
  code: string | null | undefined,
  context: UsersContext,
): Promise<UserError | undefined> {
  if (sealed === null) return undefined;
  if (typeof code !== 'string') return CODE_REQUIRED;
  const account = { userId, sealed, graphSecret };
  const isTaken = await context.write({}, (db) => takeAnyCode(db, account, code));
  return isTaken ? undefined : WRONG_CODE;
}

function rejected(error: UserError): SignInOutcome {
  return { userErrors: [error] };
}
