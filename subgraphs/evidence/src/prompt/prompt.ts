/** Audit of the requests to language models, and their use by company. */
import type { EvidenceNoun } from '../noun.ts';
import { prompts } from './prompt.collection.ts';
import { beginAiRequest, finishAiRequest, reviewAiResponse } from './prompt.mutations.ts';
import { promptJobs } from './prompt.jobs.ts';
import { promptResolvers } from './prompt.resolvers.ts';

export const prompt: EvidenceNoun = {
  collections: [prompts],
  resolvers: promptResolvers,
  mutations: { beginAiRequest, finishAiRequest, reviewAiResponse },
  jobs: promptJobs,
};
