/** Feedback on buddy matches. */
import type { ProgramsNoun } from '../noun.ts';
import { feedbackEntries } from './feedback.collection.ts';
import { submitFeedback } from './feedback.mutations.ts';
import { feedbackResolvers } from './feedback.resolvers.ts';

export const feedback: ProgramsNoun = {
  collections: [feedbackEntries],
  resolvers: feedbackResolvers,
  mutations: { submitFeedback },
};
