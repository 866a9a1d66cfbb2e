/** Composes the domains' SDL into the supergraph that the gateway serves. */
import { composeServices } from '@apollo/composition';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import { describeDirectives } from './directive-sentences.ts';

/** The subgraphs of the graph, by name: six domains and the gateway's own analytics. */
export const SUBGRAPH_NAMES = [
  'users',
  'programs',
  'campaigns',
  'evidence',
  'reporting',
  'privacy',
  'analytics',
] as const;

/**
 * The supergraph SDL of `schema/`; descriptions end with what `@access`, `@constraint` and `@omittable` say.
 *
 * @throws Error that lists every composition error when the SDL files do not fit together
 */
export function composeSupergraph(names: readonly string[] = SUBGRAPH_NAMES): string {
  const result = composeServices(
    names.map((name) => ({
      name,
      url: `http://${name}.subgraph`,
      typeDefs: describeDirectives(readTypeDefinitions(name)),
    })),
  );
  if (result.errors) {
    throw new Error(
      `The subgraphs do not compose:\n${result.errors.map((error) => `- ${error.message}`).join('\n')}`,
    );
  }
  return result.supergraphSdl;
}
