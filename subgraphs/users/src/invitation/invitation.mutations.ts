import { conflict, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { viewerCompanyId, viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { changes, creates } from '../mutations.ts';
import { invitations } from './invitation.collection.ts';
import { checkInvitation, invitationState } from './invitation.rules.ts';

/** Creates an invitation; a trigger queues its mail in the same transaction. */
export const inviteUser = creates(invitations, 'inviteUser', {
  facts: ({ input: { email, companyId }, viewer }) => ({
    isPending: sql<boolean>`
      identity.is_invited(${email.toLowerCase()}, ${companyId ?? viewerCompanyId(viewer)})`,
  }),
  check: ({ input, facts, viewer }) => checkInvitation(input, facts.isPending, viewer),
  values: ({ input: { email, role, companyId, language }, viewer }) => ({
    email: email.toLowerCase(),
    role,
    company_id: companyId ?? viewerCompanyId(viewer),
    language: language ?? null,
    invited_by: viewerUserId(viewer),
  }),
  returning: ['company_id', 'role'],
  event: ({ stored: { role } }) => ({ type: 'invitation.created', payload: { role } }),
});

export const revokeInvitation = changes(invitations, 'revokeInvitation', {
  lock: ['company_id', 'role', 'accepted_at', 'revoked_at', 'expires_at'],
  check: ({ row, now }) => {
    const state = invitationState(row, now);
    return errorsAmong(
      state !== 'PENDING' &&
        conflict('id', `only a PENDING invitation can be revoked; this one is ${state}.`),
    );
  },
  set: ({ now }) => ({ revoked_at: now.toISOString() }),
  event: ({ row: { role } }) => ({ type: 'invitation.revoked', payload: { role } }),
});
