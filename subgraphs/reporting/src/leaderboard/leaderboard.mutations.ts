import { viewerCompanyId, viewerUserId, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { reject } from '@teei/platform/errors/user-error.ts';
import { sql } from 'kysely';
import { creates, removes } from '../mutations.ts';
import { leaderboardMembers } from './leaderboard.collection.ts';
import { checkStanding, NO_MEMBER, type Standing } from './leaderboard.rules.ts';

export const joinVisLeaderboard = creates(leaderboardMembers, 'joinVisLeaderboard', {
  facts: () => ({ standing: sql<Standing>`record.leaderboard_standing()` }),
  check: ({ facts }) => checkStanding(facts.standing),
  values: ({ input, viewer, now }) => ({
    ...memberOf(viewer),
    display_name: input.displayName,
    joined_at: now.toISOString(),
  }),
  returning: ['company_id', 'user_id'],
  event: ({ stored }) => ({
    type: 'leaderboard_member.joined',
    subjectId: stored.user_id,
    payload: {},
  }),
});

export const leaveVisLeaderboard = removes(leaderboardMembers, 'leaveVisLeaderboard', {
  lock: ['company_id', 'user_id'],
  event: ({ row }) => ({ type: 'leaderboard_member.left', subjectId: row.user_id, payload: {} }),
});

/** Columns of whoever joins. @throws UserErrors for a person who belongs to no company */
function memberOf(viewer: Viewer) {
  return {
    user_id: viewerUserId(viewer) ?? reject(NO_MEMBER),
    company_id: viewerCompanyId(viewer) ?? reject(NO_MEMBER),
  };
}
