/** Compilation of operations before they are published, as the gateway will compile them. */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { operationsOf } from '../document/operations.ts';
import { DEFAULT_PLANNING } from '../plan/planning-settings.ts';
import { startPlanning } from '../plan/planning.ts';
import { createOperationCompiler } from './operation-compiler.ts';
import { openSupergraph } from './supergraph.ts';

export interface PublicationCompiler {
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
 * Starts a compiler with one planning process.
 *
 * @param schema as `readApiSchema` reads it off the same supergraph, with its scalars
 */
export function startPublicationCompiler(
  supergraphSdl: string,
  schema: GraphQLSchema,
): PublicationCompiler {
  const planning = startPlanning({ ...DEFAULT_PLANNING, processes: 1, supergraphSdl });
  const supergraph = openSupergraph(supergraphSdl, schema, planning.plan);
  return {
    async *compile(document) {
      for (const definition of operationsOf(document)) {
        const compiler = createOperationCompiler(supergraph, document, definition, () => undefined);
        yield* compiler.compileAll('');
      }
    },
    close: () => planning.close(),
  };
}
