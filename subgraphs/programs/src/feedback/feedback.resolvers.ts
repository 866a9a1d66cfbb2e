import { listBy } from '@teei/platform/collections/lists.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import type { BuddyFeedbackResolvers, BuddyMatchResolvers } from '../generated/graphql.ts';
import { matches } from '../match/match.collection.ts';
import { feedback } from './feedback.collection.ts';

export const feedbackFields: BuddyFeedbackResolvers = {
  __resolveReference: resolveReference(feedback),
  match: belongsTo(feedback, 'match_id', matches),
};

const newestFirst = listBy(feedback, 'match_id', {
  limit: (args: { readonly last: number }) => ({ argument: 'last', size: args.last }),
});

export const feedbackOfMatch: BuddyMatchResolvers = {
  feedback: async (match, args, context, info) =>
    (await newestFirst(match, args, context, info)).toReversed(),
};
