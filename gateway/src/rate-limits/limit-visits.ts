/** Limit of requests for files that anybody may ask for: each is a statement of the gateway's own pool. */
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import type { FastifyInstance } from 'fastify';
import type { RateLimiter } from './rate-limiter.ts';

/** Counts the requests of a plugin's routes as those of their addresses, and refuses what is over the limit. */
export function limitVisits(scope: FastifyInstance, rateLimiter: RateLimiter): void {
  scope.addHook('onRequest', async (request, reply) => {
    const allowance = await rateLimiter.admit(ANONYMOUS, request.ip);
    if (!allowance.refusal) return;
    reply.headers(allowance.headers());
    throw allowance.refusal;
  });
}
