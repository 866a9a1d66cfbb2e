/** The front door: HTTP in, the viewer and the operation out, the answer back. */
import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type HeaderMap } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import { toClientError, type ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { GraphError } from '@teei/platform/errors/errors.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GatewayContext, Work } from '../context.ts';
import { graphiqlPage } from '../explorer/graphiql.ts';
import { sandboxPage } from '../explorer/sandbox.ts';
import { inputText } from '../limits/input-text.ts';
import { LIMITS } from '../limits/limits.ts';
import { createMetrics } from './metrics.ts';

export interface ServerOptions {
  readonly gateway: ApolloGateway;
  readonly readViewer: (authorization: string | undefined) => Promise<Viewer>;
  /** Rejects when a store that the graph needs does not answer. */
  readonly check: () => Promise<void>;
  readonly report: ReportUnexpected;
  /** Whether to serve the explorers and answer introspection. */
  readonly explorer: boolean;
  /** Whether answers say how much work they took, in headers. */
  readonly showWork: boolean;
  /** Origins whose pages may call the graph, such as a hosted Sandbox. */
  readonly allowedOrigins: readonly string[];
}

/** Makes the server; the caller listens and closes. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: LIMITS.bodyBytes, forceCloseConnections: 'idle' });
  const metrics = createMetrics();
  const apollo = new ApolloServer<GatewayContext>({
    gateway: options.gateway,
    introspection: options.explorer,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: LIMITS.recursiveSelections,
    parseOptions: { maxTokens: LIMITS.tokens },
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => maskError(formatted, error, options.report),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      inputText,
      metrics.plugin,
      ...(options.showWork ? [showWork] : []),
    ],
  });
  await apollo.start();

  await app.register(cors, { origin: [...options.allowedOrigins], maxAge: 600 });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => ({
        viewer: await readViewer(options, request.headers.authorization),
        work: { subgraphRequests: 0, statements: 0 },
      }),
    }),
  });
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await options.check().then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ ready });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
  if (options.explorer) {
    app.get('/', async (_request, reply) => reply.type('text/html').send(sandboxPage()));
    app.get('/graphiql', async (_request, reply) => reply.type('text/html').send(graphiqlPage()));
  }
  return app;
}

async function readViewer(
  { readViewer: read }: ServerOptions,
  authorization: string | undefined,
): Promise<Viewer> {
  try {
    return await read(authorization);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    throw new GraphQLError(error.message, {
      extensions: { code: error.code, http: { status: 401 } },
    });
  }
}

/** Errors of subgraphs were masked where they arose; everything else is masked here. */
function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: ReportUnexpected,
): GraphQLFormattedError {
  const { code } = formatted.extensions ?? {};
  if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') return withoutInternals(formatted);
  if (typeof formatted.extensions?.['id'] === 'string') return withoutInternals(formatted);
  const unexpected = error instanceof GraphQLError ? error : new GraphQLError(formatted.message);
  const cause = unexpected.originalError ?? unexpected;
  return toClientError(
    new GraphQLError('', { path: unexpected.path ?? [], originalError: cause }),
    report,
  );
}

/** The gateway names the subgraph it asked; which one it was is nobody's business. */
function withoutInternals({
  message,
  locations,
  path,
  extensions,
}: GraphQLFormattedError): GraphQLFormattedError {
  const { serviceName: _service, stacktrace: _stack, ...shown } = extensions ?? {};
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: shown };
}

/** Says in headers what an answer cost: tests count it, developers see it. */
const showWork = {
  async requestDidStart() {
    return {
      async willSendResponse({
        contextValue,
        response,
      }: {
        contextValue: { work: Work };
        response: { http: { headers: HeaderMap } };
      }) {
        const { subgraphRequests, statements } = contextValue.work;
        response.http.headers.set('x-subgraph-requests', String(subgraphRequests));
        response.http.headers.set('x-statements', String(statements));
      },
    };
  },
};
