/** Events of buddy matches: meetings and activities. */
import type { ProgramsNoun } from '../noun.ts';
import { events } from './event.collection.ts';
import { logBuddyEvent } from './event.mutations.ts';
import { eventResolvers } from './event.resolvers.ts';

export const event: ProgramsNoun = {
  collections: [events],
  resolvers: eventResolvers,
  mutations: { logBuddyEvent },
};
