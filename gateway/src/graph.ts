/** The graph: supergraph, data sources of its subgraphs, and HTTP server, started together. */
import type { AddressInfo } from 'node:net';
import {
  createServicePool,
  DATABASE_TIMEOUT_MS,
  type ServicePoolOptions,
} from '@teei/platform/database/pool.ts';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import type { Consumer } from '@teei/platform/events/consumer.ts';
import type { ReactionOptions } from '@teei/platform/events/reactions.ts';
import { NotReadyError } from '@teei/platform/errors/not-ready-error.ts';
import type { ServerLifecycle } from '@teei/platform/serving/health-checks.ts';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import {
  createServiceMetrics,
  type ServiceMetrics,
} from '@teei/platform/serving/service-metrics.ts';
import type { Logger } from 'pino';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import type { DataSource, DataSourceOptions } from './data-source/data-source.ts';
import { createInProcessDataSource } from './data-source/in-process-data-source.ts';
import { observeDataSources } from './data-source/observe-data-source.ts';
import { createOwnPositions, type WrittenPositions } from './data-source/written-positions.ts';
import { createRemoteDataSource } from './data-source/remote-data-source.ts';
import { FIRST_QUERIES, type DemoAccount } from './explorer/graphiql.ts';
import { openExportIn } from './files/exports.ts';
import { findImageIn } from './files/images.ts';
import { readLedgerIn } from './files/ledger.ts';
import { openGateway } from './gateway.ts';
import { DependencyMonitor, type Dependency } from './health/dependencies.ts';
import { checkForeign, checkOwn } from './data-source/remote-subgraphs.ts';
import { createMetrics } from './http/metrics.ts';
import { createServer } from './server.ts';
import type { createCredentialReader } from './identity/credentials.ts';
import { Standings } from './identity/standings.ts';
import { listStandings } from './identity/standings.sql.ts';
import type { TokenOptions } from './identity/tokens.ts';
import { readCosts } from './limits/costs.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
import { recordViewIn } from './pages/views.sql.ts';
import { PartnerDirectory } from './partners/directory.ts';
import type { PlanningSetup } from './plan/planning.ts';
import { DEFAULT_PLANNING } from './plan/planning-settings.ts';
import { listQueues } from './events/queues.sql.ts';
import { listJobFigures } from './jobs/figures.sql.ts';
import type { ServingProcess } from './processes/serving-process.ts';
import { createRateLimiter } from './rate-limits/rate-limiter.ts';
import type { RateLimitSettings } from './rate-limits/rate-limits.ts';
import { ownSubgraphUrl } from './supergraph/subgraph-urls.ts';
import { upgradeSupergraph } from './supergraph/upgrade-supergraph.ts';
import type { Scalars } from './supergraph/use-scalars.ts';

/** A subgraph that another process serves. */
export interface RemoteSubgraph {
  readonly name: string;
  /** Its GraphQL endpoint; of a subgraph of this project's own, the address of its server is enough. */
  readonly url: string;
}

/** Postgres, as the gateway itself sees it. */
export interface GatewayDatabase {
  /** Connection string of the gateway's own login role. */
  readonly url: string;
  /** The same with the role's next password, while it is changed. */
  readonly nextUrl?: string | undefined;
  /** Milliseconds that a statement, or waiting for a connection, may take. */
  readonly deadline?: number;
  /** Called with a warning for operators about a connection pooler. */
  readonly warn?: (message: string) => void;
}

export interface GraphOptions {
  /** The composed supergraph; `readSupergraph` of `supergraph/own-supergraph.ts` gives this project's own. */
  readonly supergraphSdl: string;
  /**
   * Scalars whose values are checked before an operation runs; of others, subgraphs alone know the values. This
   * project's own supergraph has those of `platform/scalars`.
   */
  readonly scalars: Scalars;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Subgraphs in this process. */
  readonly local: readonly RunningSubgraph[];
  /** Subgraphs elsewhere. */
  readonly remote: readonly RemoteSubgraph[];
  /** Shared with remote subgraphs: requests are signed with it. Without one they go unsigned. */
  readonly secret: string | undefined;
  /** Database of partners' clients and operations; without it, no key is valid. */
  readonly database: GatewayDatabase | undefined;
  /**
   * Starts the consumer that carries events from the database to ClickHouse, on the gateway's own
   * connections; without it, another gateway's process runs it.
   */
  readonly startRelay?: ((options: ReactionOptions) => Consumer) | undefined;
  /** Starts the recorder of live figures on the gateway's database. */
  readonly startRecorder?: ((options: ReactionOptions) => Consumer) | undefined;
  /** Settings for verifying tokens; without them every viewer is anonymous. */
  readonly tokens: TokenOptions | undefined;
  readonly report: ReportUnexpected;
  /** Metrics of the process, where subgraphs in it have some too. */
  readonly metrics?: ServiceMetrics;
  /** Logger of a line for each request; none without it. */
  readonly accessLog?: Logger | undefined;
  /** Dependencies beside the subgraphs, which `/readyz` lists as impaired when they fail. */
  readonly dependencies?: readonly Dependency[];
  /** The processes that serve the same address, of which this is one. */
  readonly group?: ServingProcess | undefined;
  readonly explorer: boolean;
  /** First queries in GraphiQL, which are compiled ahead; FIRST_QUERIES when nothing is said. */
  readonly firstQueries?: string;
  /** Accounts that GraphiQL offers to sign in as; none when nothing is said. */
  readonly demoAccounts?: readonly DemoAccount[];
  readonly showWork: boolean;
  /** Folder of messages that were kept in place of being sent, for the page `/outbox`; none has no page. */
  readonly outbox?: string | undefined;
  /** Milliseconds after which a subgraph counts as down; 2,000 when nothing is said. */
  readonly subgraphTimeout?: number;
  readonly allowedOrigins: readonly string[];
  /** Redis by which gateways know of each other's writes; without it each knows of its own. */
  readonly redisUrl?: string | undefined;
  /** Limits of each client's requests; none when nothing is said. */
  readonly rateLimits?: RateLimitSettings | undefined;
  /** Addresses and networks of proxies, whose word on a client's address is taken; none when nothing is said. */
  readonly trustedProxies?: readonly string[];
  /** Lets pages of every port of this machine call the graph, for development; false when nothing is said. */
  readonly allowLoopbackOrigins?: boolean;
  /** Executor of operations: the graph's own, or Apollo's for comparison. */
  readonly executor?: 'own' | 'apollo';
  /** Limits that differ from DEFAULT_LIMITS. */
  readonly limits?: Partial<Limits> | undefined;
  /** Settings of planning that differ from DEFAULT_PLANNING. */
  readonly planning?: Partial<PlanningSetup>;
}

export interface Graph {
  /** URL of the server, without a trailing slash. */
  readonly url: string;
  /** Resolves with true once `/readyz` returns 200; with false when it does not within the timeout, in ms. */
  readonly ready: ServerLifecycle['ready'];
  /**
   * Stops being ready, stops listening after the grace (milliseconds; 0 when nothing is said), lets
   * requests in flight finish, and closes what the graph opened.
   */
  close(grace?: number): Promise<void>;
}

/** Bounds of a subgraph's response: milliseconds, and bytes. */
const SUBGRAPH_TIMEOUT_MS = 2_000;
const MAX_RESPONSE_BYTES = 10 * 1024 * 1024;

/** Connections for partners, standings, pages and the lengths of queues, of events and jobs. */
const POOL_SIZE = 3;

/** Connections for the work of consumers, some of which hold one while they ask for another. */
const CONSUMER_POOL_SIZE = 4;

/** Milliseconds after the deadline of a statement at which its connection counts as dead. */
const ANSWER_MARGIN_MS = 500;

/** Starts the graph and resolves when it answers. */
export async function startGraph(options: GraphOptions): Promise<Graph> {
  const { local, remote, secret, report } = options;
  const { database } = options;
  const pool = database && openPool(database, { name: 'gateway', size: POOL_SIZE, report });
  const consumerPool =
    database && openPool(database, { name: 'consumers', size: CONSUMER_POOL_SIZE, report });
  const service = options.metrics ?? createServiceMetrics();
  if (pool) service.watchPool('gateway', pool);
  if (consumerPool) service.watchPool('consumers', consumerPool);
  const own = createMetrics(
    service.registry,
    pool && { listQueues: () => listQueues(pool), listJobs: () => listJobFigures(pool) },
  );
  const metrics = options.group?.share(own) ?? own;
  const positions = await createPositions(options.redisUrl, secret, report);
  const dataSourceOptions: DataSourceOptions = {
    positions,
    timeout: options.subgraphTimeout ?? SUBGRAPH_TIMEOUT_MS,
    report(error, subgraph) {
      metrics.countFailure(subgraph);
      report(error, subgraph);
    },
  };
  const observe = observeDataSources(service.registry);
  const remotes = remote.map(({ name, url }) => ({
    name,
    url,
    source: observe(
      name,
      createRemoteDataSource(name, {
        ...dataSourceOptions,
        url: secret === undefined ? url : ownSubgraphUrl(url),
        secret,
        responseLimit: MAX_RESPONSE_BYTES,
        connections: 32,
        onFramesRefused: () => metrics.countRefusedFrames(name),
      }),
    ),
  }));
  const sources = new Map<string, DataSource>([
    ...local.map(
      (subgraph) =>
        [
          subgraph.name,
          observe(subgraph.name, createInProcessDataSource(subgraph, dataSourceOptions)),
        ] as const,
    ),
    ...remotes.map(({ name, source }) => [name, source] as const),
  ]);
  const sourceOf = (name: string): DataSource => {
    const source = sources.get(name);
    if (!source)
      throw new Error(
        `Expected a subgraph in this process or a URL for ${name}, which the supergraph names.`,
      );
    return source;
  };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const opened = await openGateway({
    supergraphSdl: await upgradeSupergraph(options.supergraphSdl),
    sourceOf,
    executor: options.executor ?? 'own',
    scalars: options.scalars,
    limits,
    planning: { ...DEFAULT_PLANNING, ...options.planning },
    metrics,
    report,
  });
  const { gateway, documents, prepared } = opened;
  const { firstQueries = FIRST_QUERIES } = options;
  const examples = options.explorer && firstQueries ? [firstQueries] : [];
  prepared.keep(examples);
  const partners =
    pool &&
    new PartnerDirectory({
      pool,
      report,
      onOperations: (texts) => prepared.keep([...examples, ...texts]),
    });
  const rateLimiter =
    options.rateLimits &&
    (await createRateLimiter(options.rateLimits, {
      secret: secret ?? '',
      report,
      findLimits: (partner) => partners?.findClient(partner),
      countRefused: (policy) => metrics.countRateLimited(policy),
    }));
  const dependencies = new DependencyMonitor([
    ...local.map((subgraph) => ({ name: subgraph.name, check: () => subgraph.check() })),
    ...remotes.map(({ name, url, source }) => ({
      name,
      check: () => (secret === undefined ? checkForeign(source) : checkOwn(url)),
    })),
    ...(options.dependencies ?? []),
    ...(options.group ? [options.group.dependency] : []),
    ...(rateLimiter?.dependency ? [rateLimiter.dependency] : []),
  ]);
  dependencies.register(metrics.registry);
  const standings =
    pool && new Standings({ list: (userIds) => listStandings(pool, userIds), report });
  const { app: server, life } = await createServer({
    gateway,
    readViewer: options.tokens
      ? await createViewerReader(options.tokens, { directory: partners, standings })
      : async () => ANONYMOUS,
    accessLog: options.accessLog,
    partners,
    publicKeys: options.tokens?.keys,
    metrics,
    documents,
    check: async () => {
      const failure = opened.planningFailure();
      if (failure !== undefined) throw new NotReadyError(`No operation can be planned: ${failure}`);
      const [impaired] = await Promise.all([dependencies.findImpairments(), partners?.refresh()]);
      await prepared.started();
      return impaired;
    },
    report,
    explorer: options.explorer,
    firstQueries,
    demoAccounts: options.demoAccounts ?? [],
    showWork: options.showWork,
    findImage: pool && findImageIn(pool),
    openExport: pool && openExportIn(pool),
    readLedger: pool && readLedgerIn(pool),
    recordView: pool && recordViewIn(pool),
    secret,
    outbox: options.outbox,
    rateLimiter,
    trustedProxies: options.trustedProxies ?? [],
    allowedOrigins: options.allowedOrigins,
    allowLoopbackOrigins: options.allowLoopbackOrigins ?? false,
    limits,
    costs: readCosts(options.supergraphSdl),
  });
  await server.listen({ port: options.port, host: options.host }).catch(async (error: unknown) => {
    rateLimiter?.close();
    positions?.close();
    await opened.close();
    throw error;
  });
  // Not before: while the gateway loads, the process has no time for connections.
  partners?.start();
  const background = consumerPool && { pool: consumerPool, report, metrics: service };
  const relay = background && options.startRelay?.(background);
  const recorder = background && options.startRecorder?.(background);
  for (const subgraph of local) subgraph.react?.();
  return {
    url: urlOf(server.addresses()[0]),
    ready: (timeout) => life.ready(timeout),
    async close(grace = 0) {
      await life.end(grace);
      await Promise.all([
        ...local.map((subgraph) => subgraph.close()),
        ...remotes.map(({ source }) => source.close()),
        partners?.close(),
        relay?.stop(),
        recorder?.stop(),
        opened.close(),
      ]);
      rateLimiter?.close();
      positions?.close();
      await Promise.all([pool?.end(), consumerPool?.end()]);
    },
  };
}

/** Reader of credentials; what it is made of is loaded where there are tokens. */
async function createViewerReader(
  ...options: Parameters<typeof createCredentialReader>
): Promise<ReturnType<typeof createCredentialReader>> {
  const credentials = await import('./identity/credentials.ts');
  return credentials.createCredentialReader(...options);
}

/** Places of writes, of all gateways where they share a Redis; none for a graph of foreign subgraphs. */
async function createPositions(
  redisUrl: string | undefined,
  secret: string | undefined,
  report: ReportUnexpected,
): Promise<WrittenPositions | undefined> {
  if (secret === undefined) return undefined;
  if (redisUrl === undefined) return createOwnPositions();
  const { createSharedPositions } = await import('./data-source/shared-positions.ts');
  return createSharedPositions({ url: redisUrl, secret, report });
}

function openPool(
  { url, nextUrl, deadline = DATABASE_TIMEOUT_MS, warn }: GatewayDatabase,
  options: Pick<ServicePoolOptions, 'name' | 'size' | 'report'>,
) {
  return createServicePool({
    ...options,
    url,
    nextUrl,
    deadline,
    answerTimeout: deadline + ANSWER_MARGIN_MS,
    warn,
  });
}

function urlOf(address: string | AddressInfo | undefined): string {
  if (typeof address !== 'object') throw new Error('The server has no address.');
  return `http://localhost:${address.port}`;
}
