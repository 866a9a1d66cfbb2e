import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { firstOfParent } from '@teei/platform/collections/lists.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import type { ProgramsContext } from '../context.ts';
import type { MoodTrend, Resolvers } from '../generated/graphql.ts';
import { matches } from '../match/match.collection.ts';
import { checkins } from './checkin.collection.ts';
import { listNewestMoods } from './checkin.sql.ts';
import { moodTrend, TREND_LENGTH } from './mood.rules.ts';

export const checkinResolvers: Resolvers = {
  Query: {
    buddyCheckin: getById(checkins),
  },
  BuddyCheckin: {
    __resolveReference: resolveReference(checkins),
    match: belongsTo(checkins, 'match_id', matches),
  },
  BuddyMatch: {
    checkins: connectionOfParent(checkins, 'match_id'),
    lastCheckin: firstOfParent(checkins, 'match_id', { orderBy: 'DATE_DESC' }),
    moodTrend: valueOfParent<MoodTrend | null, unknown, ProgramsContext>(
      async (matchIds, _args, { db }) => {
        const newest = await listNewestMoods(db, matchIds, TREND_LENGTH);
        return new Map([...newest].map(([id, moods]) => [id, moodTrend(moods)]));
      },
      () => null,
    ),
  },
};
