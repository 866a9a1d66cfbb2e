/** `pnpm start:services`: the same graph as seven processes over HTTP; this one is the gateway. */
import { DOMAINS } from '@teei/migrations/runner/apply-migrations.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { runCommand } from './command.ts';
import { readStartConfiguration } from './configuration.ts';
import { prepareLocalGraph, serveLocalGraph } from './local-graph.ts';
import { OperatorError } from './operator-error.ts';
import { step } from './progress.ts';
import { type ServiceProcess, startSubgraphProcess } from './service-process.ts';

await runCommand(async (cleanup) => {
  const local = await prepareLocalGraph(readStartConfiguration(), cleanup);
  const { DEMO_NOW, LOG_LEVEL, POOL_SIZE } = local.configuration;

  const start = async (domain: string): Promise<ServiceProcess> => {
    const subgraph = await startSubgraphProcess(domain, {
      PORT: '0',
      DATABASE_URL: subgraphDatabaseUrl(local.ownerUrl, domain),
      GRAPH_SECRET: local.secret,
      POOL_SIZE: String(POOL_SIZE),
      LOG_LEVEL,
      ...(DEMO_NOW && { NOW: DEMO_NOW.toISOString() }),
    });
    cleanup.defer(subgraph.stop);
    return subgraph;
  };
  const subgraphs = await step('Starting six subgraphs', () => Promise.all(DOMAINS.map(start)));
  await serveLocalGraph(local, cleanup, { subgraphs: [], remote: subgraphs });

  const first = await Promise.race(
    subgraphs.map(async ({ name, ended }) => ({ name, code: await ended })),
  );
  throw new OperatorError(
    `The ${first.name} subgraph ended (exit code ${first.code}), so everything stops.`,
  );
});
