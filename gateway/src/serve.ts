/**
 * A process that serves the gateway: six subgraphs elsewhere, analytics in this process. No other file of the
 * gateway knows a subgraph.
 */
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { createLogger, reportTo, warnOnce } from '@teei/platform/logging/logger.ts';
import { announce, logProcess } from '@teei/platform/logging/process-log.ts';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { createServiceMetrics } from '@teei/platform/serving/service-metrics.ts';
import { startTracing } from '@teei/platform/serving/start-tracing.ts';
import { startConsumers } from '@teei/analytics/src/consumers.ts';
import { openBatchStream } from '@teei/analytics/src/relay/batch-stream.ts';
import { startRecorder } from '@teei/analytics/src/recorder/recorder.ts';
import { runAnalytics } from '@teei/analytics/src/subgraph.ts';
import { GATEWAY_VARIABLES } from './configuration.ts';
import { startGraph } from './graph.ts';
import { readSupergraph } from './supergraph/own-supergraph.ts';
import { remoteKeys } from './identity/tokens.ts';
import { rateLimitSettings } from './rate-limits/rate-limits.ts';
import { planningSettings } from './plan/planning-settings.ts';
import { joinProcessGroup } from './processes/serving-process.ts';

/** Milliseconds after which the URL is printed although the gateway is not ready. */
const READY_TIMEOUT_MS = 10_000;

const settings = readEnvironmentOrExit(GATEWAY_VARIABLES);
const logger = createLogger('gateway', settings.LOG_LEVEL);
logProcess(logger);
const report = reportTo(logger);
const { NOW: fixed } = settings;
const tracing = await startTracing('teei-gateway', settings, logger);
const metrics = createServiceMetrics();

const clickhouse = createClient({
  url: settings.CLICKHOUSE_URL,
  // Its failures come as errors, which are logged as JSON.
  log: { level: ClickHouseLogLevel.OFF },
});

const stream = settings.NATS_URL === undefined ? undefined : openBatchStream(settings.NATS_URL);

const group = await joinProcessGroup();
const graph = await startGraph({
  supergraphSdl: readSupergraph(),
  scalars,
  port: settings.PORT,
  host: settings.HOST,
  local: [
    runAnalytics({
      client: clickhouse,
      now: fixed ? () => fixed : () => new Date(),
      report,
      metrics,
    }),
  ],
  remote: [
    { name: 'users', url: settings.USERS_SUBGRAPH_URL },
    { name: 'programs', url: settings.PROGRAMS_SUBGRAPH_URL },
    { name: 'campaigns', url: settings.CAMPAIGNS_SUBGRAPH_URL },
    { name: 'evidence', url: settings.EVIDENCE_SUBGRAPH_URL },
    { name: 'reporting', url: settings.REPORTING_SUBGRAPH_URL },
    { name: 'privacy', url: settings.PRIVACY_SUBGRAPH_URL },
  ],
  secret: settings.GRAPH_SECRET,
  database: {
    url: settings.DATABASE_URL,
    nextUrl: settings.DATABASE_URL_NEXT,
    warn: warnOnce(logger),
  },
  startRelay: (options) => startConsumers({ ...options, clickhouse, stream }),
  dependencies: stream ? [stream.dependency] : [],
  group,
  startRecorder: (options) => startRecorder({ ...options, clickhouse, now: () => new Date() }),
  tokens: {
    issuer: settings.TOKEN_ISSUER,
    audience: settings.TOKEN_AUDIENCE,
    keys: remoteKeys(settings.JWKS_URL),
  },
  report,
  metrics,
  accessLog: settings.ACCESS_LOG === 'on' ? logger : undefined,
  explorer: settings.EXPLORER === 'on',
  showWork: false,
  allowedOrigins: settings.ALLOWED_ORIGINS,
  limits: settings.LIMITS,
  redisUrl: settings.REDIS_URL,
  rateLimits: rateLimitSettings(settings),
  trustedProxies: settings.TRUSTED_PROXIES,
  planning: planningSettings(settings),
});
endOnSignals(async (grace) => {
  await graph.close(grace);
  await stream?.close();
  await tracing.stop();
});

await graph.ready(READY_TIMEOUT_MS);
if (group) group.ready(graph.url);
else announce('gateway', graph.url);
