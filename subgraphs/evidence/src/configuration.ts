/** Environment variables of the evidence subgraph's process. */
import { aiUrl, embeddingsUrl } from '@teei/platform/configuration/kinds.ts';
import { SUBGRAPH_VARIABLES } from '@teei/platform/subgraph/main.ts';
import { z } from 'zod';

export const EVIDENCE_VARIABLES = z.object({
  ...SUBGRAPH_VARIABLES.shape,
  AI_URL: aiUrl(),
  EMBEDDINGS_URL: embeddingsUrl(),
});
