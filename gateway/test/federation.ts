/** Composition and execution shared by the federations of tests, whose subgraphs are function calls. */
import { composeServices } from '@apollo/composition';
import type { SubgraphRequest, SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import {
  execute,
  parse,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';

/**
 * Composes subgraphs, given by their names.
 *
 * @returns the supergraph's SDL
 */
export function composeSupergraph(subgraphs: ReadonlyMap<string, DocumentNode>): string {
  const composed = composeServices(
    [...subgraphs].map(([name, typeDefs]) => ({ name, url: `http://${name}`, typeDefs })),
  );
  if (composed.errors) throw new AggregateError(composed.errors, String(composed.errors));
  return composed.supergraphSdl;
}

/** Makes a function that answers as the subgraph of that schema. */
export function answerOver<Context, Arguments>(
  schema: GraphQLSchema,
  contextValue: Context,
  fieldResolver: GraphQLFieldResolver<unknown, Context, Arguments>,
): (request: SubgraphRequest) => Promise<SubgraphResponse> {
  return async ({ query, variables }) => {
    const { data, errors } = await execute({
      schema,
      document: parse(query),
      variableValues: variables ?? {},
      contextValue,
      fieldResolver,
    });
    return {
      ...(data !== undefined && { data }),
      ...(errors && { errors: errors.map((error) => error.toJSON()) }),
      extensions: { statements: 0 },
    };
  };
}
