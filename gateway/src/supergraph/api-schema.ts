/** The schema that clients see of a supergraph: the one that the gateway validates with. */
import type { GraphQLSchema } from 'graphql';
import { createApolloGateway } from './apollo-gateway.ts';

/** Takes some tenths of a second. */
export async function readApiSchema(supergraphSdl: string): Promise<GraphQLSchema> {
  const gateway = createApolloGateway(supergraphSdl, (name) => ({
    process: () => Promise.reject(new TypeError(`Nothing is asked of ${name}.`)),
  }));
  const { schema } = await gateway.load();
  await gateway.stop();
  return schema;
}
