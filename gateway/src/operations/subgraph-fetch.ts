/** Sending of an operation's fetches: each for itself, or shared with those that are in flight. */
import { readOrigin, type Origin } from '@teei/platform/viewer/origin.ts';
import { viewerKey, type GatewayContext } from '../context/gateway-context.ts';
import type { FetchResponse, SubgraphFetch } from '../data-source/data-source.ts';
import type { Fetch } from '../fetch/execution-context.ts';
import type { InFlight } from '../in-flight/in-flight.ts';
import { copyObject } from '../json/json-object.ts';

/** Gives the function that sends requests to a subgraph; throws for one that nobody serves. */
export type FetchOf = (subgraph: string) => SubgraphFetch;

/** Sends each request of a mutation for itself, as the viewer of the context, with its origin. */
export function fetchAlone(fetchOf: FetchOf, context: GatewayContext): Fetch {
  return fetchAs(fetchOf, context, readOrigin(context.address, context.userAgent));
}

function fetchAs(
  fetchOf: FetchOf,
  { viewer, work, importBounds }: GatewayContext,
  origin?: Origin,
): Fetch {
  const timeout = importBounds?.timeout;
  return ({ subgraph, query, operationName, variables, body }, signal) =>
    fetchOf(subgraph)(
      { query, operationName, variables, body, viewer, origin, signal, timeout },
      work,
    );
}

/** Joins requests in flight of viewers with the same key: no subgraph tells those viewers apart. */
export function fetchShared(
  fetchOf: FetchOf,
  context: GatewayContext,
  fetches: InFlight<FetchResponse>,
): Fetch {
  const send = fetchAs(fetchOf, context);
  const viewer = viewerKey(context.viewer);
  return async (request) => {
    const key = `${viewer}\n${request.subgraph}\n${request.body}`;
    const { result, isShared } = await fetches.join(key, context.signal, (signal) =>
      send(request, signal),
    );
    return isShared && result.data ? { ...result, data: copyObject(result.data) } : result;
  };
}
