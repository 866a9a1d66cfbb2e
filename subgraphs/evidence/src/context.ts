/** Context of the resolvers of this subgraph. */
import type { SubgraphContext } from '@teei/platform/subgraph/subgraph.ts';
import type { DB } from './generated/database.ts';

export type EvidenceContext = SubgraphContext<DB>;
