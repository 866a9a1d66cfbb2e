/** Composes the supergraph of a federation that is measured. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/**
 * @param subgraphs their SDL, and where they are served
 * @throws Error when they do not compose
 */
export function composeFederation(
  subgraphs: readonly { readonly name: string; readonly sdl: string; readonly url: string }[],
): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) {
    throw new Error(`The federation does not compose: ${errors?.map(String).join('; ')}`);
  }
  return supergraphSdl;
}
