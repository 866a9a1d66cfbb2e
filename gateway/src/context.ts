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
  /** The address that the request came from. */
  readonly address?: string;
  /** Aborted when the client waits no longer. */
  readonly gone?: AbortSignal;
  /** Waits for a result that others work on, such as a plan, without counting as running meanwhile. */
  readonly waitFor?: <T>(result: Promise<T>) => Promise<T>;
}

/**
 * What viewers are told apart by where something is shared: all that subgraphs are told of one, which
 * is class, tenant, identity, role and scopes.
 */
export function viewerKey(viewer: Viewer): string {
  return JSON.stringify(viewer);
}

/** Who takes turns where clients wait for something scarce: a viewer at an address. */
export function clientKey({ viewer, address = '' }: GatewayContext): string {
  return `${address} ${viewerKey(viewer)}`;
}
