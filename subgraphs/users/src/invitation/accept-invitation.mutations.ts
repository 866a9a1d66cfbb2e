import { writeEvent } from '@teei/platform/events/outbox.ts';
import { conflict, reject, rejectIfAny, type UserError } from '@teei/platform/errors/user-error.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { INVALID_LINK, newPasswordErrors } from '../account/password.rules.ts';
import { acceptByLink, findLink, subjectOfUser } from '../account/password.sql.ts';
import type { AcceptInvitationInput } from '../generated/graphql.ts';
import { accountMutation } from '../sign-in/account-mutation.ts';
import { hashPassword } from '../sign-in/password.ts';
import { issueTokens, whileHashing } from '../sign-in/sign-in.service.ts';
import { hashToken, newToken } from '../sign-in-session/refresh-token.ts';
import { startSession } from '../sign-in-session/sign-in-session.sql.ts';

/** Accepts an invitation, and signs the person in. */
export const acceptInvitation = accountMutation(
  async (
    { token, password, firstName, lastName, device }: AcceptInvitationInput,
    context,
    service,
  ) => {
    const isSignedIn = viewerUserId(context.viewer) !== null;
    const link = hashToken(token);
    const email = (await findLink(context.db, link, 'invitation')) ?? reject(INVALID_LINK);
    rejectIfAny(isSignedIn ? [] : newPasswordErrors(password, email));
    const passwordHash = isSignedIn
      ? null
      : await whileHashing(service, () => hashPassword(password ?? ''));
    const refreshToken = newToken();
    const { claims, sessionId } = await context.write({}, async (db) => {
      const names = { firstName: firstName ?? null, lastName: lastName ?? null };
      const accepted = await acceptByLink(db, link, passwordHash, names);
      if (accepted.outcome === 'invalid') return reject(INVALID_LINK);
      if (accepted.outcome === 'account_exists') return reject(ACCOUNT_EXISTS);
      if (accepted.outcome === 'other_role') return reject(otherRole(accepted.invited_role));
      await writeEvent(db, {
        type: 'invitation.accepted',
        aggregate: { type: 'invitation', id: accepted.invitation_id },
        companyId: accepted.company_id,
        subjectId: accepted.user_id,
        occurredAt: context.now,
        payload: { role: accepted.invited_role },
      });
      return {
        claims: await subjectOfUser(db, accepted.user_id),
        sessionId: await startSession(db, accepted.user_id, device, hashToken(refreshToken)),
      };
    });
    return issueTokens(service, claims, sessionId, refreshToken);
  },
);

const ACCOUNT_EXISTS = conflict(
  'token',
  'the address that was invited has an account; sign in with it, and accept the invitation then.',
);

function otherRole(invited: string): UserError {
  return conflict(
    'token',
    `expected an account with the role ${invited.toUpperCase()}, which the invitation is for; ask TEEI to change yours.`,
  );
}
