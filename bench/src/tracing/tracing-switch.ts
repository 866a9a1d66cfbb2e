/**
 * Switch of a server's tracing, loaded before it: `/0.1` records a tenth of the traces, `/` turns tracing off. One
 * process then has all settings in turn, since two of them differ by more than a tenth of the traces costs.
 */
import { createServer } from 'node:http';
import { readEnvironmentOrExit } from '@teei/platform/configuration/read-environment.ts';
import { createLogger } from '@teei/platform/logging/logger.ts';
import { startTracing, TRACING_VARIABLES } from '@teei/platform/serving/start-tracing.ts';
import { z } from 'zod';

const settings = readEnvironmentOrExit(z.object(TRACING_VARIABLES));
const logger = createLogger('bench', 'fatal');
let tracing = await startTracing('teei-bench', settings, logger);

async function switchTo(share: string): Promise<void> {
  await tracing.stop();
  if (share === '') return;
  tracing = await startTracing(
    'teei-bench',
    { ...settings, OTEL_TRACES_SAMPLER_ARG: share },
    logger,
  );
}

const server = createServer((request, response) => {
  void switchTo(request.url?.slice(1) ?? '').then(() => response.end());
}).listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.stdout.write(`tracing is switched at http://127.0.0.1:${port}\n`);
});
server.unref();
