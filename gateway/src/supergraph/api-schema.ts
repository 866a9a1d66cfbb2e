/** API schema of a supergraph: types and fields that clients see. */
import type { GraphQLSchema } from 'graphql';
import { createSupergraphLoader } from './supergraph-loader.ts';
import type { Scalars } from './use-scalars.ts';

/**
 * Reads the schema that the gateway validates with.
 *
 * @param scalars as in the options of the graph
 */
export async function readApiSchema(
  supergraphSdl: string,
  scalars: Scalars,
): Promise<GraphQLSchema> {
  const { schema } = await createSupergraphLoader(supergraphSdl, scalars, () => undefined).load();
  return schema;
}
