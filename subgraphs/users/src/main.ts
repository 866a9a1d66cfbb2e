/** Serves this subgraph as a process of its own. */
import { serveSubgraph } from '@teei/platform/subgraph/main.ts';
import { usersSubgraph } from './subgraph.ts';

await serveSubgraph(usersSubgraph);
