/** Cross-origin requests from browsers (CORS): pages of the allowed origins may call the graph. */
import cors from '@fastify/cors';
import { REQUEST_ID_HEADER } from '@teei/platform/telemetry/request-scope.ts';
import type { FastifyInstance } from 'fastify';

/** Seconds for which a browser may cache the response to a preflight. */
const PREFLIGHT_MAX_AGE_SECONDS = 600;

export interface AllowedOrigins {
  /** Origins as browsers send them in `Origin`. */
  readonly origins: readonly string[];
  /** Allows every page of this machine, whatever its port: for development. */
  readonly loopback: boolean;
}

/**
 * Adds CORS headers for these origins to the routes of a scope. There are no cookies, so credentials are
 * never allowed. Other origins get no CORS header at all, where a list given to the library would still
 * show them methods and headers; their preflights are answered 403 with the variable that allows them.
 */
export async function allowOrigins(
  scope: FastifyInstance,
  { origins, loopback }: AllowedOrigins,
): Promise<void> {
  const listed = new Set(origins);
  const isAllowed = (origin: string): boolean =>
    listed.has(origin) || (loopback && isLoopback(origin));
  await scope.register(cors, {
    origin: (origin, answer) => {
      answer(null, origin !== undefined && isAllowed(origin) ? origin : false);
    },
    exposedHeaders: [REQUEST_ID_HEADER, 'RateLimit', 'RateLimit-Policy', 'Retry-After'],
    maxAge: PREFLIGHT_MAX_AGE_SECONDS,
  });
  scope.addHook('onRequest', ({ method, headers: { origin } }, reply, done) => {
    if (method !== 'OPTIONS' || origin === undefined || isAllowed(origin)) return done();
    void reply
      .code(403)
      .type('text/plain; charset=utf-8')
      .send('Pages of this origin may not call the graph. ALLOWED_ORIGINS lists those that may.');
  });
}

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Returns true for the origin of a page that this machine serves to itself. */
function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return /^https?:$/.test(protocol) && LOOPBACK_HOSTS.has(hostname);
}
