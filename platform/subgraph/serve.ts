/** Serves a subgraph over HTTP, to the gateway alone. */
import Fastify, { type FastifyInstance } from 'fastify';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { withCode } from '../errors/error-codes.ts';
import { GraphError, InvalidInputError } from '../errors/errors.ts';
import { addLife, lifeOptions, type Life } from '../serving/life.ts';
import { createVerifier } from './signature.ts';
import type { RunningSubgraph } from './subgraph.ts';

const requestBody = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

export interface ServeOptions {
  /** Shared with the gateway, which signs every request with it. */
  readonly secret: string;
  /** Largest request body in bytes. Representations of a large page add up. */
  readonly bodyLimit?: number;
  /** The keys of the tokens that the subgraph signs, for a gateway to verify them. */
  readonly publicKeys?: JSONWebKeySet | undefined;
}

const DEFAULT_BODY_LIMIT = 5 * 1024 * 1024;

/**
 * A server with `POST /graphql` (signed requests only), `GET /healthz`, `GET /readyz`, and public
 * keys at `GET /.well-known/jwks.json`. The caller listens, and ends its life.
 */
export function createSubgraphServer(
  subgraph: RunningSubgraph,
  { secret, publicKeys, bodyLimit = DEFAULT_BODY_LIMIT }: ServeOptions,
): { readonly server: FastifyInstance; readonly life: Life } {
  const verify = createVerifier(secret, subgraph.name);
  const server = Fastify({ ...lifeOptions(), bodyLimit });
  const life = addLife(server, () => subgraph.check());
  // The signature is over the bytes as they came, so they are parsed after it is checked.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  server.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof GraphError)) throw error;
    // RFC 9110, section 11.6.1: a 401 says which proof is expected.
    const isUnsigned = error.code === 'UNAUTHENTICATED';
    if (isUnsigned) reply.header('www-authenticate', 'Graph-Signature realm="teei-subgraph"');
    return reply
      .code(isUnsigned ? 401 : 400)
      .send({ errors: [{ message: error.message, extensions: withCode(error.code) }] });
  });
  server.post('/graphql', async (request, reply) => {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const viewer = verify(request.headers, body);
    const { query, operationName, variables } = readBody(body);
    return subgraph.execute({
      query,
      viewer,
      operationName: operationName ?? undefined,
      variables: variables ?? undefined,
      signal: gone.signal,
    });
  });
  if (publicKeys) server.get('/.well-known/jwks.json', () => publicKeys);
  return { server, life };
}

function readBody(body: Buffer): z.infer<typeof requestBody> {
  const parsed = requestBody.safeParse(JSON.parse(body.toString('utf8')));
  if (!parsed.success) throw new InvalidInputError('body', 'a GraphQL request', 'something else');
  return parsed.data;
}
