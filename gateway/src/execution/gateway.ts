/** Apollo's gateway loads, validates and reloads the supergraph; the graph's own executor executes. */
import type { ApolloGateway } from '@apollo/gateway';
import type { GatewayContext } from '../context.ts';
import { createExecutor, type FetchOf } from './executor.ts';
import { createPlanner, type Plan } from './planner.ts';
import { readTypeNames } from './type-names.ts';

/** What the server needs of a gateway. */
export type Gateway = Pick<ApolloGateway, 'load' | 'onSchemaLoadOrUpdate' | 'stop'>;

/**
 * @param apollo loads the supergraph; its data sources are asked for nothing
 * @param fetchOf gives how a subgraph is asked
 * @param createPlan gives a planner for a supergraph
 */
export function withOwnExecutor(
  apollo: ApolloGateway,
  fetchOf: FetchOf,
  createPlan: (supergraphSdl: string) => Plan = createPlanner,
): Gateway {
  let execute: ReturnType<typeof createExecutor> | undefined;
  apollo.onSchemaLoadOrUpdate(({ apiSchema: schema, coreSupergraphSdl: sdl }) => {
    const supergraph = { schema, types: readTypeNames(sdl), plan: createPlan(sdl) };
    execute = createExecutor(supergraph, fetchOf);
  });
  return {
    async load(options) {
      const { schema } = await apollo.load(options);
      return {
        schema,
        executor: async ({ document, request, context }) => {
          if (!execute) throw new TypeError('No supergraph has been loaded.');
          if (!isGatewayContext(context)) throw new TypeError('The request has no context.');
          const { operationName, variables = {} } = request;
          return execute({ document, operationName, variables, context });
        },
      };
    },
    onSchemaLoadOrUpdate: (callback) => apollo.onSchemaLoadOrUpdate(callback),
    stop: () => apollo.stop(),
  };
}

/** The server hands on what the front door made, without its type. */
function isGatewayContext(
  context: Record<string, unknown>,
): context is GatewayContext & typeof context {
  return 'viewer' in context && 'work' in context;
}
