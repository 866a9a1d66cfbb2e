/** State of one execution of an operation, which the steps of its plan share. */
import type { GraphQLError } from 'graphql';
import type { FetchResponse } from '../data-source/data-source.ts';
import type { CancelSignal } from '../in-flight/cancellation.ts';
import type { JsonObject } from '../json/json-object.ts';
import type { ReportInvalidField } from '../response/invalid-responses.ts';

/** One request to a subgraph. */
export interface FetchRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** JSON text of query, operation name and variables: equal requests have equal bodies. */
  readonly body: string;
}

/**
 * Sends a request to a subgraph. Never rejects; the caller owns the data.
 *
 * @param signal aborted when nobody waits for the response
 */
export type Fetch = (request: FetchRequest, signal?: CancelSignal) => Promise<FetchResponse>;

export interface ExecutionContext {
  /** Data of all responses so far, merged. */
  readonly data: JsonObject;
  /** True while no string of any response needs escapes in JSON. */
  isPlain: boolean;
  /** Objects of `data` that stand at several paths; see `entity-deduplication.ts`. */
  readonly deduplicated: Set<JsonObject>;
  /** Names of subgraphs by the entities for which they returned null. */
  readonly notFoundIn: Map<JsonObject, Set<string>>;
  /** Variables as the client sent them; subgraphs receive them unchanged. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: GraphQLError[];
  readonly fetch: Fetch;
  readonly reportInvalidField: ReportInvalidField;
}

/** Executes a compiled part of a plan. Never rejects. */
export type Step = (context: ExecutionContext) => Promise<void>;
