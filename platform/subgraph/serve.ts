/** HTTP server of a subgraph, for signed requests of the gateway, which may come in frames. */
import Fastify, { type FastifyInstance } from 'fastify';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { withCode } from '../errors/error-codes.ts';
import { GraphError, InvalidInputError } from '../errors/errors.ts';
import { addHealthChecks, serverOptions, type ServerLifecycle } from '../serving/health-checks.ts';
import { observeRequests } from '../serving/observe-requests.ts';
import type { ServiceMetrics } from '../serving/service-metrics.ts';
import type { GraphSecret } from '../secrets/graph-secret.ts';
import type { SubgraphResponse } from './protocol.ts';
import { asksForFrames, serveFrames, type RequestHeaders } from './serve-frames.ts';
import { createVerifier } from './signature.ts';
import type { RunningSubgraph } from './subgraph.ts';

const requestBody = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

export interface ServeOptions {
  /** Secret shared with the gateway, which signs every request. */
  readonly secret: GraphSecret;
  /** Maximum request body in bytes. Representations of a large page take hundreds of kilobytes. */
  readonly bodyLimit?: number;
  /** Public keys of the tokens that the subgraph signs. */
  readonly publicKeys?: JSONWebKeySet | undefined;
  /** Metrics of the process, served at `/metrics`. */
  readonly metrics?: ServiceMetrics | undefined;
}

/** Room for an import of the gateway's limit, 8 MiB, and for the escapes that its JSON may need. */
const DEFAULT_BODY_LIMIT = 12 * 1024 * 1024;

const PATH = '/graphql';

/**
 * Creates a server with `POST /graphql` (signed requests only), `GET /healthz`, `GET /readyz`, `GET /metrics`, and public
 * keys, if any, at `GET /.well-known/jwks.json`. The caller listens and shuts it down.
 */
export function createSubgraphServer(
  subgraph: RunningSubgraph,
  { secret, publicKeys, metrics, bodyLimit = DEFAULT_BODY_LIMIT }: ServeOptions,
): { readonly server: FastifyInstance; readonly lifecycle: ServerLifecycle } {
  const verify = createVerifier(secret, subgraph.name);
  const { http, ...options } = serverOptions();
  const server = Fastify({
    ...options,
    http: { ...http, shouldUpgradeCallback: asksForFrames },
    bodyLimit,
  });
  const lifecycle = addHealthChecks(server, () => subgraph.check());
  observeRequests(server);
  // The signature covers the raw bytes, so they are parsed after it is verified.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  server.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof GraphError)) throw error;
    // RFC 9110, section 11.6.1: a 401 has a challenge.
    const isUnsigned = error.code === 'UNAUTHENTICATED';
    if (isUnsigned) reply.header('www-authenticate', 'Graph-Signature realm="teei-subgraph"');
    return reply.code(statusOf(error)).send(errorsOf(error));
  });
  const execute = (
    headers: RequestHeaders,
    body: Buffer,
    signal: AbortSignal,
  ): Promise<SubgraphResponse> => {
    const sender = verify(headers, body);
    const { query, operationName, variables } = readBody(body);
    return subgraph.execute({
      query,
      ...sender,
      operationName: operationName ?? undefined,
      variables: variables ?? undefined,
      signal,
    });
  };
  server.post(PATH, async (request, reply) => {
    const controller = new AbortController();
    reply.raw.once('close', () => controller.abort());
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return execute(request.headers, body, controller.signal);
  });
  serveFrames(server, {
    path: PATH,
    bodyLimit,
    verify,
    async answer(headers, body, signal) {
      try {
        return { status: 200, body: JSON.stringify(await execute(headers, body, signal)) };
      } catch (error) {
        return { status: statusOf(error), body: JSON.stringify(errorsOf(error)) };
      }
    },
  });
  if (metrics) {
    const { registry } = metrics;
    server.get('/metrics', async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics()),
    );
  }
  if (publicKeys) server.get('/.well-known/jwks.json', () => publicKeys);
  return { server, lifecycle };
}

function statusOf(error: unknown): number {
  if (!(error instanceof GraphError)) return 500;
  return error.code === 'UNAUTHENTICATED' ? 401 : 400;
}

function errorsOf(error: unknown): Pick<SubgraphResponse, 'errors'> {
  if (!(error instanceof GraphError)) return { errors: [{ message: 'The request failed.' }] };
  return { errors: [{ message: error.message, extensions: withCode(error.code) }] };
}

function readBody(body: Buffer): z.infer<typeof requestBody> {
  const parsed = requestBody.safeParse(JSON.parse(body.toString('utf8')));
  if (!parsed.success)
    throw new InvalidInputError(
      'body',
      'JSON with query, operationName and variables',
      'another shape',
    );
  return parsed.data;
}
