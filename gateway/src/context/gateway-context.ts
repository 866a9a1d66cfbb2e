/** Context of one client request, in all of the gateway. */
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type { CancelSignal } from '../in-flight/cancellation.ts';
import type { Allowance } from '../rate-limits/rate-limiter.ts';

/** Counts of the work that a request has caused so far. */
export interface Work {
  /** Requests sent to subgraphs, those in the gateway's process included. */
  subgraphRequests: number;
  /** SQL and ClickHouse statements they ran. */
  statements: number;
}

/** Bounds of an import, in place of those of other requests. */
export interface ImportBounds {
  /** Maximum length of a text in variables. */
  readonly textBytes: number;
  /** Milliseconds that a subgraph may take. */
  readonly timeout: number;
}

export interface GatewayContext {
  readonly viewer: Viewer;
  readonly work: Work;
  /** Set for a request that imports rows. */
  readonly importBounds?: ImportBounds | undefined;
  /** The request's part in its client's limits; undefined where there are none. */
  readonly allowance?: Allowance | undefined;
  /** IP address of the client. */
  readonly address?: string;
  /** Header `User-Agent` of the client. */
  readonly userAgent?: string | undefined;
  /** Aborted when the client waits no longer. */
  readonly signal?: CancelSignal;
  /** Waits for a result that another process makes, such as a plan; meanwhile the operation does not count as running. */
  readonly waitFor?: <T>(result: Promise<T>) => Promise<T>;
}

/** Cache key for a viewer: everything a subgraph learns about them (class, tenant, identity, role, scopes). */
export function viewerKey(viewer: Viewer): string {
  return JSON.stringify(viewer);
}

/** Key of a client where clients take turns: a viewer at an IP address. */
export function clientKey({ viewer, address = '' }: GatewayContext): string {
  return `${address} ${viewerKey(viewer)}`;
}
