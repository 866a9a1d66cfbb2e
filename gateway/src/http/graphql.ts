/** `/graphql`: requests go to Apollo Server; those that are alike, at the same time, are answered once. */
import type { ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { viewerKey, type GatewayContext } from '../context.ts';
import { Underway } from '../in-flight/in-flight.ts';
import { headersOfStatus } from './refused-credentials.ts';
import type { StartQueue, Turn } from './start-queue.ts';

export interface RouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  /** Rejects with a GraphQLError when the header is no valid credential, or cannot be looked up. */
  readonly readViewer: (authorization: string | undefined) => Promise<Viewer>;
  /** Told of an answer that others were working on already, with the seconds that it took. */
  readonly countShared: (seconds: number) => void;
  /** Says when operations begin. */
  readonly queue: StartQueue;
}

/** An answer as it is sent, to however many. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The body of a request that says that it is JSON, as it came. */
class JsonBody {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Adds the route; Apollo Server has started. */
export function serveGraphql(scope: FastifyInstance, options: RouteOptions): void {
  const { apollo, readViewer, countShared, queue } = options;
  const answers = new Underway<Answer>();
  const parse = scope.getDefaultJsonParser('error', 'error');

  // Whoever asks what is under way already has nothing parsed.
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) =>
    done(null, new JsonBody(String(text))),
  );

  const readBody = async (request: FastifyRequest): Promise<unknown> => {
    const { body: sent } = request;
    if (!(sent instanceof JsonBody)) return sent;
    return new Promise((resolve, reject) => {
      void parse(request, sent.text, (error, body) => (error ? reject(error) : resolve(body)));
    });
  };

  const execute = async (
    request: FastifyRequest,
    viewer: () => Promise<Viewer>,
    gone: AbortSignal,
    { waitFor }: Turn,
  ): Promise<Answer> => {
    const body = await readBody(request);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: toGraphqlRequest(request, body),
      context: async () => ({
        viewer: await viewer(),
        work: { subgraphRequests: 0, statements: 0 },
        address: request.ip,
        gone,
        waitFor,
      }),
    });
    if (answer.body.kind !== 'complete') throw new TypeError('Expected an answer in one piece.');
    const status = answer.status ?? 200;
    return {
      status,
      headers: { ...headersOfStatus(status), ...Object.fromEntries(answer.headers) },
      body: Buffer.from(answer.body.string),
    };
  };

  const answer = async (request: FastifyRequest, gone: AbortSignal): Promise<Answer> => {
    const reading = readViewer(request.headers.authorization);
    const known = await reading.catch(() => undefined);
    const { body } = request;
    // All others write nothing.
    if (!known || request.method !== 'POST' || !(body instanceof JsonBody)) {
      return queue.run((turn) => execute(request, () => reading, gone, turn), gone);
    }
    if (!mayShare(body.text)) {
      try {
        return await queue.run((turn) => execute(request, () => reading, gone, turn), gone);
      } finally {
        // Whoever asks from now on sees what may have been written.
        answers.close();
      }
    }
    const key = `${viewerKey(known)}\n${request.headers.accept ?? ''}\n${body.text}`;
    const since = performance.now();
    let isFirst = false;
    const { result } = await answers.join(key, gone, (signal) => {
      isFirst = true;
      return queue.run((turn) => execute(request, () => reading, signal, turn), signal);
    });
    if (!isFirst) countShared((performance.now() - since) / 1_000);
    return result;
  };

  scope.route({
    url: '/graphql',
    // Before the body is read.
    onRequest: (_request, _reply, done) => done(queue.admit()),
    // It answers those that it does not take with 405 and those that it does.
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    async handler(request, reply) {
      const { status, headers, body } = await answer(request, leaving(reply.raw));
      return reply.code(status).headers(headers).send(body);
    },
  });
}

/**
 * Returns true for a body that can only be a query: it holds neither the word `mutation`, nor anything
 * that the word could hide behind, an escape or the id of a published operation.
 */
export function mayShare(body: string): boolean {
  return !/mutation|\\u|persistedQuery/.test(body);
}

function toGraphqlRequest(request: FastifyRequest, body: unknown): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const mark = request.url.indexOf('?');
  return {
    method: request.method,
    headers,
    search: mark === -1 ? '' : request.url.slice(mark),
    body,
  };
}

/** Aborted when the client closes the connection before it has its answer. */
function leaving(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
