/** Progress of learners in courses. */
import type { ProgramsNoun } from '../noun.ts';
import { learningProgress } from './learning.collection.ts';
import {
  dropCourse,
  importLearningProgress,
  upsertLearningProgress,
} from './learning.mutations.ts';
import { learningResolvers } from './learning.resolvers.ts';

export const learning: ProgramsNoun = {
  collections: [learningProgress],
  resolvers: learningResolvers,
  mutations: { dropCourse, importLearningProgress, upsertLearningProgress },
};
