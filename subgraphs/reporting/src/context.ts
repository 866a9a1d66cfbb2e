/** Context of the resolvers of this subgraph. */
import type { GraphSecret } from '@teei/platform/secrets/graph-secret.ts';
import type { SubgraphContext } from '@teei/platform/subgraph/subgraph.ts';
import type { Endpoints } from './delivery/endpoint.ts';
import type { DB } from './generated/database.ts';

/** Services of the process. */
export interface ReportingServices {
  /** Secret of the graph, which secrets of webhooks are sealed under. */
  readonly secret: GraphSecret;
  /** True in development: webhooks may have URLs of this machine, also with http. */
  readonly allowsLoopback: boolean;
  /** Platforms that figures are delivered to; deliveries to others fail. */
  readonly endpoints: Endpoints;
}

export interface ReportingContext extends SubgraphContext<DB>, Partial<ReportingServices> {}
