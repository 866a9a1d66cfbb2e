/** What both data sources share: from the gateway's fetch to a subgraph's answer, or its absence. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { UnavailableError } from '@teei/platform/errors/errors.ts';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/subgraph.ts';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { readFetch } from './fetch.rules.ts';

export interface DataSourceOptions {
  /** A subgraph that takes longer, in milliseconds, counts as down. */
  readonly timeout: number;
  /** Told why a subgraph did not answer. */
  readonly report: (error: unknown, subgraph: string) => void;
}

type Fetch = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/**
 * Asks and gives the answer in the gateway's form. A subgraph that does not answer costs its own
 * fields only: each gets one SUBGRAPH_UNAVAILABLE error.
 */
export async function answerOf(
  fetch: Fetch,
  subgraph: string,
  options: DataSourceOptions,
  ask: (request: SubgraphRequest) => Promise<SubgraphResponse>,
): Promise<Answer> {
  const query = fetch.request.query ?? '';
  // Health checks and schema loading have no client behind them.
  const context = 'incomingRequestContext' in fetch ? fetch.context : undefined;
  try {
    if (context) context.work.subgraphRequests += 1;
    const response = await ask({
      query,
      operationName: fetch.request.operationName,
      variables: fetch.request.variables,
      viewer: context?.viewer ?? ANONYMOUS,
    });
    if (context) context.work.statements += response.extensions.statements;
    return {
      ...(response.data !== undefined && { data: response.data }),
      ...(response.errors && { errors: [...response.errors] }),
    };
  } catch (error) {
    options.report(error, subgraph);
    return { data: null, errors: absentFields(query) };
  }
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
    extensions: { code },
  }));
}
