/** Asking a subgraph what a fetch of a plan says: what is the same each time is written once. */
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { stripIgnoredCharacters } from 'graphql';
import type { FetchAnswer, Run } from './execution-context.ts';

type Asked = Pick<
  Extract<PlanNode, { kind: 'Fetch' }>,
  'serviceName' | 'operation' | 'operationName'
>;

/** The variables of a request. */
export interface Variables {
  readonly values: Record<string, unknown>;
  /** Their names and JSON texts. */
  readonly texts: (readonly [name: string, text: string])[];
}

/** Sends a fetch with these variables. */
export type Ask = (run: Run, variables: Variables) => Promise<FetchAnswer>;

/** What a subgraph is sent of an operation of a plan: all but what nobody reads. */
export function fetchQuery(operation: string): string {
  return stripIgnoredCharacters(operation);
}

/** Compiles the request of a fetch. */
export function compileAsk({ serviceName: subgraph, operation, operationName }: Asked): Ask {
  const query = fetchQuery(operation);
  const start = JSON.stringify({ query, operationName }).slice(0, -1);
  return async (run, { values: variables, texts }) => {
    const body = bodyOf(start, texts);
    const answer = await run.fetch({ subgraph, query, operationName, variables, body });
    if (answer.data) run.isPlain &&= answer.isPlain === true;
    return answer;
  };
}

/** The variables that a fetch uses, as far as the client sent them. */
export function pickVariables(run: Run, names: readonly string[]): Variables {
  const picked: Variables = { values: {}, texts: [] };
  for (const name of names) {
    if (!Object.hasOwn(run.sent, name)) continue;
    picked.values[name] = run.sent[name];
    picked.texts.push([name, JSON.stringify(run.sent[name])]);
  }
  return picked;
}

/** The body of a request as GraphQL over HTTP has it, after its start. */
function bodyOf(start: string, variables: Variables['texts']): string {
  if (variables.length === 0) return `${start}}`;
  let text = `${start},"variables":{`;
  let comma = '';
  for (const [name, value] of variables) {
    text += `${comma}"${name}":${value}`;
    comma = ',';
  }
  return `${text}}}`;
}
