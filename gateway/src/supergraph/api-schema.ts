/** What clients see of a supergraph, and what can be planned over it, as the gateway does both. */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { operationsOf } from '../document/operations.ts';
import { openSupergraph, readOperation } from '../operations/compile-operation.ts';
import { startPlanning } from '../plan/planning.ts';
import { DEFAULT_PLANNING } from '../plan/planning-settings.ts';
import { createApolloGateway } from './apollo-gateway.ts';

/** The schema that the gateway validates with. Takes some tenths of a second. */
export async function readApiSchema(supergraphSdl: string): Promise<GraphQLSchema> {
  const gateway = createApolloGateway(supergraphSdl, (name) => ({
    process: () => Promise.reject(new TypeError(`Nothing is asked of ${name}.`)),
  }));
  const { schema } = await gateway.load();
  await gateway.stop();
  return schema;
}

/** Plans operations ahead of their publication. */
export interface Compiler {
  /**
   * Plans and compiles all operations of a document.
   *
   * @throws OperationNotPlannedError
   */
  readonly compile: (document: DocumentNode) => AsyncIterable<unknown>;
  /** Ends the planning process. */
  readonly close: () => Promise<void>;
}

/**
 * Starts what plans and compiles operations.
 *
 * @param schema as `readApiSchema` reads it off the same supergraph
 */
export function startCompiler(supergraphSdl: string, schema: GraphQLSchema): Compiler {
  const planning = startPlanning({ ...DEFAULT_PLANNING, processes: 1, supergraphSdl });
  const supergraph = openSupergraph(supergraphSdl, schema, planning.plan);
  return {
    async *compile(document) {
      for (const definition of operationsOf(document)) {
        yield* readOperation(supergraph, document, definition, () => undefined).compileAll('');
      }
    },
    close: () => planning.close(),
  };
}
