/** Events received from the buddy system. */
import type { ProgramsNoun } from '../noun.ts';
import { systemEvents } from './system-event.collection.ts';
import { systemEventJobs } from './system-event.jobs.ts';
import { ingestBuddySystemEvent, reprocessBuddySystemEvent } from './system-event.mutations.ts';
import { systemEventResolvers } from './system-event.resolvers.ts';

export const systemEvent: ProgramsNoun = {
  collections: [systemEvents],
  resolvers: systemEventResolvers,
  jobs: systemEventJobs,
  mutations: { ingestBuddySystemEvent, reprocessBuddySystemEvent },
};
