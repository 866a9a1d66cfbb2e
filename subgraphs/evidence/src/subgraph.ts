/** The evidence domain as a subgraph. */
import {
  defineSubgraph,
  withJobs,
  withServices,
  type Subgraph,
} from '@teei/platform/subgraph/subgraph.ts';
import type { EvidenceServices } from './context.ts';
import { embeddingJobs } from './embedding/embedding.jobs.ts';
import { QuestionEmbedder } from './embedding/question-embedder.ts';
import { signingJobs } from './embedding/sign-embeddings.jobs.ts';
import { extraction } from './extraction/extraction.ts';
import { ledger } from './ledger/ledger.ts';
import { aiRequest } from './ai-request/ai-request.ts';
import { score } from './score/score.ts';
import { snippet } from './snippet/snippet.ts';
import { summaryJobs } from './summary/summary.jobs.ts';
import { summary } from './summary/summary.ts';

export const evidenceSubgraph = defineSubgraph({
  name: 'evidence',
  nouns: [snippet, extraction, score, aiRequest, summary, ledger],
});

/** Evidence subgraph with services of its process. */
export function withEvidenceServices(services: EvidenceServices): Subgraph {
  const { model, embedder } = services;
  const questions = embedder && new QuestionEmbedder(embedder);
  return withJobs(withServices(evidenceSubgraph, { model, questions }), {
    ...summaryJobs(model),
    ...embeddingJobs(embedder),
    ...signingJobs,
  });
}
