/** Runs one subgraph as a process of its own: environment in, a server out. */
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import {
  deadline,
  fixedNow,
  graphSecret,
  host,
  logLevel,
  poolSize,
  port,
  postgresUrl,
  preparedStatements,
} from '../configuration/kinds.ts';
import { readEnvironmentOrExit } from '../configuration/read-environment.ts';
import { createServicePool, DATABASE_DEADLINE } from '../database/pool.ts';
import { createLogger, reportTo, warnOnce } from '../logging/logger.ts';
import { endOnSignals } from '../serving/signals.ts';
import { createSubgraphServer } from './serve.ts';
import { runSubgraph, type Subgraph } from './subgraph.ts';

/** The environment of a subgraph's process. */
export const SUBGRAPH_VARIABLES = z.object({
  PORT: port(0),
  HOST: host(),
  DATABASE_URL: postgresUrl("Postgres, as the domain's own login role (not the owner)."),
  GRAPH_SECRET: graphSecret(),
  POOL_SIZE: poolSize(),
  DATABASE_PREPARED_STATEMENTS: preparedStatements(),
  DEADLINE: deadline(DATABASE_DEADLINE),
  NOW: fixedNow(),
  LOG_LEVEL: logLevel(),
});

/** How long a process waits to be ready before it says where it listens all the same. */
const READY_TIMEOUT_MS = 10_000;

/**
 * Serves until SIGINT or SIGTERM, then lets requests under way finish. Prints one line with its
 * URL when it is ready, or not after ten seconds; exits with 1 when the environment is not valid or
 * the port is taken.
 *
 * @param settings the environment, where the subgraph's main file has read more than this of it
 * @param publicKeys the keys of the tokens that the subgraph signs
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  settings = readEnvironmentOrExit(SUBGRAPH_VARIABLES),
  publicKeys?: JSONWebKeySet,
): Promise<void> {
  const logger = createLogger(subgraph.name, settings.LOG_LEVEL);
  const report = reportTo(logger);
  const { NOW: fixed } = settings;
  const running = runSubgraph(subgraph, {
    pool: createServicePool({
      url: settings.DATABASE_URL,
      name: subgraph.name,
      size: settings.POOL_SIZE,
      deadline: settings.DEADLINE,
      preparedStatements: settings.DATABASE_PREPARED_STATEMENTS,
      warn: warnOnce(logger),
      report,
    }),
    secret: settings.GRAPH_SECRET,
    now: fixed ? () => fixed : () => new Date(),
    report,
  });
  const { server, life } = createSubgraphServer(running, {
    secret: settings.GRAPH_SECRET,
    publicKeys,
  });
  const url = await server.listen({ port: settings.PORT, host: settings.HOST });
  running.react?.();
  const end = endOnSignals(async (grace) => {
    await life.end(grace);
    await running.close();
  });
  // Whoever started this process with a channel is gone. The channel alone keeps nothing alive.
  process.channel?.unref();
  process.once('disconnect', end);
  await life.ready(READY_TIMEOUT_MS);
  process.stdout.write(`${subgraph.name} listening on ${url}\n`);
}
