/** Entry point of the gateway: one process that serves requests, or several that share a port. */
import cluster from 'node:cluster';
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { createLogger } from '@teei/platform/logging/logger.ts';
import { announce, logProcess, writeFatal } from '@teei/platform/logging/process-log.ts';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { GATEWAY_VARIABLES } from './configuration.ts';
import { createProcessGroup } from './processes/process-group.ts';

const settings = readEnvironmentOrExit(GATEWAY_VARIABLES);
const { GATEWAY_PROCESSES: count, REDIS_URL, LOG_LEVEL } = settings;

if (count === 1 || cluster.isWorker) {
  await import('./serve.ts');
} else if (REDIS_URL === undefined) {
  // Each would count a client's requests alone, and not know of the writes that went through another.
  writeFatal('REDIS_URL: expected Redis for a gateway of several processes; received nothing');
  process.exitCode = 1;
} else {
  const logger = createLogger('gateway', LOG_LEVEL);
  logProcess(logger);
  const group = createProcessGroup({ count, logger });
  // The first that is ready answers requests while the others start.
  endOnSignals((grace) => group.end(grace));
  announce('gateway', await group.start());
}
