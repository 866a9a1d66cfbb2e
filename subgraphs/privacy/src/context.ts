/** What the resolvers of this subgraph receive with each request. */
import type { SubgraphContext } from '@teei/platform/subgraph/subgraph.ts';
import type { DB } from './generated/database.ts';

export type PrivacyContext = SubgraphContext<DB>;
