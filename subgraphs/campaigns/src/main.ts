/** Serves this subgraph as a process of its own. */
import { serveSubgraph } from '@teei/platform/subgraph/main.ts';
import { campaignsSubgraph } from './subgraph.ts';

await serveSubgraph(campaignsSubgraph);
