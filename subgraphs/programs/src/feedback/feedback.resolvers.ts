import { listOfParent } from '@teei/platform/collections/lists.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { matches } from '../match/match.collection.ts';
import { feedbackEntries } from './feedback.collection.ts';

const newestFirst = listOfParent(feedbackEntries, 'match_id', {
  limit: (args: { readonly last: number }) => ({ argument: 'last', size: args.last }),
});

export const feedbackResolvers: Resolvers = {
  Query: {
    buddyFeedback: getById(feedbackEntries),
  },
  BuddyFeedback: {
    __resolveReference: resolveReference(feedbackEntries),
    match: belongsTo(feedbackEntries, 'match_id', matches),
  },
  BuddyMatch: {
    feedback: async (match, args, context, info) =>
      (await newestFirst(match, args, context, info)).toReversed(),
  },
};
