import { conflict, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { viewerCompanyId, viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { changes, creates } from '../mutations.ts';
import { invitations } from './invitation.collection.ts';
import { checkInvitation, invitationState } from './invitation.rules.ts';

/** Creates an invitation; a trigger queues its mail in the same transaction. */
export const inviteUser = creates(invitations, 'inviteUser', {
  facts: ({ input: { email, companyId }, viewer }) => ({
    isPending: sql<boolean>`exists (
      select from identity.invitations as i
      where i.email = ${email.toLowerCase()}
        and i.company_id is not distinct from ${companyId ?? viewerCompanyId(viewer)}::uuid
        and i.accepted_at is null and i.revoked_at is null and i.expires_at > now())`,
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
