/** Gateway with its own executor, as Apollo Server takes one. */
import { coerceVariables } from '@teei/platform/variables/variables.ts';
import type { DocumentNode } from 'graphql';
import type { GatewayContext } from '../context/gateway-context.ts';
import type { Gateway } from '../supergraph/apollo-gateway.ts';
import type { SupergraphLoader } from '../supergraph/supergraph-loader.ts';
import type { Plan } from '../plan/plan.ts';
import { createExecutor, type Executor, type ExecutorOptions } from './executor.ts';
import { openSupergraph } from './supergraph.ts';

/** A gateway that can compile operations ahead of time. */
export interface CompilingGateway extends Gateway {
  /** Compiles a document that is valid against the current schema, a part at each step. */
  compile(document: DocumentNode): AsyncIterable<void>;
}

/**
 * Joins the own executor with a loaded supergraph.
 *
 * @param loader also Apollo's gateway is one; its executor is not used then
 * @param planOver gives the planning function for a supergraph
 */
export function withOwnExecutor(
  loader: SupergraphLoader,
  options: ExecutorOptions,
  planOver: (supergraphSdl: string) => Plan,
): CompilingGateway {
  let loaded: Executor | undefined;
  loader.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    const plan = planOver(coreSupergraphSdl);
    loaded = createExecutor(openSupergraph(coreSupergraphSdl, apiSchema, plan), options);
  });
  const executor = (): Executor => {
    if (!loaded) throw new TypeError('Expected a loaded supergraph.');
    return loaded;
  };
  return {
    async load(given) {
      const { schema } = await loader.load(given);
      return {
        schema,
        executor: async ({ document, request, context }) => {
          if (!isGatewayContext(context)) throw new TypeError('Expected the context of a request.');
          const { operationName, variables = {} } = request;
          return executor().execute({ document, operationName, variables, context });
        },
      };
    },
    compile: (document) => executor().compile(document),
    onSchemaLoadOrUpdate: (callback) => loader.onSchemaLoadOrUpdate(callback),
    stop: () => loader.stop(),
  };
}

/**
 * Checks variables before Apollo's executor, whose errors would repeat their values and be without
 * limit.
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

/** Type guard for the context that the HTTP server makes, which Apollo Server passes on untyped. */
function isGatewayContext(
  context: Record<string, unknown>,
): context is GatewayContext & typeof context {
  return 'viewer' in context && 'work' in context;
}
