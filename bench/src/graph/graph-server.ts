/** The graph as a server to measure: subgraphs in this process, or the ones that settings name. */
import { startRelay } from '@teei/analytics/src/relay/relay.ts';
import { runAnalytics } from '@teei/analytics/src/subgraph.ts';
import { startGraph } from '@teei/gateway/src/graph.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import { runSubgraphs } from '@teei/local/subgraphs.ts';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
} from '@teei/platform/database/role-url.ts';
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { createLogger, reportTo } from '@teei/platform/logging/logger.ts';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { startTracing, TRACING_VARIABLES } from '@teei/platform/serving/start-tracing.ts';
import { z } from 'zod';
import { readSettings } from './settings.ts';

const settings = readSettings();
const logger = createLogger('bench', 'fatal');
const report = reportTo(logger);
const tracing = await startTracing(
  'teei-bench',
  readEnvironmentOrExit(z.object(TRACING_VARIABLES)),
  logger,
);
const now = (): Date => new Date();
const clickhouse = await openEmbeddedClickHouse({ dataDir: settings.clickhouseDir });
const issuer = await openLocalIssuer(settings.issuerDir);
const domains =
  settings.remote.length > 0
    ? []
    : runSubgraphs({
        databaseUrlOf: (domain) => subgraphDatabaseUrl(settings.ownerUrl, domain),
        secret: settings.secret,
        now,
        report,
        poolSize: 10,
        embeddingsUrl: settings.embeddingsUrl,
      });
const graph = await startGraph({
  supergraphSdl: readSupergraph(),
  scalars,
  port: 0,
  host: '127.0.0.1',
  local: [...domains, runAnalytics({ client: clickhouse.client, now, report })],
  remote: settings.remote,
  secret: settings.secret,
  database: { url: roleDatabaseUrl(settings.ownerUrl, GATEWAY_ROLE) },
  startRelay: settings.relays
    ? (options) => startRelay({ ...options, clickhouse: clickhouse.client })
    : undefined,
  tokens: issuer.tokens,
  report,
  explorer: false,
  showWork: true,
  allowedOrigins: [],
});
process.stdout.write(`graph listening on ${graph.url}\n`);

const end = endOnSignals(async (grace) => {
  await graph.close(grace);
  await clickhouse.close();
  await tracing.stop();
});
process.once('disconnect', end);
process.channel?.unref();
