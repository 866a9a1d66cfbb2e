import { setTimeout as pause } from 'node:timers/promises';
import { writeEvent } from '@teei/platform/events/outbox.ts';
import { reject, rejectIfAny } from '@teei/platform/errors/user-error.ts';
import { viewerSessionId, viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { Kysely } from 'kysely';
import {
  enqueueAccountMail,
  PASSWORD_CHANGE_MAIL,
  PASSWORD_RESET_MAIL,
} from '../account-mail/enqueue-account-mail.ts';
import type { UsersContext } from '../context.ts';
import type { DB } from '../generated/database.ts';
import type {
  ChangePasswordInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
} from '../generated/graphql.ts';
import { accountMutation } from '../sign-in/account-mutation.ts';
import { hashPassword } from '../sign-in/password.ts';
import { tooManyAttempts } from '../sign-in/sign-in.rules.ts';
import { whileHashing } from '../sign-in/sign-in.service.ts';
import { hashToken } from '../sign-in-session/refresh-token.ts';
import { emitSessionEnd } from '../sign-in-session/sign-in-session.events.ts';
import { checkOwnPassword } from './own-password.ts';
import { INVALID_LINK, newPasswordErrors } from './password.rules.ts';
import {
  beginPasswordReset,
  findLink,
  findOwnAddress,
  setPassword,
  usePasswordLink,
} from './password.sql.ts';

/**
 * Milliseconds that a request for a link takes at least: with an account behind the address it queues a
 * mail, and must not be told apart by that.
 */
const MIN_RESET_MS = 150;

export const requestPasswordReset = accountMutation(
  async ({ email }: RequestPasswordResetInput, context, service) => {
    const address = email.toLowerCase();
    const addressHash = service.hashAddress(address, 'password reset');
    const [begun] = await Promise.all([
      context.write({}, async (db) => {
        const found = await beginPasswordReset(db, address, addressHash);
        if (found?.user_id) await enqueueAccountMail(db, PASSWORD_RESET_MAIL, found.user_id);
        return found;
      }),
      pause(MIN_RESET_MS),
    ]);
    if (typeof begun?.wait_seconds === 'number') reject(tooManyAttempts(begun.wait_seconds));
    return {};
  },
);

export const resetPassword = accountMutation(
  async ({ token, password }: ResetPasswordInput, context, service) => {
    const link = hashToken(token);
    const email = await findLink(context.db, link, 'password');
    if (email === undefined) return reject(INVALID_LINK);
    rejectIfAny(newPasswordErrors(password, email));
    const hash = await whileHashing(service, () => hashPassword(password));
    await context.write({}, async (db) => {
      const userId = (await usePasswordLink(db, link)) ?? reject(INVALID_LINK);
      await changeTo(db, context, { userId, hash, keptSessionId: null, by: 'link' });
    });
    return {};
  },
);

export const changePassword = accountMutation(
  async ({ currentPassword, newPassword }: ChangePasswordInput, context, service) => {
    const { viewer } = context;
    const userId = viewerUserId(viewer) ?? '';
    const email = await findOwnAddress(context.db);
    rejectIfAny(newPasswordErrors(newPassword, email ?? '', 'newPassword'));
    const holdOwnPassword = await checkOwnPassword(
      service,
      context,
      currentPassword,
      'currentPassword',
    );
    const hash = await whileHashing(service, () => hashPassword(newPassword));
    const keptSessionId = viewerSessionId(viewer);
    await context.write({}, async (db) => {
      await holdOwnPassword(db);
      await changeTo(db, context, { userId, hash, keptSessionId, by: 'person' });
    });
    return {};
  },
);

interface PasswordChange {
  readonly userId: string;
  readonly hash: string;
  readonly keptSessionId: string | null;
  /** Proof of who changes it: a mailed link, or the password before. */
  readonly by: 'link' | 'person';
}

/** Sets a password, with its events, and queues the mail that tells the person of it. */
async function changeTo(
  db: Kysely<DB>,
  { now }: UsersContext,
  { userId, hash, keptSessionId, by }: PasswordChange,
): Promise<void> {
  const ended = await setPassword(db, userId, hash, keptSessionId);
  await writeEvent(db, {
    type: 'account.password_changed',
    aggregate: { type: 'account', id: userId },
    companyId: null,
    subjectId: userId,
    occurredAt: now,
    payload: { by },
  });
  for (const session of ended) await emitSessionEnd(db, session, 'password_changed', now);
  await enqueueAccountMail(db, PASSWORD_CHANGE_MAIL, userId);
}
