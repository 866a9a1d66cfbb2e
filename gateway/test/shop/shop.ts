/** The shop as a federation of three subgraphs, executed by anybody, and as one schema of its own. */
import { ApolloServer } from '@apollo/server';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/subgraph.ts';
import { ANONYMOUS, type Viewer } from '@teei/platform/viewer/viewer.ts';
import {
  buildSchema,
  execute,
  parse,
  printSchema,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { GatewayContext } from '../../src/context.ts';
import { createDataSource, type DataSource } from '../../src/data-source/answer.ts';
import { withOwnExecutor, type Gateway } from '../../src/execution/gateway.ts';
import { createPlanner, type Plan } from '../../src/execution/planner.ts';
import { createApolloGateway } from '../../src/supergraph/apollo-gateway.ts';
import { composeSupergraph } from '../federation.ts';
import { ALL_ROWS } from './rows.ts';
import { subgraphsOf } from './schemas.ts';
import { createSubgraph, fieldResolver } from './subgraph.ts';

type Variables = Readonly<Record<string, unknown>>;

/** An operation to execute. */
export interface Ask {
  readonly query: string;
  readonly variables?: Variables;
  readonly viewer?: Viewer;
}

/** An answer to it. */
export interface Answer {
  readonly data?: unknown;
  readonly errors: readonly GraphQLFormattedError[];
}

/** What one subgraph was asked. */
export interface Asked extends SubgraphRequest {
  readonly subgraph: string;
}

export interface Shop {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** All that subgraphs were asked, by whichever executor. */
  readonly asked: Asked[];
  /** Why subgraphs did not answer. */
  readonly reported: unknown[];
  /** Runs before a subgraph answers; what it throws is the subgraph's absence. */
  hinder: (request: Asked) => Promise<void>;
  /** Executed by the graph's own executor, by Apollo's, and by one schema over all rows. */
  own(ask: Ask): Promise<Answer>;
  apollo(ask: Ask): Promise<Answer>;
  merged(ask: Ask): Promise<Answer>;
  close(): Promise<void>;
}

/** What a shop is opened with. */
export interface ShopOptions {
  /** Whether it has an interface object. */
  readonly interfaceObjects?: boolean;
  /** Who plans for the graph's own executor. */
  readonly createPlan?: (supergraphSdl: string) => Plan;
}

/** Composes the shop; its subgraphs are function calls. */
export async function openShop({
  interfaceObjects = true,
  createPlan = createPlanner,
}: ShopOptions = {}): Promise<Shop> {
  const subgraphs = subgraphsOf(interfaceObjects);
  const supergraphSdl = composeSupergraph(subgraphs);
  const asked: Asked[] = [];
  const reported: unknown[] = [];
  const sources = new Map<string, DataSource>(
    [...subgraphs].map(([name, typeDefs]) => {
      const answer = createSubgraph(name, typeDefs);
      const options = { timeout: 1_000, report: (error: unknown) => reported.push(error) };
      const ask = async (request: SubgraphRequest): Promise<SubgraphResponse> => {
        const one = { ...request, subgraph: name };
        asked.push(one);
        await shop.hinder(one);
        return answer(request);
      };
      return [name, createDataSource(name, options, ask)];
    }),
  );
  const sourceOf = (name: string): DataSource => {
    const source = sources.get(name);
    if (!source) throw new TypeError(`There is no ${name}.`);
    return source;
  };
  const gateway = createApolloGateway(supergraphSdl, sourceOf);
  const apollo = await serve(gateway);
  const own = await serve(
    withOwnExecutor(
      createApolloGateway(supergraphSdl, sourceOf),
      (name) => sourceOf(name).fetch,
      createPlan,
    ),
  );
  // Printed and read again, since the gateway has put resolvers of its own into it.
  const schema = gateway.schema && buildSchema(printSchema(gateway.schema));
  if (!schema) throw new TypeError('The gateway has no schema.');
  const shop: Shop = {
    schema,
    asked,
    reported,
    hinder: async () => undefined,
    own: own.ask,
    apollo: apollo.ask,
    async merged({ query, variables = {} }) {
      const { data, errors = [] } = await execute({
        schema,
        document: parse(query),
        variableValues: variables,
        contextValue: ALL_ROWS,
        fieldResolver,
      });
      return plain({ data, errors: errors.map((error) => error.toJSON()) });
    },
    async close() {
      await Promise.all([own.server.stop(), apollo.server.stop()]);
    },
  };
  return shop;
}

async function serve(gateway: Gateway) {
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
  });
  await server.start();
  const ask = async ({ query, variables = {}, viewer = ANONYMOUS }: Ask): Promise<Answer> => {
    const contextValue = { viewer, work: { subgraphRequests: 0, statements: 0 } };
    const { body } = await server.executeOperation(
      { query, variables: { ...variables } },
      { contextValue },
    );
    if (body.kind !== 'single') throw new TypeError('Expected one answer.');
    const { data, errors = [] } = body.singleResult;
    return plain({ data, errors });
  };
  return { server, ask };
}

/** As a client reads it. */
function plain({ data, errors }: Answer): Answer {
  const text = JSON.stringify(data);
  return { data: text === undefined ? undefined : JSON.parse(text), errors };
}
