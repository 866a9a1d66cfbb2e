/** Invitations to become a user of the platform, or a member of a company. */
import { belongsTo } from '@teei/platform/collections/entity.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import { companies } from '../company/company.collection.ts';
import type { UsersNoun } from '../noun.ts';
import { users } from '../user/user.collection.ts';
import { acceptInvitation } from './accept-invitation.mutations.ts';
import { invitations } from './invitation.collection.ts';
import { inviteUser, revokeInvitation } from './invitation.mutations.ts';
import { invitationState } from './invitation.rules.ts';

export const invitation: UsersNoun = {
  collections: [invitations],
  resolvers: {
    Invitation: {
      company: belongsTo(invitations, 'company_id', companies),
      invitedBy: belongsTo(invitations, 'invited_by', users),
      acceptedBy: belongsTo(invitations, 'accepted_by', users),
      state: invitations.from(['accepted_at', 'revoked_at', 'expires_at'], (row, _args, { now }) =>
        invitationState(row, now),
      ),
    },
    Company: { invitations: listOfParent(invitations, 'company_id') },
  },
  mutations: { inviteUser, revokeInvitation, acceptInvitation },
};
