/** The evidence domain as a subgraph. */
import { defineSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { extraction } from './extraction/extraction.ts';
import { ledger } from './ledger/ledger.ts';
import { prompt } from './prompt/prompt.ts';
import { score } from './score/score.ts';
import { snippet } from './snippet/snippet.ts';

export const evidenceSubgraph = defineSubgraph({
  name: 'evidence',
  nouns: [snippet, extraction, score, prompt, ledger],
});
