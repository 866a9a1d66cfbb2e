/** API schema of a supergraph: types and fields that clients see. */
import type { GraphQLSchema } from 'graphql';
import { createApolloGateway } from './apollo-gateway.ts';
import { useScalars, type Scalars } from './use-scalars.ts';

/**
 * Reads the schema that the gateway validates with. Takes some tenths of a second.
 *
 * @param scalars as in the options of the graph
 */
export async function readApiSchema(
  supergraphSdl: string,
  scalars: Scalars,
): Promise<GraphQLSchema> {
  const gateway = createApolloGateway(supergraphSdl, (name) => ({
    process: () => Promise.reject(new TypeError(`Expected no request to ${name}.`)),
  }));
  const { schema } = await gateway.load();
  await gateway.stop();
  useScalars(schema, scalars);
  return schema;
}
