/** Observation of a server's requests: their ids, their spans and, where it is wanted, an access log. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import {
  readRequestId,
  REQUEST_ID_HEADER,
  runInScope,
  TRACEPARENT_HEADER,
  type RequestScope,
} from '../telemetry/request-scope.ts';
import { readTraceparent } from '../telemetry/trace-context.ts';
import { isTracing, openScope } from '../telemetry/tracing.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Scope of an observed request. A property, since a WeakMap costs garbage collection more. */
    observedScope: RequestScope | undefined;
  }
}

/** Paths that machines ask every few seconds, of which nothing is recorded. */
const QUIET_PATHS: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Gives each request an id, which the answer carries as `x-request-id`, and runs its handler in the scope of the
 * request and of its span.
 *
 * @param accessLog logger of a line for each request; none without it
 */
export function observeRequests(app: FastifyInstance, accessLog?: Logger): void {
  app.decorateRequest('observedScope', undefined);
  app.addHook('onRequest', (request, reply, done) => {
    const route = request.routeOptions.url;
    if (route !== undefined && QUIET_PATHS.has(route)) return done();
    const { headers, method } = request;
    const requestId = readRequestId(headers[REQUEST_ID_HEADER]);
    const scope = openScope(requestId, readTraceparent(headers[TRACEPARENT_HEADER]), () => ({
      name: route === undefined ? method : `${method} ${route}`,
      kind: 'server',
      attributes: {
        'http.request.method': method,
        'http.route': route,
        'url.path': request.url.split('?', 1)[0],
        'url.scheme': request.protocol,
      },
    }));
    request.observedScope = scope;
    reply.header(REQUEST_ID_HEADER, requestId);
    done();
  });
  // Not before: reading a body leaves the scope.
  app.addHook('preHandler', (request, _reply, done) => {
    const scope = request.observedScope;
    if (scope) runInScope(scope, done);
    else done();
  });
  // The hook is the dearest part: Fastify then watches the end of each response.
  if (!accessLog && !isTracing()) return;
  app.addHook('onResponse', (request, reply, done) => {
    const scope = request.observedScope;
    if (scope) end(scope, request, reply.statusCode, reply.elapsedTime);
    done();
  });

  function end(
    scope: RequestScope,
    request: FastifyRequest,
    status: number,
    milliseconds: number,
  ): void {
    const { span, facts } = scope;
    if (span) {
      span.set({ 'http.response.status_code': status });
      if (status >= 500) span.fail(String(status));
      span.end();
    }
    if (!accessLog) return;
    const route = request.routeOptions.url ?? '';
    runInScope(scope, () =>
      accessLog.info(
        {
          'http.request.method': request.method,
          'http.route': route,
          'http.response.status_code': status,
          duration_ms: Math.round(milliseconds * 10) / 10,
          'graphql.operation.name': facts.operationName,
          'graphql.operation.type': facts.operationType,
          client: facts.client,
        },
        `${request.method} ${route} ${status}`,
      ),
    );
  }
}
