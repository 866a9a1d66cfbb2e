/**
 * Group of two processes for tests, told how to behave by its argument. Each answers `/` with its id and the state of the
 * group, `/held` once it is asked to end, and `/metrics` with the metrics of both.
 */
import cluster from 'node:cluster';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { createLogger, summarize } from '@teei/platform/logging/logger.ts';
import { announce } from '@teei/platform/logging/process-log.ts';
import { createServiceMetrics } from '@teei/platform/serving/service-metrics.ts';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { z } from 'zod';
import { createMetrics } from '@teei/gateway/src/http/metrics.ts';
import { createProcessGroup } from '@teei/gateway/src/processes/process-group.ts';
import {
  joinProcessGroup,
  type ServingProcess,
} from '@teei/gateway/src/processes/serving-process.ts';

/** Settings of processes that cannot be started: by an error that is an event, and by one that is thrown. */
const BROKEN = {
  event: { cwd: '/there-is-no-such-folder' },
  thrown: { args: ['x'.repeat(4_000_000)] },
};

const behaviour = z
  .object({
    /** Times of the group that differ. */
    times: z.record(z.string(), z.number()).default({}),
    /** Lets nothing be started once all are ready, until SIGUSR2. */
    broken: z.enum(['event', 'thrown']).optional(),
    /** Lets the second never be ready. */
    isHalfReady: z.boolean().default(false),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

async function lead(): Promise<void> {
  const group = createProcessGroup({
    count: 2,
    logger: createLogger('group', 'info'),
    times: behaviour.times,
  });
  endOnSignals((grace) => group.end(grace));
  const url = await group.start();
  const { broken } = behaviour;
  if (broken) cluster.setupPrimary(BROKEN[broken]);
  process.on('SIGUSR2', () =>
    cluster.setupPrimary({ cwd: process.cwd(), args: process.argv.slice(2) }),
  );
  announce('group', url);
}

async function stateOf(group: ServingProcess): Promise<string> {
  return group.dependency.check().then(
    () => 'whole',
    (error: unknown) => summarize(error),
  );
}

async function answer(
  response: ServerResponse,
  group: ServingProcess,
  moment: Promise<void>,
): Promise<void> {
  await moment;
  const state = await stateOf(group);
  response.writeHead(200, { connection: 'close' });
  response.end(JSON.stringify({ pid: process.pid, state }));
}

async function serve(group: ServingProcess): Promise<void> {
  const metrics = group.share(createMetrics(createServiceMetrics().registry));
  const ending = Promise.withResolvers<void>();
  const server = createServer((request, response) => {
    if (request.url === '/metrics') {
      void metrics.text().then((text) => response.end(text));
      return;
    }
    const isHeld = request.url === '/held';
    if (isHeld) process.stdout.write('A request is held.\n');
    void answer(response, group, isHeld ? ending.promise : Promise.resolve());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  endOnSignals(async () => {
    ending.resolve();
    server.close();
    await once(server, 'close');
  });
  const isReady = !behaviour.isHalfReady || cluster.worker?.id === 1;
  if (isReady) group.ready(url);
  if (isReady && behaviour.isHalfReady) announce('first', url);
}

const joined = await joinProcessGroup();
await (joined ? serve(joined) : lead());
