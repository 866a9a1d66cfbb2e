/** API schema of a supergraph: types and fields that clients see. */
import type { GraphQLSchema } from 'graphql';
import { createApolloGateway } from './apollo-gateway.ts';

/** Reads the schema that the gateway validates with. Takes some tenths of a second. */
export async function readApiSchema(supergraphSdl: string): Promise<GraphQLSchema> {
  const gateway = createApolloGateway(supergraphSdl, (name) => ({
    process: () => Promise.reject(new TypeError(`Expected no request to ${name}.`)),
  }));
  const { schema } = await gateway.load();
  await gateway.stop();
  return schema;
}
