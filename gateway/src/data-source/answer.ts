/** What both data sources share: from a request to a subgraph's answer, or the errors for its absence. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { UnavailableError } from '@teei/platform/errors/errors.ts';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/subgraph.ts';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext, Work } from '../context.ts';
import { readFetch } from './fetch.rules.ts';

export interface DataSourceOptions {
  /** A subgraph that takes longer, in milliseconds, counts as down. */
  readonly timeout: number;
  /** Told why a subgraph did not answer. */
  readonly report: (error: unknown, subgraph: string) => void;
}

/** A request to a subgraph, with its text where somebody has written it. */
export interface GatewayRequest extends SubgraphRequest {
  /** Its body as GraphQL over HTTP has it: query, name and variables. */
  readonly body?: string;
}

/** Asks a subgraph, counting the work it causes. Never rejects. */
export type SubgraphFetch = (
  request: GatewayRequest,
  work: Work | undefined,
) => Promise<SubgraphAnswer>;

/** What a subgraph answered, or the errors that stand for its absence. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  /** Whether no string of the data needs escapes in JSON, where that is known. */
  isPlain?: boolean;
}

/** A subgraph's response, with what is known of its text. */
export interface GatewayResponse extends SubgraphResponse {
  readonly isPlain?: boolean;
}

/** A subgraph, as the graph's own executor asks it and as Apollo's does. */
export interface DataSource extends GraphQLDataSource<GatewayContext> {
  readonly fetch: SubgraphFetch;
  /** Does ahead of time what can be done for a fetch. */
  prepare(query: string): void;
}

/**
 * A data source that asks in the given way. A subgraph that does not answer costs its own fields
 * only: each gets one SUBGRAPH_UNAVAILABLE error.
 *
 * @param ask rejects when there is no answer
 * @param prepare does ahead of time what can be done for a fetch
 */
export function createDataSource(
  subgraph: string,
  options: DataSourceOptions,
  ask: (request: GatewayRequest) => Promise<GatewayResponse>,
  prepare: (query: string) => void = readFetch,
): DataSource {
  const fetch: SubgraphFetch = async (request, work) => {
    try {
      if (work) work.subgraphRequests += 1;
      const response = await ask(request);
      if (work) work.statements += response.extensions.statements;
      return {
        ...(response.data !== undefined && { data: response.data }),
        ...(response.errors && { errors: [...response.errors] }),
        isPlain: response.isPlain === true,
      };
    } catch (error) {
      if (request.signal?.aborted !== true) options.report(error, subgraph);
      return { data: null, errors: absentFields(request.query) };
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

/** The failure of a subgraph as a whole. */
export function unavailable(cause?: unknown): UnavailableError {
  return new UnavailableError('SUBGRAPH', 'A part of the graph did not answer in time.', { cause });
}

/** One error for each field that the fetch was for. */
function absentFields(query: string): GraphQLFormattedError[] {
  const { message, code } = unavailable();
  return readFetch(query).paths.map((path) => ({
    message,
    path: [...path],
    extensions: withCode(code),
  }));
}
