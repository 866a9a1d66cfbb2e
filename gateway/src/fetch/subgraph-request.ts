/** Requests to a subgraph, of which all but the values of variables is written once. */
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { stripIgnoredCharacters } from 'graphql';
import type { FetchResponse } from '../data-source/data-source.ts';
import type { ExecutionContext } from './execution-context.ts';

type RequestNode = Pick<
  Extract<PlanNode, { kind: 'Fetch' }>,
  'serviceName' | 'operation' | 'operationName'
>;

/** Variables of a request. */
export interface Variables {
  readonly values: Record<string, unknown>;
  /** Their names and JSON texts. */
  readonly texts: (readonly [name: string, text: string])[];
}

/** Sends the request of a fetch with these variables. Never rejects. */
export type SendSubgraphRequest = (
  context: ExecutionContext,
  variables: Variables,
) => Promise<FetchResponse>;

/** Query text of a request: an operation of a plan without ignored characters. */
export function requestQuery(operation: string): string {
  return stripIgnoredCharacters(operation);
}

/** Compiles the request of a fetch. */
export function compileSubgraphRequest({
  serviceName: subgraph,
  operation,
  operationName,
}: RequestNode): SendSubgraphRequest {
  const query = requestQuery(operation);
  const start = JSON.stringify({ query, operationName }).slice(0, -1);
  return async (context, { values: variables, texts }) => {
    const body = requestBody(start, texts);
    const response = await context.fetch({ subgraph, query, operationName, variables, body });
    if (response.data) context.isPlain &&= response.isPlain === true;
    return response;
  };
}

/** Picks variables of the client's request by name; those that it did not send are left out. */
export function pickVariables(
  { variables }: ExecutionContext,
  names: readonly string[],
): Variables {
  const picked: Variables = { values: {}, texts: [] };
  for (const name of names) {
    if (!Object.hasOwn(variables, name)) continue;
    picked.values[name] = variables[name];
    picked.texts.push([name, JSON.stringify(variables[name])]);
  }
  return picked;
}

/**
 * Body of a request (GraphQL over HTTP, section 5).
 *
 * @param start JSON text of the body up to its variables, without the closing brace
 */
function requestBody(start: string, variables: Variables['texts']): string {
  if (variables.length === 0) return `${start}}`;
  let text = `${start},"variables":{`;
  let comma = '';
  for (const [name, value] of variables) {
    text += `${comma}"${name}":${value}`;
    comma = ',';
  }
  return `${text}}}`;
}
