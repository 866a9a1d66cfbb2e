/** The front door of a local graph, in either topology, and what to do with it. */
import { startConsumers } from '@teei/analytics/src/consumers.ts';
import { openBatchStream } from '@teei/analytics/src/relay/batch-stream.ts';
import { startRecorder } from '@teei/analytics/src/recorder/recorder.ts';
import { runAnalytics } from '@teei/analytics/src/subgraph.ts';
import { type RemoteSubgraph, startGraph } from '@teei/gateway/src/graph.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import { planningSettings } from '@teei/gateway/src/plan/planning-settings.ts';
import {
  DEFAULT_RATE_LIMITS,
  rateLimitSettings,
} from '@teei/gateway/src/rate-limits/rate-limits.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
  subgraphReplicaUrl,
} from '@teei/platform/database/role-url.ts';
import { createLogger, reportTo, warnOnce } from '@teei/platform/logging/logger.ts';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { createServiceMetrics } from '@teei/platform/serving/service-metrics.ts';
import { startTracing } from '@teei/platform/serving/start-tracing.ts';
import type { Cleanup } from './command.ts';
import type { StartConfiguration } from './configuration.ts';
import { DEMO_ACCOUNTS } from './demo/story/demo-accounts.ts';
import { diskOf } from './disk.ts';
import type { LocalIdentity } from './identity.ts';
import { openLedgerKey } from './ledger-key.ts';
import { createMessageServices, openMessages } from './messages.ts';
import { type LocalStores, portTaken } from './local-stores.ts';
import { errorCode } from './operator-error.ts';
import { say, step } from './progress.ts';
import { runSubgraphs } from './subgraphs.ts';
import { openTerminalLog } from './terminal-log.ts';
import { tombstonesFile } from './tombstones.ts';

export interface LocalGraphOptions extends LocalStores {
  configuration: StartConfiguration;
  identity: LocalIdentity;
  /** The six subgraphs where other processes serve them; without, they run in this process. */
  remote?: readonly RemoteSubgraph[];
}

/** A developer's own load on a machine is no attack; partners' clients meet the limits that they will meet. */
const LOCAL_RATE_LIMITS = { ...DEFAULT_RATE_LIMITS, viewerRequests: 0, viewerCost: 0 };

/**
 * Milliseconds to wait until the graph is ready; after them its address is printed all the same.
 */
const READY_TIMEOUT_MS = 30_000;

/** Opens the front door and, once it is ready, says where it is. */
export async function serveLocalGraph(options: LocalGraphOptions, cleanup: Cleanup): Promise<void> {
  const { configuration, identity, ownerUrl, clickhouse, secret, remote } = options;
  const { PORT, HOST, DEMO_NOW, LOG_LEVEL, POOL_SIZE } = configuration;
  const logger = createLogger('graph', LOG_LEVEL, await openTerminalLog());
  const warn = warnOnce(logger);
  const now = (): Date => DEMO_NOW ?? new Date();
  const report = reportTo(logger);
  const tracing = await startTracing('teei-graph', configuration, logger);
  cleanup.defer(() => tracing.stop());
  const metrics = createServiceMetrics();
  const messages = openMessages(configuration);
  const databaseUrlOf = (domain: string): string => subgraphDatabaseUrl(ownerUrl, domain);
  const subgraphs = remote
    ? []
    : runSubgraphs({
        databaseUrlOf,
        replicaUrlsOf: (domain) =>
          configuration.DATABASE_REPLICA_URLS.map((url) =>
            subgraphReplicaUrl(ownerUrl, url, domain),
          ),
        secret,
        now,
        report,
        metrics,
        poolSize: POOL_SIZE,
        preparedStatements: configuration.DATABASE_PREPARED_STATEMENTS,
        warn,
        signing: identity.signing,
        messages: createMessageServices(messages.environment),
        buddySystemKeys: configuration.BUDDY_SYSTEM_KEYS,
        receiptKeys: configuration.RECEIPT_KEYS,
        ledgerKey: await openLedgerKey(configuration.DATA_DIR),
        tombstonesFile: tombstonesFile(configuration.DATA_DIR),
        allowsLoopback: configuration.WEBHOOK_LOOPBACK === 'on',
        aiUrl: configuration.AI_URL,
        embeddingsUrl: configuration.EMBEDDINGS_URL,
        platforms: {
          benevity: messages.platforms.BENEVITY_URL,
          goodera: messages.platforms.GOODERA_URL,
          workday: messages.platforms.WORKDAY_URL,
        },
      });
  const { NATS_URL } = configuration;
  const stream = NATS_URL === undefined ? undefined : openBatchStream(NATS_URL);
  if (stream) cleanup.defer(() => stream.close());
  const graph = await step('Opening the graph', () =>
    startGraph({
      supergraphSdl: readSupergraph(),
      scalars,
      port: PORT,
      host: HOST,
      local: [...subgraphs, runAnalytics({ client: clickhouse, now, report, metrics })],
      remote: remote ?? [],
      secret,
      database: { url: roleDatabaseUrl(ownerUrl, GATEWAY_ROLE), warn },
      startRelay: (relay) => startConsumers({ ...relay, clickhouse, stream }),
      startRecorder: (recorder) => startRecorder({ ...recorder, clickhouse, now }),
      tokens: identity.tokens,
      report,
      metrics,
      accessLog: configuration.ACCESS_LOG === 'on' ? logger : undefined,
      dependencies: [
        ...(hasDemoData(configuration) ? [diskOf(configuration.DATA_DIR)] : []),
        ...(stream ? [stream.dependency] : []),
      ],
      explorer: true,
      demoAccounts: hasDemoData(configuration) ? DEMO_ACCOUNTS : [],
      showWork: true,
      outbox: messages.outbox,
      allowedOrigins: configuration.ALLOWED_ORIGINS,
      allowLoopbackOrigins: true,
      redisUrl: configuration.REDIS_URL,
      rateLimits: rateLimitSettings(configuration, LOCAL_RATE_LIMITS),
      trustedProxies: configuration.TRUSTED_PROXIES,
      planning: planningSettings(configuration),
    }).catch((error: unknown) => {
      throw errorCode(error) === 'EADDRINUSE' ? portTaken(PORT) : error;
    }),
  );
  cleanup.defer((grace) => graph.close(grace));
  const isReady = await step('Waiting until it is ready', () => graph.ready(READY_TIMEOUT_MS));
  welcome(graph.url, configuration);
  if (!isReady) say('It is not ready yet: some of what it needs does not answer (GET /readyz).');
}

/** Returns true when the stores are embedded, which `start` fills. */
function hasDemoData({ DATABASE_URL, CLICKHOUSE_URL }: StartConfiguration): boolean {
  return DATABASE_URL === undefined && CLICKHOUSE_URL === undefined;
}

function welcome(url: string, configuration: StartConfiguration): void {
  const address = url.replace('127.0.0.1', 'localhost');
  say();
  say(`The graph answers at ${address}/graphql`);
  say(`  ${address}/          Apollo Sandbox`);
  say(`  ${address}/graphiql  an explorer that needs no internet`);
  say(`  ${address}/outbox    the messages that would have been sent`);
  if (configuration.JWKS_URL === undefined) {
    say('Sign in on the GraphiQL page, or with the mutation signIn; README.md has the accounts.');
  }
  if (!hasDemoData(configuration)) {
    say('No demo data is loaded into servers of your own; pnpm db:seed does that.');
  }
  say('Ctrl-C stops everything.');
}
