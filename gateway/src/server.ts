/** HTTP server of the gateway: Apollo Server, with its plugins, on Fastify. */
import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type HeaderMap,
} from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { GraphError } from '@teei/platform/errors/errors.ts';
import {
  addHealthChecks,
  serverOptions,
  type Impairment,
  type ServerLifecycle,
} from '@teei/platform/serving/health-checks.ts';
import { observeRequests } from '@teei/platform/serving/observe-requests.ts';
import { ANONYMOUS, type Viewer } from '@teei/platform/viewer/viewer.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext, Work } from './context/gateway-context.ts';
import { withSchemaHints } from './document/schema-hints.ts';
import { accountPage } from './explorer/account.ts';
import { serveAssets } from './explorer/assets.ts';
import { GRAPHIQL_ASSETS, graphiqlPage, type DemoAccount } from './explorer/graphiql.ts';
import { sendBrowsersTo, servePage } from './explorer/page.ts';
import { HOSTED_SANDBOX_ORIGIN, sandboxPage } from './explorer/sandbox.ts';
import { statusPage } from './health/status-page.ts';
import { serveExports, type OpenExport } from './files/exports.ts';
import { serveImages, type FindImage } from './files/images.ts';
import { serveLedger, type ReadLedger } from './files/ledger.ts';
import type { PublicKeys } from './identity/tokens.ts';
import { documentLimits } from './limits/document.ts';
import type { Costs } from './limits/costs.ts';
import { inputText } from './limits/input-text.ts';
import type { Limits } from './limits/limits.ts';
import { workLimits } from './limits/work.ts';
import { serveOutbox } from './outbox/outbox.ts';
import type { PartnerDirectory } from './partners/directory.ts';
import { serveReceipts } from './receipts/receipt-route.ts';
import { servePublications } from './pages/publication-route.ts';
import { createPageReader } from './pages/read-page.ts';
import type { RecordView } from './pages/views.sql.ts';
import { createReportReader } from './reports/read-report.ts';
import { serveReports } from './reports/report-route.ts';
import { serveSchema } from './partners/schema-route.ts';
import { persistedOperations } from './partners/persisted-operations.ts';
import { limitVisits } from './rate-limits/limit-visits.ts';
import type { RateLimiter } from './rate-limits/rate-limiter.ts';
import type { Gateway } from './supergraph/apollo-gateway.ts';
import { writeResponse } from './http/response-body.ts';
import { allowOrigins } from './http/cross-origin.ts';
import { sendErrors, maskError } from './http/errors.ts';
import { serveGraphql } from './http/graphql.ts';
import { introspection } from './http/introspection.ts';
import type { Metrics } from './http/metrics.ts';
import { createOperationMetrics } from './http/operation-metrics.ts';
import { createRunner } from './http/run-operation.ts';
import { StartQueue } from './http/start-queue.ts';
import { status } from './http/status.ts';

type DocumentCache = NonNullable<ApolloServerOptions<GatewayContext>['documentStore']>;

export interface ServerOptions {
  readonly gateway: Gateway;
  /** Rejects with a GraphError when the header is no valid credential, or cannot be looked up. */
  readonly readViewer: (authorization: string | undefined) => Promise<Viewer>;
  /** Directory of partners; without it, they can run nothing. */
  readonly partners: PartnerDirectory | undefined;
  /** Public keys that tokens are verified with, served as a JWKS. */
  readonly publicKeys: PublicKeys | undefined;
  readonly metrics: Metrics;
  /** Logger of a line for each request. */
  readonly accessLog: Logger | undefined;
  /** Cache of valid documents, by the server's keys. */
  readonly documents: DocumentCache;
  /** Rejects while the graph cannot take requests; resolves with the dependencies that fail. */
  readonly check: () => Promise<readonly Impairment[]>;
  readonly report: ReportUnexpected;
  /** Serves the explorers, answers introspection and lets the hosted Sandbox call. */
  readonly explorer: boolean;
  /** Text of operations that GraphiQL shows at first. */
  readonly firstQueries: string;
  /** Accounts that GraphiQL offers to sign in as. */
  readonly demoAccounts: readonly DemoAccount[];
  /** Adds the headers `x-subgraph-requests` and `x-statements` to answers. */
  readonly showWork: boolean;
  /** Finds images of themes, served at `/images`; without it there are none. */
  readonly findImage: FindImage | undefined;
  /** Opens exports of personal data, served at `/exports`; without it there are none. */
  readonly openExport: OpenExport | undefined;
  /** Published heads of the audit logs; undefined without a database. */
  readonly readLedger: ReadLedger | undefined;
  /** Records visits of published pages; without it, none are counted. */
  readonly recordView: RecordView | undefined;
  /** Secret of the graph, from which the salts of visitors follow. */
  readonly secret: string | undefined;
  /** Folder of kept messages, shown at `/outbox`; without one there is no such page. */
  readonly outbox: string | undefined;
  /** Limits of each client's requests; without it there are none. */
  readonly rateLimiter: RateLimiter | undefined;
  /** Addresses and networks of proxies, whose word on a client's address is taken. */
  readonly trustedProxies: readonly string[];
  /** Origins whose pages may call the graph; those of the explorers may when they are on. */
  readonly allowedOrigins: readonly string[];
  /** Lets pages of every port of this machine call the graph. */
  readonly allowLoopbackOrigins: boolean;
  readonly limits: Limits;
  /** Costs of fields and inputs, to be compared with the limits. */
  readonly costs: Costs;
}

/** Creates the server. The caller listens, and ends its life. */
export async function createServer(
  options: ServerOptions,
): Promise<{ readonly app: FastifyInstance; readonly life: ServerLifecycle }> {
  const { limits, metrics } = options;
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    ...(options.trustedProxies.length > 0 && { trustProxy: [...options.trustedProxies] }),
    ...serverOptions({ maxHeaderSize: limits.headerBytes }),
  });
  const life = addHealthChecks(app, options.check);
  observeRequests(app, options.accessLog);
  sendErrors(app, options.report, limits);
  // Forms and the like are read no further: the protection against forged requests answers them.
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));
  // Suggestions would show names that introspection hides.
  const hideSuggestions = !options.explorer;
  let schema: GraphQLSchema | undefined;
  options.gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway: options.gateway,
    introspection: options.explorer,
    hideSchemaDetailsFromClientErrors: hideSuggestions,
    // Otherwise any client could register operations.
    persistedQueries: false,
    documentStore: options.documents,
    // Of these, a page can send none to another origin by itself: the browser asks first, by a preflight.
    csrfPrevention: {
      requestHeaders: [
        'apollo-require-preflight',
        'graphql-require-preflight',
        'x-apollo-operation-name',
        'authorization',
      ],
    },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    validationRules: [documentLimits(limits)],
    parseOptions: { maxTokens: limits.tokens },
    // Validation adds one error that says that there are more.
    validationOptions: {
      maxErrors: limits.validationErrors - 1,
      hideSuggestions,
    },
    stopOnTerminationSignals: false,
    stringifyResult: writeResponse,
    formatError: (formatted, error) =>
      maskError(formatted, error, options.report, (message) =>
        schema ? withSchemaHints(message, schema, { hideSuggestions }) : message,
      ),
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      // It is for subgraphs alone, and loads a third of a MiB.
      ApolloServerPluginInlineTraceDisabled(),
      persistedOperations(options.partners),
      oneOperation,
      inputText(limits),
      workLimits(limits, options.costs),
      introspection,
      status,
      metrics.plugin,
      createOperationMetrics(metrics.registry),
      ...(options.showWork ? [showWork] : []),
    ],
  });
  if (options.partners) serveSchema(app, options);
  await apollo.start();

  const queue = new StartQueue(() => metrics.countRejected());
  metrics.watch(
    'graphql_operations_waiting',
    'Number of operations that wait for their start.',
    () => queue.waiting,
  );
  metrics.watch(
    'graphql_operations_running',
    'Number of operations that run.',
    () => queue.running,
  );

  await app.register(async (scope) => {
    if (options.explorer) sendBrowsersTo(scope, '/graphiql');
    await allowOrigins(scope, {
      origins: [...options.allowedOrigins, ...(options.explorer ? [HOSTED_SANDBOX_ORIGIN] : [])],
      loopback: options.allowLoopbackOrigins,
    });
    serveGraphql(scope, {
      apollo,
      readViewer: (authorization) => readViewer(options, authorization),
      countShared: (seconds) => metrics.countShared(seconds),
      queue,
      rateLimiter: options.rateLimiter,
      importBytes: limits.importBytes,
    });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
  const { publicKeys } = options;
  if (publicKeys) {
    app.get('/.well-known/jwks.json', async (_request, reply) => {
      const keys = await publicKeys.all().catch(() => undefined);
      return reply.code(keys ? 200 : 503).send(keys ?? { keys: [] });
    });
  }
  servePage(app, '/status', async () => statusPage(await life.report()));
  if (options.explorer) {
    servePage(app, '/', sandboxPage);
    servePage(app, '/account', accountPage);
    let graphiql: ReturnType<typeof graphiqlPage> | undefined;
    const createGraphiql = () =>
      (graphiql ??= graphiqlPage({
        defaultQuery: options.firstQueries,
        demoAccounts: options.demoAccounts,
      }));
    servePage(app, '/graphiql', async () => (await createGraphiql()).page);
    serveAssets(app, GRAPHIQL_ASSETS, async () => (await createGraphiql()).assets);
  }
  const run = createRunner({ apollo, queue, rateLimiter: options.rateLimiter });
  servePublications(app, {
    readPage: createPageReader(run),
    recordView: options.recordView,
    admitVisit: async (address) => !(await options.rateLimiter?.admit(ANONYMOUS, address))?.refusal,
    secret: options.secret,
  });
  serveReports(
    app,
    createReportReader(run, (authorization) => readViewer(options, authorization)),
    options.findImage,
  );
  serveReceipts(app, run);
  await app.register(async (scope) => {
    if (options.rateLimiter) limitVisits(scope, options.rateLimiter);
    if (options.findImage) serveImages(scope, options.findImage);
    if (options.openExport) serveExports(scope, options.openExport);
    if (options.readLedger) serveLedger(scope, options.readLedger);
  });
  if (options.outbox !== undefined) serveOutbox(app, options.outbox);
  return { app, life };
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
      extensions: withCode(error.code, {
        http: { status: error.code === 'UNAUTHENTICATED' ? 401 : 503 },
      }),
    });
  }
}

/** Plugin that rejects requests without exactly one operation to run. */
const oneOperation: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation }) {
        if (operation && schema.getRootType(operation.operation)) return;
        const expected = operation
          ? `Expected another operation: the graph offers no ${operation.operation}.`
          : 'Expected one operation, or the name of one of several.';
        throw new GraphQLError(expected, {
          extensions: withCode('OPERATION_RESOLUTION_FAILURE', { http: { status: 400 } }),
        });
      },
    };
  },
};

/** Plugin that adds the counts of requests and statements to the headers, for tests and developers. */
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
