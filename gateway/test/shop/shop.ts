/** The shop as a federation of three subgraphs, and as one schema of its own. */
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import { buildSchema, execute, parse, printSchema, type GraphQLSchema } from 'graphql';
import {
  createDataSource,
  type DataSource,
  type GatewayRequest,
} from '../../src/data-source/data-source.ts';
import { DocumentStore } from '../../src/operations/document-store.ts';
import { withOwnExecutor } from '../../src/operations/own-gateway.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { readApiSchema } from '../../src/supergraph/api-schema.ts';
import { createSupergraphLoader } from '../../src/supergraph/supergraph-loader.ts';
import { composeSupergraph } from '../federation.ts';
import { planDirectly } from '../plan-directly.ts';
import { plain, serve, type Answer, type Ask } from '../serve.ts';
import { ALL_ROWS } from './rows.ts';
import { subgraphsOf } from './schemas.ts';
import { createSubgraph, fieldResolver } from './subgraph.ts';

/** Request to one subgraph. */
export interface ShopRequest extends SubgraphRequest {
  readonly subgraph: string;
}

export interface Shop {
  /** API schema. */
  readonly schema: GraphQLSchema;
  /** Requests to subgraphs, in their order. */
  readonly asked: ShopRequest[];
  /** Documents that its own executor keeps. */
  readonly documents: DocumentStore;
  /** Causes of missing responses. */
  readonly reported: unknown[];
  /** Invalid fields of responses, with the subgraphs that may have resolved them. */
  readonly broken: (readonly [field: string, subgraphs: readonly string[]])[];
  /** Runs before a subgraph answers; what it throws is the subgraph's absence. */
  hinder: (request: ShopRequest) => Promise<void>;
  /** Response of a subgraph in place of the right one. */
  instead: (request: ShopRequest) => Omit<SubgraphResponse, 'extensions'> | undefined;
  /** Executes with the graph's own executor. */
  own(ask: Ask): Promise<Answer>;
  /** Executes over one schema with all rows. */
  merged(ask: Ask): Promise<Answer>;
  close(): Promise<void>;
}

/** Bytes that the documents of the own executor take at most. */
export const DOCUMENT_MEMORY = 1024 * 1024;

/** Options of a shop. */
export interface ShopOptions {
  /** True for a shop with an interface object. */
  readonly interfaceObjects?: boolean;
  /** Planning for the own executor; in this process when left out. */
  readonly planOver?: (supergraphSdl: string) => Plan;
}

/** Composes the shop; its subgraphs are function calls. */
export async function openShop({
  interfaceObjects = true,
  planOver = planDirectly,
}: ShopOptions = {}): Promise<Shop> {
  const subgraphs = subgraphsOf(interfaceObjects);
  const supergraphSdl = composeSupergraph(subgraphs);
  const asked: ShopRequest[] = [];
  const documents = new DocumentStore({ limit: DOCUMENT_MEMORY });
  const reported: unknown[] = [];
  const broken: (readonly [field: string, subgraphs: readonly string[]])[] = [];
  const sources = new Map<string, DataSource>(
    [...subgraphs].map(([name, typeDefs]) => {
      const answer = createSubgraph(name, typeDefs);
      const options = { timeout: 1_000, report: (error: unknown) => reported.push(error) };
      const ask = async (sent: GatewayRequest): Promise<SubgraphResponse> => {
        const request = { ...sent, signal: undefined };
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
      createSupergraphLoader(supergraphSdl, {}, sourceOf),
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
  const schema = buildSchema(printSchema(await readApiSchema(supergraphSdl, {})));
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
