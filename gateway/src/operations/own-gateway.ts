/** Apollo's gateway loads, validates and reloads the supergraph; the graph's own executor executes. */
import type { ApolloGateway } from '@apollo/gateway';
import { coerceVariables } from '@teei/platform/variables/variables.ts';
import type { DocumentNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Gateway } from '../supergraph/apollo-gateway.ts';
import type { Plan } from '../plan/plan.ts';
import { createExecutor, type Executor, type ExecutorOptions } from './executor.ts';
import { openSupergraph } from './supergraph.ts';

/** A gateway that can compile operations ahead of time. */
export interface CompilingGateway extends Gateway {
  /** Of a document that is valid against the schema of now, a part at each step. */
  compile(document: DocumentNode): AsyncIterable<void>;
}

/**
 * @param apollo loads the supergraph; its data sources are asked for nothing
 * @param planOver gives how operations are planned over a supergraph
 */
export function withOwnExecutor(
  apollo: ApolloGateway,
  options: ExecutorOptions,
  planOver: (supergraphSdl: string) => Plan,
): CompilingGateway {
  let loaded: Executor | undefined;
  apollo.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    const plan = planOver(coreSupergraphSdl);
    loaded = createExecutor(openSupergraph(coreSupergraphSdl, apiSchema, plan), options);
  });
  const executor = (): Executor => {
    if (!loaded) throw new TypeError('No supergraph has been loaded.');
    return loaded;
  };
  return {
    async load(given) {
      const { schema } = await apollo.load(given);
      return {
        schema,
        executor: async ({ document, request, context }) => {
          if (!isGatewayContext(context)) throw new TypeError('The request has no context.');
          const { operationName, variables = {} } = request;
          return executor().execute({ document, operationName, variables, context });
        },
      };
    },
    compile: (document) => executor().compile(document),
    onSchemaLoadOrUpdate: (callback) => apollo.onSchemaLoadOrUpdate(callback),
    stop: () => apollo.stop(),
  };
}

/**
 * Apollo's executor for operations whose variables are acceptable: by itself it tells all errors of
 * variables, with the values.
 */
export function withCheckedVariables(apollo: Gateway): Gateway {
  return {
    async load(given) {
      const { schema, executor } = await apollo.load(given);
      return {
        schema,
        executor: async (request) => {
          const { variables = {} } = request.request;
          const definitions = request.operation.variableDefinitions ?? [];
          const coerced = coerceVariables(request.schema, definitions, variables);
          return 'errors' in coerced ? coerced : executor(request);
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
