/** Outcome scores of people, by dimension. */
import type { EvidenceNoun } from '../noun.ts';
import { scores } from './score.collection.ts';
import { overrideScore, recordOutcomeScores } from './score.mutations.ts';
import { scoreResolvers } from './score.resolvers.ts';

export const score: EvidenceNoun = {
  collections: [scores],
  resolvers: scoreResolvers,
  mutations: { recordOutcomeScores, overrideScore },
};
