/** Cross-origin requests from browsers (CORS): pages of the named origins may call the graph. */
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Seconds for which a browser may remember what a preflight was told. */
const REMEMBERED = 600;

/**
 * Answers browsers' questions about other origins for the routes of this scope. There are no
 * cookies, so credentials are never allowed. Strangers get no CORS header at all: a list given to
 * the library would still tell them methods and headers.
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
    maxAge: REMEMBERED,
  });
}
