import { reject } from '@teei/platform/errors/user-error.ts';
import type { SignInInput } from '../generated/graphql.ts';
import { holdPassword } from '../account/password.sql.ts';
import { CODE_REQUIRED, takeAnyCode, WRONG_CODE } from '../second-factor/check-code.ts';
import { hashToken, newToken } from '../sign-in-session/refresh-token.ts';
import { startSession } from '../sign-in-session/sign-in-session.sql.ts';
import { accountMutation } from './account-mutation.ts';
import { tooManyAttempts, WRONG_CREDENTIALS } from './sign-in.rules.ts';
import { issueTokens, whileHashing } from './sign-in.service.ts';
import { beginSignIn, endSignIn } from './sign-in.sql.ts';

export const signIn = accountMutation(
  ({ email, password, device, code }: SignInInput, context, service) =>
    whileHashing(service, async () => {
      const address = email.toLowerCase();
      const addressHash = service.hashAddress(address);
      // Committed before the comparison, so that concurrent and failed attempts count too.
      const account = await context.write({}, (db) => beginSignIn(db, address, addressHash));
      if (account && 'wait_seconds' in account) reject(tooManyAttempts(account.wait_seconds));
      const isMatch = await service.matches(password, account?.password_hash);
      if (!account || !isMatch) return reject(WRONG_CREDENTIALS);
      const { user_id: userId, second_factor: sealed } = account;
      if (sealed !== null) {
        if (typeof code !== 'string') return reject(CODE_REQUIRED);
        const factor = { userId, sealed, graphSecret: service.secret };
        const isTaken = await context.write({}, (db) => takeAnyCode(db, factor, code));
        if (!isTaken) reject(WRONG_CODE);
      }
      const refreshToken = newToken();
      const sessionId = await context.write({}, async (db) => {
        // The comparison took a while, and so may whoever sends the code.
        if (!(await holdPassword(db, userId, account.password_hash))) reject(WRONG_CREDENTIALS);
        await endSignIn(db, addressHash);
        return startSession(db, userId, device, hashToken(refreshToken));
      });
      return issueTokens(service, account, sessionId, refreshToken);
    }),
);
