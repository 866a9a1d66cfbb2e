import {
  badInput,
  conflict,
  errorsAmong,
  reject,
  userError,
} from '@teei/platform/errors/user-error.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { MutationResolvers, RefreshAccessTokenInput } from '../generated/graphql.ts';
import { changes } from '../mutations.ts';
import { accountMutation } from '../sign-in/account-mutation.ts';
import { issueTokens } from '../sign-in/sign-in.service.ts';
import { hashToken, successorOf } from './refresh-token.ts';
import { signInSessions } from './sign-in-session.collection.ts';
import { emitSessionEnd } from './sign-in-session.events.ts';
import { claimRefreshToken, endOwnSessions, endSessionOf } from './sign-in-session.sql.ts';

/** UNAUTHENTICATED, the same for an unknown, a used and an ended token. */
const INVALID_TOKEN = userError(
  'UNAUTHENTICATED',
  'refreshToken',
  'expected the newest token of a session that has not ended; sign in again.',
);

export const refreshAccessToken = accountMutation(
  async ({ refreshToken }: RefreshAccessTokenInput, context, service) => {
    const successor = successorOf(refreshToken, service.secret);
    const use = await context.write({}, async (db) => {
      const used = await claimRefreshToken(db, hashToken(refreshToken), hashToken(successor));
      // Committed, although the client gets an error: the session has ended.
      if (used?.outcome === 'reused') await emitSessionEnd(db, used, 'token_reused', context.now);
      return used;
    });
    if (!use || use.outcome === 'reused') return reject(INVALID_TOKEN);
    return issueTokens(service, use, use.session_id, successor);
  },
);

export const signOut: NonNullable<MutationResolvers['signOut']> = async (
  _parent,
  { input: { refreshToken, everywhere } },
  context,
) => {
  const { viewer, now } = context;
  const userErrors = errorsAmong(
    everywhere === true &&
      viewerUserId(viewer) === null &&
      badInput('everywhere', 'the access token of the person, sent with the request'),
    everywhere !== true &&
      typeof refreshToken !== 'string' &&
      badInput('refreshToken', 'the refresh token of the session, or everywhere: true'),
  );
  if (userErrors.length > 0) return { userErrors };
  await context.write({}, async (db) => {
    const ended = [
      ...(everywhere === true ? await endOwnSessions(db) : []),
      ...(typeof refreshToken === 'string' ? await endSessionOf(db, hashToken(refreshToken)) : []),
    ];
    for (const session of ended) await emitSessionEnd(db, session, 'signed_out', now);
  });
  return { userErrors: [] };
};

export const endSignInSession = changes(signInSessions, 'endSignInSession', {
  lock: ['user_id', 'ended_at'],
  check: ({ row }) =>
    errorsAmong(row.ended_at !== null && conflict('id', 'the session has ended.')),
  set: ({ now }) => ({ ended_at: now.toISOString(), end_reason: 'signed_out' }),
  event: ({ row }) => ({
    type: 'sign_in_session.ended',
    payload: { reason: 'signed_out' },
    subjectId: row.user_id,
  }),
});
