/** What one client request carries through the gateway. */
import type { Viewer } from '@teei/platform/viewer/viewer.ts';

/** How much work a request has caused so far. */
export interface Work {
  /** Requests sent to subgraphs, the gateway's own analytics included. */
  subgraphRequests: number;
  /** SQL and ClickHouse statements they ran. */
  statements: number;
}

export interface GatewayContext {
  readonly viewer: Viewer;
  readonly work: Work;
  /** Aborted when the client waits no longer. */
  readonly gone?: AbortSignal;
}
