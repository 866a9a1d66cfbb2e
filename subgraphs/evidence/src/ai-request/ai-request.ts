/** Requests to language models: their audit, the review of responses, and their use by company. */
import type { EvidenceNoun } from '../noun.ts';
import { prompts } from './ai-request.collection.ts';
import { beginAiRequest, finishAiRequest, reviewAiResponse } from './ai-request.mutations.ts';
import { promptJobs } from './ai-request.jobs.ts';
import { promptResolvers } from './ai-request.resolvers.ts';

export const aiRequest: EvidenceNoun = {
  collections: [prompts],
  resolvers: promptResolvers,
  mutations: { beginAiRequest, finishAiRequest, reviewAiResponse },
  jobs: promptJobs,
};
