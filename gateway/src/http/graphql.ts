/** Route `/graphql`: requests go to Apollo Server; equal ones in flight share one response. */
import type { ApolloServer } from '@apollo/server';
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { parseJson } from '@teei/platform/json/parse.ts';
import { ANONYMOUS, viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { viewerKey, type GatewayContext, type ImportBounds } from '../context/gateway-context.ts';
import type { CancelSignal } from '../in-flight/cancellation.ts';
import { InFlight } from '../in-flight/in-flight.ts';
import type { Allowance, RateLimiter } from '../rate-limits/rate-limiter.ts';
import { abortOnClose, toGraphqlRequest } from './graphql-request.ts';
import { headersOfStatus } from './status-headers.ts';
import type { StartQueue, Turn } from './start-queue.ts';

export interface RouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  /** Rejects with a GraphQLError when the header is no valid credential, or cannot be looked up. */
  readonly readViewer: (authorization: string | undefined) => Promise<Viewer>;
  /** Called for a request that shared another's response, with the seconds that it took. */
  readonly countShared: (seconds: number) => void;
  /** Queue of operations that wait for their start. */
  readonly queue: StartQueue;
  /** Limits of each client's requests; without it there are none. */
  readonly rateLimiter: RateLimiter | undefined;
  /** Maximum size of the body of an import. */
  readonly importBytes: number;
}

/** URL of requests that import rows: their bodies may be larger, and they may take longer. */
export const IMPORT_URL = '/graphql/import';

/** Milliseconds that an import may take in a subgraph. */
const IMPORT_TIMEOUT_MS = 30_000;

/** A response as it is sent, to all that share it. */
interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface ExecutionOptions {
  readonly signal: CancelSignal;
  readonly turn: Turn;
  readonly allowance: Allowance | undefined;
  readonly importBounds?: ImportBounds;
}

/** Body of a request of the type application/json, not parsed yet. */
class JsonBody {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Error of a body that was not read: of JSON, the reason why it is refused nevertheless. */
function explainUnread(error: Error, text: string): Error {
  if (parseJson(text) === undefined) return error;
  return new GraphQLError(
    'The body of the request is JSON with a member __proto__, or a member constructor that has a prototype, which is not accepted: name it otherwise.',
    { extensions: withCode('BAD_REQUEST', { http: { status: 400 } }) },
  );
}

/** Adds the routes `/graphql` and IMPORT_URL; Apollo Server must have started. */
export function serveGraphql(scope: FastifyInstance, options: RouteOptions): void {
  const { apollo, readViewer, countShared, queue, rateLimiter } = options;
  const inFlight = new InFlight<HttpResponse>();
  const parse = scope.getDefaultJsonParser('error', 'error');

  // A request that shares another's response is never parsed.
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) =>
    done(null, new JsonBody(String(text))),
  );

  const readBody = async (request: FastifyRequest): Promise<unknown> => {
    const { body: sent } = request;
    if (!(sent instanceof JsonBody)) return sent;
    return new Promise((resolve, reject) => {
      void parse(request, sent.text, (error, body) =>
        error ? reject(explainUnread(error, sent.text)) : resolve(body),
      );
    });
  };

  const execute = async (
    request: FastifyRequest,
    viewer: () => Promise<Viewer>,
    { signal, turn: { waitFor }, allowance, importBounds }: ExecutionOptions,
  ): Promise<HttpResponse> => {
    const body = await readBody(request);
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: toGraphqlRequest(request, body),
      context: async () => ({
        viewer: await viewer(),
        work: { subgraphRequests: 0, statements: 0 },
        importBounds,
        allowance,
        address: request.ip,
        userAgent: request.headers['user-agent'],
        signal,
        waitFor,
      }),
    });
    if (response.body.kind !== 'complete') throw new TypeError('Expected a response in one piece.');
    const status = response.status ?? 200;
    return {
      status,
      headers: { ...headersOfStatus(status), ...Object.fromEntries(response.headers) },
      body: Buffer.from(response.body.string),
    };
  };

  /** Counts a request. @throws RateLimitedError when its client has sent too many */
  const admit = async (
    viewer: Viewer,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Allowance | undefined> => {
    const allowance = await rateLimiter?.admit(viewer, request.ip);
    if (!allowance?.refusal) return allowance;
    reply.headers(allowance.headers());
    throw allowance.refusal;
  };

  const respond = async (
    request: FastifyRequest,
    reading: Promise<Viewer>,
    known: Viewer | undefined,
    allowance: Allowance | undefined,
    signal: CancelSignal,
  ): Promise<HttpResponse> => {
    const { body } = request;
    const run = (until: CancelSignal): Promise<HttpResponse> =>
      queue.run(
        (turn) => execute(request, () => reading, { signal: until, turn, allowance }),
        until,
      );
    // Requests without a viewer, of another method or type write nothing.
    if (!known || request.method !== 'POST' || !(body instanceof JsonBody)) return run(signal);
    if (!canShare(body.text)) {
      try {
        return await run(signal);
      } finally {
        // Later requests must read what this one may have written.
        inFlight.close();
      }
    }
    const key = `${viewerKey(known)}\n${request.headers.accept ?? ''}\n${body.text}`;
    const since = performance.now();
    let isFirst = false;
    const { result } = await inFlight.join(key, signal, (shared) => {
      isFirst = true;
      return run(shared);
    });
    if (!isFirst) countShared((performance.now() - since) / 1_000);
    return result;
  };

  scope.route({
    url: '/graphql',
    // Refused before the body is read.
    onRequest: (_request, _reply, done) => done(queue.admit()),
    // It responses those that it does not take with 405 and those that it does.
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    async handler(request, reply) {
      const signal = abortOnClose(reply.raw);
      const reading = readViewer(request.headers.authorization);
      const known = await reading.catch(() => undefined);
      const allowance = await admit(known ?? ANONYMOUS, request, reply);
      const { status, headers, body } = await respond(request, reading, known, allowance, signal);
      return reply
        .code(status)
        .headers(headers)
        .headers(allowance?.headers() ?? {})
        .send(body);
    },
  });

  const importBounds = { textBytes: options.importBytes, timeout: IMPORT_TIMEOUT_MS };
  scope.route({
    url: IMPORT_URL,
    method: 'POST',
    bodyLimit: options.importBytes,
    // Refused before the body is read.
    async onRequest(request) {
      const refused = queue.admit();
      if (refused) throw refused;
      const viewer = await readViewer(request.headers.authorization);
      if (viewerClass(viewer) !== 'admin') {
        throw new GraphQLError('Only TEEI staff can import rows: sign in as staff.', {
          extensions: withCode('FORBIDDEN', { http: { status: 403 } }),
        });
      }
    },
    async handler(request, reply) {
      const signal = abortOnClose(reply.raw);
      const viewer = await readViewer(request.headers.authorization);
      const allowance = await admit(viewer, request, reply);
      const { status, headers, body } = await queue.run(
        (turn) => execute(request, async () => viewer, { signal, turn, allowance, importBounds }),
        signal,
      );
      inFlight.close();
      return reply
        .code(status)
        .headers(headers)
        .headers(allowance?.headers() ?? {})
        .send(body);
    },
  });
}

/**
 * Returns true for a body that can only be a query: it holds neither the word `mutation`, nor an escape
 * or the id of a published operation, which could stand for it.
 */
export function canShare(body: string): boolean {
  return !/mutation|\\u|persistedQuery|documentId/.test(body);
}
