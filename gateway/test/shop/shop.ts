/** The shop as a federation of three subgraphs, and as one schema of its own. */
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import { buildSchema, execute, parse, printSchema, type GraphQLSchema } from 'graphql';
import { createDataSource, type DataSource } from '../../src/data-source/data-source.ts';
import { DocumentStore } from '../../src/operations/document-store.ts';
import { withOwnExecutor } from '../../src/operations/own-gateway.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { readApiSchema } from '../../src/supergraph/api-schema.ts';
import { createApolloGateway } from '../../src/supergraph/apollo-gateway.ts';
import { composeSupergraph } from '../federation.ts';
import { planDirectly } from '../plan-directly.ts';
import { plain, serve, type Answer, type Ask } from '../serve.ts';
import { ALL_ROWS } from './rows.ts';
import { subgraphsOf } from './schemas.ts';
import { createSubgraph, fieldResolver } from './subgraph.ts';

/** What one subgraph was asked. */
export interface Asked extends SubgraphRequest {
  readonly subgraph: string;
}

export interface Shop {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** All that subgraphs were asked. */
  readonly asked: Asked[];
  /** What its own executor keeps of operations. */
  readonly documents: DocumentStore;
  /** Why subgraphs did not answer. */
  readonly reported: unknown[];
  /** What own answers broke the schema at, with those who may have answered it. */
  readonly broken: (readonly [field: string, subgraphs: readonly string[]])[];
  /** Runs before a subgraph answers; what it throws is the subgraph's absence. */
  hinder: (request: Asked) => Promise<void>;
  /** What a subgraph answers in place of what is right. */
  instead: (request: Asked) => Omit<SubgraphResponse, 'extensions'> | undefined;
  /** Executes with the graph's own executor. */
  own(ask: Ask): Promise<Answer>;
  /** Executes over one schema with all rows. */
  merged(ask: Ask): Promise<Answer>;
  close(): Promise<void>;
}

/** Bytes. */
export const DOCUMENT_MEMORY = 1024 * 1024;

/** What a shop is opened with. */
export interface ShopOptions {
  /** Whether it has an interface object. */
  readonly interfaceObjects?: boolean;
  /** How operations are planned for the graph's own executor; in this process when not said. */
  readonly planOver?: (supergraphSdl: string) => Plan;
}

/** Composes the shop; its subgraphs are function calls. */
export async function openShop({
  interfaceObjects = true,
  planOver = planDirectly,
}: ShopOptions = {}): Promise<Shop> {
  const subgraphs = subgraphsOf(interfaceObjects);
  const supergraphSdl = composeSupergraph(subgraphs);
  const asked: Asked[] = [];
  const documents = new DocumentStore({ limit: DOCUMENT_MEMORY });
  const reported: unknown[] = [];
  const broken: (readonly [field: string, subgraphs: readonly string[]])[] = [];
  const sources = new Map<string, DataSource>(
    [...subgraphs].map(([name, typeDefs]) => {
      const answer = createSubgraph(name, typeDefs);
      const options = { timeout: 1_000, report: (error: unknown) => reported.push(error) };
      const ask = async (request: SubgraphRequest): Promise<SubgraphResponse> => {
        const one = { ...request, subgraph: name };
        asked.push(one);
        await shop.hinder(one);
        const instead = shop.instead(one);
        return instead ? { ...instead, extensions: { statements: 0 } } : answer(request);
      };
      return [name, createDataSource(name, options, ask)];
    }),
  );
  const sourceOf = (name: string): DataSource => {
    const source = sources.get(name);
    if (!source) throw new TypeError(`There is no ${name}.`);
    return source;
  };
  const own = await serve(
    withOwnExecutor(
      createApolloGateway(supergraphSdl, sourceOf),
      {
        fetchOf: (name) => sourceOf(name).fetch,
        prepareFetch: (name, query) => sourceOf(name).prepare(query),
        charge: (document, bytes) => documents.charge(document, bytes),
        reportInvalidField: (...one) => broken.push(one),
      },
      planOver,
    ),
    documents,
  );
  // Printed and read again, since the gateway has put resolvers of its own into it.
  const schema = buildSchema(printSchema(await readApiSchema(supergraphSdl)));
  const shop: Shop = {
    schema,
    asked,
    documents,
    reported,
    broken,
    hinder: async () => undefined,
    instead: () => undefined,
    own: own.ask,
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
      await own.server.stop();
    },
  };
  return shop;
}
