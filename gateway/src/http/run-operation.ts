/** Runs operations of the gateway's own routes, as its clients run theirs. */
import type { ApolloServer } from '@apollo/server';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context/gateway-context.ts';
import type { RateLimiter } from '../rate-limits/rate-limiter.ts';
import { abortOnClose } from './graphql-request.ts';
import { writeResponse } from './response-body.ts';
import type { StartQueue } from './start-queue.ts';

export interface RunnerOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  /** Queue of operations that wait for their start. */
  readonly queue: StartQueue;
  /** Limits of each client's requests; without it there are none. */
  readonly rateLimiter: RateLimiter | undefined;
}

/** Runs an operation for a viewer; its response as JSON. */
export type RunOperation = (
  operation: { readonly query: string; readonly variables: Record<string, unknown> },
  viewer: Viewer,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<string>;

/** Runner of operations. Each waits in the queue of all operations, and counts as a request of its viewer. */
export function createRunner({ apollo, queue, rateLimiter }: RunnerOptions): RunOperation {
  return async (operation, viewer, { ip }, reply) => {
    const refused = queue.admit();
    if (refused) throw refused;
    const allowance = await rateLimiter?.admit(viewer, ip);
    if (allowance?.refusal) throw allowance.refusal;
    const signal = abortOnClose(reply.raw);
    const { body } = await queue.run(
      ({ waitFor }) =>
        apollo.executeOperation(operation, {
          contextValue: {
            viewer,
            work: { subgraphRequests: 0, statements: 0 },
            allowance,
            address: ip,
            signal,
            waitFor,
          },
        }),
      signal,
    );
    if (body.kind !== 'single') throw new TypeError('Expected a response in one piece.');
    return writeResponse(body.singleResult);
  };
}
