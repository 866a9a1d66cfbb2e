/** Extraction of evidence from what people say in the programmes. */
import type { EvidenceNoun } from '../noun.ts';
import { extractEvidence } from './extraction.mutations.ts';
import { extractionReactions } from './extraction.reactions.ts';

export const extraction: EvidenceNoun = {
  mutations: { extractEvidence },
  reactions: extractionReactions,
};
