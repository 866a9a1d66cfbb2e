/** Audit of the requests to language models, and their use by company. */
import type { EvidenceNoun } from '../noun.ts';
import { prompts } from './ai-prompt.collection.ts';
import { beginAiRequest, finishAiRequest, reviewAiResponse } from './ai-prompt.mutations.ts';
import { promptJobs } from './ai-prompt.jobs.ts';
import { promptResolvers } from './ai-prompt.resolvers.ts';

export const aiPrompt: EvidenceNoun = {
  collections: [prompts],
  resolvers: promptResolvers,
  mutations: { beginAiRequest, finishAiRequest, reviewAiResponse },
  jobs: promptJobs,
};
