/** Cross-origin requests from browsers (CORS): pages of the named origins may call the graph. */
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Seconds for which a browser may cache the response to a preflight. */
const PREFLIGHT_MAX_AGE_SECONDS = 600;

/**
 * Adds CORS headers for these origins to the routes of a scope. There are no cookies, so credentials are
 * never allowed. Other origins get no CORS header at all, where a list given to the library would still
 * show them methods and headers.
 */
export async function allowOrigins(
  scope: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  const allowed = new Set(origins);
  await scope.register(cors, {
    origin: (origin, answer) => {
      answer(null, origin !== undefined && allowed.has(origin) ? origin : false);
    },
    maxAge: PREFLIGHT_MAX_AGE_SECONDS,
  });
}
