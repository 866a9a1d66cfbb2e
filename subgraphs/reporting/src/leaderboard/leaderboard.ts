/** Impact leaderboards: opt-in, and shown from five people on. */
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { listOfParent, rowsOfParent } from '@teei/platform/collections/lists.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import { checkPageSize } from '@teei/platform/pagination/page.ts';
import type { CompanyVisLeaderboardArgs, RequireFields } from '../generated/graphql.ts';
import type { ReportingNoun } from '../noun.ts';
import { leaderboardMembers } from './leaderboard.collection.ts';
import { ENTRY_FORMULAS, LEADERBOARD_FORMULAS } from './leaderboard.formulas.ts';
import { joinVisLeaderboard, leaveVisLeaderboard } from './leaderboard.mutations.ts';
import { toLeaderboard } from './leaderboard.rules.ts';
import { leaderboardsOf } from './leaderboard.sql.ts';

const boardRows = rowsOfParent(
  (ids, { first }: RequireFields<CompanyVisLeaderboardArgs, 'first'>) =>
    leaderboardsOf(ids, checkPageSize('first', first)),
);

export const leaderboard: ReportingNoun = {
  collections: [leaderboardMembers],
  resolvers: {
    VisLeaderboardMember: {
      __resolveReference: resolveReference(leaderboardMembers),
      company: leaderboardMembers.reference('Company', 'company_id'),
      user: leaderboardMembers.reference('User', 'user_id'),
    },
    VisLeaderboard: { explain: explainRows(LEADERBOARD_FORMULAS) },
    VisLeaderboardEntry: { explain: explainRows(ENTRY_FORMULAS) },
    Company: {
      visLeaderboard: async (parent, args, context, info) =>
        toLeaderboard(await boardRows(parent, args, context, info)),
    },
    User: {
      visLeaderboardMembers: listOfParent(leaderboardMembers, 'user_id'),
    },
  },
  mutations: { joinVisLeaderboard, leaveVisLeaderboard },
};
