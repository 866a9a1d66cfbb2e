/** Data sources: requests to subgraphs, and the errors that stand for a missing response. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { UnavailableError } from '@teei/platform/errors/errors.ts';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext, Work } from '../context/gateway-context.ts';
import type { CancelSignal } from '../in-flight/cancellation.ts';
import { getMember, type JsonObject } from '../json/json-object.ts';
import type { WrittenPositions } from './written-positions.ts';
import { readFetch, requestedPaths } from './fetch-form.ts';

export interface DataSourceOptions {
  /** Milliseconds after which a subgraph counts as down. */
  readonly timeout: number;
  /** Places that viewers have written up to, for subgraphs that read from replicas. */
  readonly positions?: WrittenPositions | undefined;
  /** Called with the cause of a missing response. */
  readonly report: (error: unknown, subgraph: string) => void;
}

/** A request to a subgraph, with its body where that is written already. */
export interface GatewayRequest extends Omit<SubgraphRequest, 'signal'> {
  /** JSON text of query, operation name and variables. */
  readonly body?: string;
  /** Aborted when nobody waits for the response. */
  readonly signal?: CancelSignal | undefined;
  /** Milliseconds after which the subgraph counts as down, when they are not the usual ones. */
  readonly timeout?: number | undefined;
}

/** Sends a request to a subgraph and counts the work that it causes. Never rejects. */
export type SubgraphFetch = (
  request: GatewayRequest,
  work: Work | undefined,
) => Promise<FetchResponse>;

/** Response of a subgraph, or the errors that stand for a missing one. */
export interface FetchResponse {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLFormattedError[];
  /** True when no string of the data needs escapes in JSON; false when that is not known. */
  readonly isPlain?: boolean;
}

/** Response of a subgraph, with a fact about its text. */
export interface GatewayResponse extends SubgraphResponse {
  /** Same as in FetchResponse. */
  readonly isPlain?: boolean;
}

/** A subgraph, for the gateway's own executor and for Apollo's. */
export interface DataSource extends GraphQLDataSource<GatewayContext> {
  readonly fetch: SubgraphFetch;
  /** Reads a query ahead of the first request with it. */
  prepare(query: string): void;
}

/**
 * Creates a data source. Where a response is missing, each field that the request asks for gets one
 * SUBGRAPH_UNAVAILABLE error; fields of other subgraphs are not affected.
 *
 * @param send rejects when there is no response
 * @param prepare reads a query ahead of the first request with it
 */
export function createDataSource(
  subgraph: string,
  options: DataSourceOptions,
  send: (request: GatewayRequest) => Promise<GatewayResponse>,
  prepare: (query: string) => void = readFetch,
): DataSource {
  const { positions } = options;
  const fetch: SubgraphFetch = async (request, work) => {
    try {
      if (work) work.subgraphRequests += 1;
      const written = positions?.of(request.viewer);
      const response = await send(written === undefined ? request : { ...request, written });
      const { data, errors, isPlain = false, extensions } = response;
      if (work) work.statements += extensions.statements;
      if (extensions.written !== undefined) {
        await positions?.note(request.viewer, extensions.written);
      }
      if (data !== undefined && !errors) return { data, isPlain };
      return {
        ...(data !== undefined && { data }),
        ...(errors && { errors: withPaths(errors, data, request) }),
        isPlain,
      };
    } catch (error) {
      if (request.signal?.aborted !== true) options.report(error, subgraph);
      return { data: null, errors: errorsOfFields(request) };
    }
  };
  return {
    fetch,
    prepare,
    process(apollo) {
      const { query = '', operationName, variables } = apollo.request;
      // Health checks and schema loading have no client behind them.
      const context = 'incomingRequestContext' in apollo ? apollo.context : undefined;
      const viewer = context?.viewer ?? ANONYMOUS;
      return fetch({ query, operationName, variables, viewer }, context?.work);
    },
  };
}

/** Error of a subgraph that gave no response. */
export function unavailable(cause?: unknown): UnavailableError {
  return new UnavailableError('SUBGRAPH', 'A part of the graph did not answer in time.', { cause });
}

/**
 * Errors with paths. One without is about the request as a whole: the first of them is the reason for each field that
 * the data lacks, any others stand at the first of these fields.
 */
function withPaths(
  errors: readonly GraphQLFormattedError[],
  data: JsonObject | null | undefined,
  request: GatewayRequest,
): readonly GraphQLFormattedError[] {
  if (errors.every(({ path }) => path)) return errors;
  const valueOf = (key: unknown): unknown => (data ? getMember(data, String(key)) : null) ?? null;
  const lost = requestedPaths(request).filter(([key]) => valueOf(key) === null);
  if (lost.length === 0) return errors;
  const requestErrors = errors.filter(({ path }) => !path);
  return errors.flatMap((error) => {
    if (error.path) return [error];
    const places = error === requestErrors[0] ? lost : lost.slice(0, 1);
    return places.map((path) => ({ ...error, path: [...path] }));
  });
}

/** One error for each field of a request. */
function errorsOfFields(request: GatewayRequest): GraphQLFormattedError[] {
  const { message, code } = unavailable();
  return requestedPaths(request).map((path) => ({
    message,
    path: [...path],
    extensions: withCode(code),
  }));
}
