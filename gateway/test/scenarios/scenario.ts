/** A scenario: a federation of a few lines that teaches one thing, and what it answers. */
import { Supergraph } from '@apollo/federation-internals';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import { parse, validate, type GraphQLError } from 'graphql';
import { createDataSource, type SubgraphFetch } from '../../src/data-source/data-source.ts';
import { createExecutor } from '../../src/operations/executor.ts';
import { openSupergraph } from '../../src/operations/supergraph.ts';
import { composeSupergraph } from '../federation.ts';
import { planDirectly } from '../plan-directly.ts';
import { createSubgraph, typeDefsOf, type ScenarioSubgraph } from './subgraph.ts';

export interface Scenario {
  /** Subject of the sentences of its tests. */
  readonly about: string;
  /** Subgraphs by their names. */
  readonly subgraphs: Readonly<Record<string, ScenarioSubgraph>>;
  /** Operations, by what they show. */
  readonly shows: Readonly<Record<string, ScenarioOperation>>;
}

export interface ScenarioOperation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  /** Paths of errors, with dots, or the reason that it is invalid; none when left out. */
  readonly errors?: readonly string[];
  /** The subgraphs that are asked, in their order; any when not said. */
  readonly asks?: readonly string[];
}

/** An answer, in the form in which scenarios say what they expect. */
export type ScenarioAnswer = Required<Pick<ScenarioOperation, 'data' | 'errors' | 'asks'>>;

/** Composes a scenario's federation. Gives a function that executes operations over it. */
export function openScenario({
  subgraphs,
}: Scenario): (operation: ScenarioOperation) => Promise<ScenarioAnswer> {
  const all = Object.entries(subgraphs);
  const sdl = composeSupergraph(new Map(all.map(([name, one]) => [name, typeDefsOf(one)])));
  const supergraph = Supergraph.build(sdl, { supportedFeatures: null });
  const schema = supergraph.apiSchema().toGraphQLJSSchema();
  const asks: string[] = [];
  const sources = new Map<string, SubgraphFetch>(
    all.map(([name, subgraph]) => {
      const answer = createSubgraph(subgraph);
      const { fetch } = createDataSource(name, OPTIONS, (request) => {
        asks.push(name);
        return answer({ ...request, signal: undefined });
      });
      return [name, fetch];
    }),
  );
  const executor = createExecutor(openSupergraph(sdl, schema, planDirectly(sdl)), {
    fetchOf: (name) =>
      sources.get(name) ?? (() => Promise.reject(new TypeError(`There is no ${name}.`))),
    prepareFetch: () => undefined,
    charge: () => undefined,
    reportInvalidField: () => undefined,
  });
  return async ({ query, variables = {} }) => {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0)
      return { data: undefined, errors: invalid.map(({ message }) => message), asks: [] };
    asks.length = 0;
    const context = { viewer: ANONYMOUS, work: { subgraphRequests: 0, statements: 0 } };
    const answer = await executor.execute({
      document,
      operationName: undefined,
      variables,
      context,
    });
    const { data, errors = [] } = answer;
    return { data: plain(data), errors: errors.map(placeOf), asks: [...asks] };
  };
}

const OPTIONS = {
  timeout: 1_000,
  report: (error: unknown): void => {
    throw new Error('A subgraph did not answer.', { cause: error });
  },
};

function placeOf({ path = [] }: Pick<GraphQLError, 'path'>): string {
  return path.join('.');
}

/** Data as a client reads it. */
function plain(data: unknown): unknown {
  return data === undefined ? undefined : JSON.parse(JSON.stringify(data));
}
