/** Buddy matches: pairs of a participant and a buddy. */
import type { ProgramsNoun } from '../noun.ts';
import { matches } from './match.collection.ts';
import { matchJobs } from './match.jobs.ts';
import { createBuddyMatch, transitionBuddyMatch } from './match.mutations.ts';
import { matchResolvers } from './match.resolvers.ts';

export const match: ProgramsNoun = {
  collections: [matches],
  resolvers: matchResolvers,
  jobs: matchJobs,
  mutations: { createBuddyMatch, transitionBuddyMatch },
};
