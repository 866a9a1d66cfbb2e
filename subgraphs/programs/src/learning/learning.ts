/** Progress of learners in courses. */
import type { ProgramsNoun } from '../noun.ts';
import { learningProgress } from './learning.collection.ts';
import { learningResolvers } from './learning.resolvers.ts';

export const learning: ProgramsNoun = {
  collections: [learningProgress],
  resolvers: learningResolvers,
};
