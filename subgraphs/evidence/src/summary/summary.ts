/** Summaries of evidence: questions that a model answers from what people said. */
import type { EvidenceNoun } from '../noun.ts';
import { summariseEvidence } from './summary.mutations.ts';

export const summary: EvidenceNoun = { mutations: { summariseEvidence } };
