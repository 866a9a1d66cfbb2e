/** Process that serves one subgraph. */
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import {
  deadline,
  fixedNow,
  graphSecret,
  host,
  logLevel,
  nextGraphSecret,
  nextPostgresUrl,
  poolSize,
  port,
  postgresUrl,
  preparedStatements,
  previousGraphSecret,
  replicaUrls,
} from '../configuration/kinds.ts';
import { readEnvironmentOrExit } from '../configuration/read-environment.ts';
import { createServicePool, DATABASE_TIMEOUT_MS } from '../database/pool.ts';
import { REPLICA_TIMEOUTS } from '../database/replicas.ts';
import { createLogger, reportTo, warnOnce } from '../logging/logger.ts';
import { announce, logProcess } from '../logging/process-log.ts';
import type { GraphSecret } from '../secrets/graph-secret.ts';
import { endOnSignals } from '../serving/signals.ts';
import { createServiceMetrics } from '../serving/service-metrics.ts';
import { startTracing, TRACING_VARIABLES } from '../serving/start-tracing.ts';
import { createSubgraphServer } from './serve.ts';
import { runSubgraph, type Subgraph } from './subgraph.ts';

/** Environment variables of a subgraph's process. */
export const SUBGRAPH_VARIABLES = z.object({
  PORT: port(0),
  HOST: host(),
  DATABASE_URL: postgresUrl("Postgres, as the domain's own login role (not the owner)."),
  DATABASE_URL_NEXT: nextPostgresUrl(),
  DATABASE_REPLICA_URLS: replicaUrls(),
  GRAPH_SECRET: graphSecret(),
  GRAPH_SECRET_NEXT: nextGraphSecret(),
  GRAPH_SECRET_PREVIOUS: previousGraphSecret(),
  POOL_SIZE: poolSize(),
  DATABASE_PREPARED_STATEMENTS: preparedStatements(),
  DEADLINE: deadline(DATABASE_TIMEOUT_MS),
  NOW: fixedNow(),
  ...TRACING_VARIABLES,
  LOG_LEVEL: logLevel(),
});

/** The secret of the graph, with those of a rotation. */
export function readGraphSecret(settings: z.output<typeof SUBGRAPH_VARIABLES>): GraphSecret {
  return {
    current: settings.GRAPH_SECRET,
    next: settings.GRAPH_SECRET_NEXT,
    previous: settings.GRAPH_SECRET_PREVIOUS,
  };
}

/** Time to become ready, after which the process prints its URL without being ready. */
const READY_TIMEOUT_MS = 10_000;

/**
 * Serves until SIGINT or SIGTERM, then finishes requests in flight. Prints one line with its URL when it is
 * ready, or after READY_TIMEOUT_MS; exits with 1 when the environment is invalid or the port is taken.
 *
 * @param settings environment, if the caller has read further variables of it
 * @param publicKeys public keys of the tokens that the subgraph signs
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  settings = readEnvironmentOrExit(SUBGRAPH_VARIABLES),
  publicKeys?: JSONWebKeySet,
): Promise<void> {
  const logger = createLogger(subgraph.name, settings.LOG_LEVEL);
  logProcess(logger);
  const report = reportTo(logger);
  const tracing = await startTracing(`teei-${subgraph.name}`, settings, logger);
  const metrics = createServiceMetrics();
  const { NOW: fixed } = settings;
  const secret = readGraphSecret(settings);
  const poolOptions = {
    name: subgraph.name,
    size: settings.POOL_SIZE,
    deadline: settings.DEADLINE,
    preparedStatements: settings.DATABASE_PREPARED_STATEMENTS,
    warn: warnOnce(logger),
    report,
  };
  const running = runSubgraph(subgraph, {
    pool: createServicePool({
      ...poolOptions,
      url: settings.DATABASE_URL,
      nextUrl: settings.DATABASE_URL_NEXT,
    }),
    replicaPools: settings.DATABASE_REPLICA_URLS.map((url) =>
      createServicePool({
        ...poolOptions,
        url,
        ...REPLICA_TIMEOUTS,
      }),
    ),
    secret,
    now: fixed ? () => fixed : () => new Date(),
    report,
    metrics,
  });
  const { server, lifecycle } = createSubgraphServer(running, {
    secret,
    publicKeys,
    metrics,
  });
  const url = await server.listen({ port: settings.PORT, host: settings.HOST });
  running.react?.();
  const end = endOnSignals(async (grace) => {
    await lifecycle.end(grace);
    await running.close();
    await tracing.stop();
  });
  // Exit with the parent, where it opened an IPC channel; the channel does not keep the process alive.
  process.channel?.unref();
  process.once('disconnect', end);
  await lifecycle.ready(READY_TIMEOUT_MS);
  announce(subgraph.name, url);
}
