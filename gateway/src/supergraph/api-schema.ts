/** What clients see of a supergraph, and what can be planned over it, as the gateway does both. */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { operationsOf } from '../execution/document.ts';
import { openSupergraph, readOperation } from '../execution/operation.ts';
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

/**
 * Gives what plans and compiles all operations of a document, and throws for those that cannot be.
 *
 * @param schema as `readApiSchema` reads it off the same supergraph
 */
export function createCompiler(
  supergraphSdl: string,
  schema: GraphQLSchema,
): (document: DocumentNode) => Iterable<unknown> {
  const supergraph = openSupergraph(supergraphSdl, schema);
  return function* compile(document) {
    for (const definition of operationsOf(document)) {
      yield* readOperation(supergraph, document, definition, () => undefined).compileAll();
    }
  };
}
