/** Serves the gateway alone, as its command line and environment say. */
import cluster from 'node:cluster';
import { createLogger, reportTo } from '@teei/platform/logging/logger.ts';
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { announce } from '@teei/platform/logging/process-log.ts';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { z } from 'zod';
import { TOKEN_VARIABLES } from './configuration.ts';
import { createProcessGroup } from './processes/process-group.ts';
import { joinProcessGroup } from './processes/serving-process.ts';
import { RATE_LIMIT_VARIABLES, rateLimitSettings } from './rate-limits/rate-limits.ts';
import { PLANNING_VARIABLES, planningSettings } from './plan/planning-settings.ts';
import { readStandaloneOptions, startFailure, UsageError } from './standalone-options.ts';

/** Says what is wrong and ends with 1. */
function exit(error: unknown): never {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

const { supergraphSdl, subgraphs, port, processes, noAuth } = await readStandaloneOptions(
  process.argv.slice(2),
).catch(exit);
const tokenSettings = noAuth ? undefined : readEnvironmentOrExit(TOKEN_VARIABLES);
const planning = planningSettings(readEnvironmentOrExit(z.object(PLANNING_VARIABLES)));
const rateVariables = readEnvironmentOrExit(z.object(RATE_LIMIT_VARIABLES));
const rateLimits = rateVariables.RATE_LIMITS && rateLimitSettings(rateVariables);
const logger = createLogger('gateway', 'info');

if (processes > 1 && rateLimits && rateLimits.redisUrl === undefined) {
  exit(new UsageError('--processes: expected REDIS_URL with RATE_LIMITS; received nothing.'));
}

async function serve(): Promise<void> {
  const group = await joinProcessGroup();
  // The process that accepts connections for others loads none of it.
  const { startGraph } = await import('./graph.ts');
  const graph = await startGraph({
    supergraphSdl,
    scalars: {},
    port,
    host: '127.0.0.1',
    local: [],
    remote: subgraphs,
    secret: undefined,
    database: undefined,
    tokens: tokenSettings && {
      issuer: tokenSettings.TOKEN_ISSUER,
      audience: tokenSettings.TOKEN_AUDIENCE,
      keys: (await import('./identity/tokens.ts')).remoteKeys(tokenSettings.JWKS_URL),
    },
    report: reportTo(logger),
    group,
    explorer: true,
    firstQueries: '',
    showWork: true,
    allowedOrigins: [],
    rateLimits,
    planning,
  }).catch((error: unknown) => exit(startFailure(error, port)));
  if (group) group.ready(graph.url);
  else announce('gateway', graph.url);
  endOnSignals((grace) => graph.close(grace));
}

if (processes === 1 || cluster.isWorker) {
  await serve();
} else {
  const group = createProcessGroup({ count: processes, logger });
  // The first that is ready answers requests while the others start.
  endOnSignals((grace) => group.end(grace));
  const url = await group.start().catch((error: Error) => exit(new UsageError(error.message)));
  announce('gateway', url);
}
