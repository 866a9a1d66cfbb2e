import { firstBy, listBy, parentId } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { RequestLoaders } from '@teei/platform/collections/loaders.ts';
import type { BuddyCheckinResolvers, BuddyMatchResolvers } from '../generated/graphql.ts';
import { matches } from '../match/match.collection.ts';
import { checkins } from './checkin.collection.ts';
import { findNewestMoods } from './checkin.queries.ts';
import { moodTrend, TREND_LENGTH } from './mood.rules.ts';

export const checkinFields: BuddyCheckinResolvers = {
  __resolveReference: resolveReference(checkins),
  match: belongsTo(checkins, 'match_id', matches),
};

const newestFirst = listBy(checkins, 'match_id', {
  limit: (args: { readonly last: number }) => ({ argument: 'last', size: args.last }),
});
const moods = new RequestLoaders<readonly string[]>();

export const checkinsOfMatch: BuddyMatchResolvers = {
  checkins: async (match, args, context, info) =>
    (await newestFirst(match, args, context, info)).toReversed(),
  lastCheckin: firstBy(checkins, 'match_id'),
  moodTrend: async (match, _args, context, info) => {
    const newest = await moods
      .at(
        context,
        info.fieldNodes,
        (ids) => findNewestMoods(context.db, ids, TREND_LENGTH),
        () => [],
      )
      .load(parentId(match));
    return moodTrend(newest);
  },
};
