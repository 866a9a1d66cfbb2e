/** Check-ins of buddy matches, and the trend of their moods. */
import type { ProgramsNoun } from '../noun.ts';
import { checkins } from './checkin.collection.ts';
import { submitCheckin } from './checkin.mutations.ts';
import { checkinResolvers } from './checkin.resolvers.ts';

export const checkin: ProgramsNoun = {
  collections: [checkins],
  resolvers: checkinResolvers,
  mutations: { submitCheckin },
};
