/** Serves this subgraph as a process of its own. */
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { serveSubgraph } from '@teei/platform/subgraph/main.ts';
import { EVIDENCE_VARIABLES } from './configuration.ts';
import { createEmbedder } from './embedding/embedding-endpoint.ts';
import { withEvidenceServices } from './subgraph.ts';
import { createLanguageModel } from './summary/configured-model.ts';

const settings = readEnvironmentOrExit(EVIDENCE_VARIABLES);
await serveSubgraph(
  withEvidenceServices({
    model: createLanguageModel(settings.AI_URL),
    embedder: createEmbedder(settings.EMBEDDINGS_URL),
  }),
  settings,
);
