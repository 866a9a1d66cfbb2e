/** What both topologies have in common: stores made ready, the front door opened, what to do next. */
import { runAnalytics } from '@teei/gateway/src/analytics/subgraph.ts';
import { startGraph, readSupergraph, type RemoteSubgraph } from '@teei/gateway/src/graph.ts';
import { remoteKeys, type TokenOptions } from '@teei/gateway/src/identity/tokens.ts';
import type { ClickHouseClient } from '@clickhouse/client';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { createLogger, reportTo } from '@teei/platform/logging/logger.ts';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import type { Cleanup } from './command.ts';
import type { StartConfiguration } from './configuration.ts';
import { loadDemoOnce } from './demo-data.ts';
import { readGraphSecret } from './graph-secret.ts';
import { AUDIENCE, LOCAL_ISSUER, openLocalIssuer } from './issuer.ts';
import { migrateClickHouse, migratePostgres } from './migrate.ts';
import { errorCode, OperatorError } from './operator-error.ts';
import { findFreePort } from './postgres/cluster.ts';
import { say, step } from './progress.ts';
import { openClickHouse, openPostgres } from './stores.ts';

/** Stores that are migrated and filled, and what the graph is started with. */
export interface LocalGraph {
  configuration: StartConfiguration;
  ownerUrl: string;
  clickhouse: ClickHouseClient;
  secret: string;
  tokens: TokenOptions;
  now: () => Date;
  report: ReportUnexpected;
}

/**
 * Opens and migrates the stores, and loads the demo data when both are embedded and empty.
 *
 * @throws OperatorError when the port is taken or a store cannot be used
 */
export async function prepareLocalGraph(
  configuration: StartConfiguration,
  cleanup: Cleanup,
): Promise<LocalGraph> {
  const { PORT, DATA_DIR, DATABASE_URL, CLICKHOUSE_URL, DEMO_NOW, GRAPH_SECRET } = configuration;
  if (PORT !== 0 && (await findFreePort(PORT)) !== PORT) throw portTaken(PORT);
  const ownerUrl = await openPostgres(configuration, cleanup);
  const clickhouse = await openClickHouse(configuration, cleanup);
  const embedded = DATABASE_URL === undefined && CLICKHOUSE_URL === undefined;
  if (embedded) {
    const now = DEMO_NOW ?? new Date();
    await loadDemoOnce({ dataDir: DATA_DIR, ownerUrl, clickhouse, profile: 'demo', now });
  } else {
    await step('Migrating', async () => {
      await migratePostgres(ownerUrl);
      await migrateClickHouse(clickhouse);
    });
  }
  return {
    configuration,
    ownerUrl,
    clickhouse,
    secret: GRAPH_SECRET ?? (await readGraphSecret(DATA_DIR)),
    tokens: await tokenOptions(configuration),
    now: () => DEMO_NOW ?? new Date(),
    report: reportTo(createLogger('graph', configuration.LOG_LEVEL)),
  };
}

async function tokenOptions(configuration: StartConfiguration): Promise<TokenOptions> {
  const { JWKS_URL, TOKEN_ISSUER, TOKEN_AUDIENCE, DATA_DIR } = configuration;
  if (JWKS_URL !== undefined && TOKEN_ISSUER !== undefined) {
    return { issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE, keys: remoteKeys(JWKS_URL) };
  }
  const { keys } = await openLocalIssuer(DATA_DIR);
  return { issuer: LOCAL_ISSUER, audience: AUDIENCE, keys };
}

/** Opens the front door and says where it is. `subgraphs` run in this process, `remote` elsewhere. */
export async function serveLocalGraph(
  local: LocalGraph,
  cleanup: Cleanup,
  { subgraphs, remote }: { subgraphs: RunningSubgraph[]; remote: readonly RemoteSubgraph[] },
): Promise<void> {
  const { configuration, clickhouse, now, report } = local;
  const graph = await step('Opening the graph', () =>
    startGraph({
      supergraphSdl: readSupergraph(),
      port: configuration.PORT,
      host: configuration.HOST,
      local: [...subgraphs, runAnalytics({ client: clickhouse, now, report })],
      remote,
      secret: local.secret,
      tokens: local.tokens,
      report,
      explorer: true,
      showWork: true,
      allowedOrigins: [],
    }).catch((error: unknown) => {
      throw errorCode(error) === 'EADDRINUSE' ? portTaken(configuration.PORT) : error;
    }),
  );
  cleanup.defer(() => graph.close());
  welcome(graph.url, configuration);
}

function portTaken(port: number): OperatorError {
  return new OperatorError(
    `Port ${port} is taken; free it or choose another, as in PORT=${port + 1} npx -y pnpm start.`,
  );
}

function welcome(
  url: string,
  { JWKS_URL, DATABASE_URL, CLICKHOUSE_URL }: StartConfiguration,
): void {
  const address = url.replace('127.0.0.1', 'localhost');
  say();
  say(`The graph answers at ${address}/graphql`);
  say(`  ${address}/          Apollo Sandbox`);
  say(`  ${address}/graphiql  an explorer that needs no internet`);
  if (JWKS_URL === undefined) {
    say(
      'Sign in with a token in the Authorization header: npx -y pnpm run token --email … or --role …',
    );
  }
  if (DATABASE_URL !== undefined || CLICKHOUSE_URL !== undefined) {
    say('No demo data is loaded into servers of your own; pnpm db:seed does that.');
  }
  say('Ctrl-C stops everything.');
}
