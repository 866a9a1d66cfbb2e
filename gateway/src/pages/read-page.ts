/** Reads published pages through the graph, as nobody in particular. */
import type { ApolloServer } from '@apollo/server';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import type { GatewayContext } from '../context.ts';
import { abortOnClose } from '../http/graphql-request.ts';
import { writeResponse } from '../http/response-body.ts';
import type { StartQueue } from '../http/start-queue.ts';
import type { RateLimiter } from '../rate-limits/rate-limiter.ts';
import { PUBLICATION_QUERY, readPublication } from './publication.ts';
import type { PublicationRouteOptions } from './publication-route.ts';

export interface PageReaderOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  /** Queue of operations that wait for their start. */
  readonly queue: StartQueue;
  /** Limits of each client's requests; without it there are none. */
  readonly rateLimiter: RateLimiter | undefined;
}

/** Reader of pages. It waits in the queue of all operations, and counts as an anonymous request of its address. */
export function createPageReader({
  apollo,
  queue,
  rateLimiter,
}: PageReaderOptions): PublicationRouteOptions['readPage'] {
  return async (address, { ip }, reply) => {
    const refused = queue.admit();
    if (refused) throw refused;
    const allowance = await rateLimiter?.admit(ANONYMOUS, ip);
    if (allowance?.refusal) throw allowance.refusal;
    const signal = abortOnClose(reply.raw);
    const { body } = await queue.run(
      ({ waitFor }) =>
        apollo.executeOperation(
          { query: PUBLICATION_QUERY, variables: { ...address } },
          {
            contextValue: {
              viewer: ANONYMOUS,
              work: { subgraphRequests: 0, statements: 0 },
              allowance,
              address: ip,
              signal,
              waitFor,
            },
          },
        ),
      signal,
    );
    if (body.kind !== 'single') throw new TypeError('Expected a response in one piece.');
    return readPublication(writeResponse(body.singleResult));
  };
}
