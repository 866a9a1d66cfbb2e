/** Enrollments of people in programme instances. */
import type { ProgramsNoun } from '../noun.ts';
import { enrollments } from './enrollment.collection.ts';
import { enrollmentReactions } from './enrollment.reactions.ts';
import { enrollmentResolvers } from './enrollment.resolvers.ts';
import { enroll, transitionEnrollment } from './enrollment.mutations.ts';

export const enrollment: ProgramsNoun = {
  collections: [enrollments],
  resolvers: enrollmentResolvers,
  mutations: { enroll, transitionEnrollment },
  reactions: enrollmentReactions,
};
