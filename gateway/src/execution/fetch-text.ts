/** The text of a request to a subgraph: what is the same each time is written once. */
import { stripIgnoredCharacters } from 'graphql';

/** A variable's name and its JSON text. */
export type VariableText = readonly [name: string, text: string];

/** What is asked in a fetch of a plan. */
export interface FetchText {
  /** The operation without what nobody reads. */
  readonly query: string;
  readonly operationName: string | undefined;
  /** The body of a request with these variables, as GraphQL over HTTP has it. */
  readonly body: (variables: readonly VariableText[]) => string;
}

/** What a subgraph is sent of an operation of a plan. */
export function fetchQuery(operation: string): string {
  return stripIgnoredCharacters(operation);
}

/** Compiles the text of a fetch. */
export function compileFetchText(operation: string, operationName: string | undefined): FetchText {
  const query = fetchQuery(operation);
  const start = JSON.stringify({ query, operationName }).slice(0, -1);
  return {
    query,
    operationName,
    body(variables) {
      if (variables.length === 0) return `${start}}`;
      let text = `${start},"variables":{`;
      let comma = '';
      for (const [name, value] of variables) {
        text += `${comma}"${name}":${value}`;
        comma = ',';
      }
      return `${text}}}`;
    },
  };
}
