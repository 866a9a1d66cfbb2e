/** Reads published pages through the graph. */
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import type { RunOperation } from '../http/run-operation.ts';
import { PUBLICATION_QUERY, readPublication } from './publication.ts';
import type { PublicationRouteOptions } from './publication-route.ts';

/** Reader of published pages, as nobody in particular. */
export function createPageReader(run: RunOperation): PublicationRouteOptions['readPage'] {
  return async (address, request, reply) => {
    const operation = { query: PUBLICATION_QUERY, variables: { ...address } };
    return readPublication(await run(operation, ANONYMOUS, request, reply));
  };
}
