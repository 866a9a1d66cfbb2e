import { connectionBy, firstBy, parentId } from '@teei/platform/collections/connection.ts';
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

const moods = new RequestLoaders<readonly string[]>();

export const checkinsOfMatch: BuddyMatchResolvers = {
  checkins: connectionBy(checkins, 'match_id'),
  lastCheckin: firstBy(checkins, 'match_id', { orderBy: 'DATE_DESC' }),
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
