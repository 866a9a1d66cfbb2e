/** Requests to subgraphs and their responses, the same in one process and over HTTP. */
import type { GraphQLFormattedError } from 'graphql';
import type { WalPosition } from '../database/replicas.ts';
import type { Origin } from '../viewer/origin.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** One operation sent to a subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly viewer: Viewer;
  /** Origin of a mutation. Queries have none, since equal ones share one request. */
  readonly origin?: Origin | undefined;
  /** Place in the write-ahead log that reads must see: that of the viewer's last write. */
  readonly written?: WalPosition | undefined;
  /** Aborted when the gateway waits no longer. */
  readonly signal?: AbortSignal | undefined;
}

/** Its answer, with the number of SQL statements, and of times that Postgres was waited for. */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions: {
    readonly statements: number;
    readonly roundTrips?: number;
    /** Place behind what the request wrote, where replicas are read from. */
    readonly written?: WalPosition;
  };
}
