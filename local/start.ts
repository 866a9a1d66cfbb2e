/** `pnpm start`: the stores, the demo data and the whole graph in one process. */
import { runSubgraphs } from '@teei/gateway/src/subgraphs.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { runCommand } from './command.ts';
import { readStartConfiguration } from './configuration.ts';
import { prepareLocalGraph, serveLocalGraph } from './local-graph.ts';

await runCommand(async (cleanup) => {
  const local = await prepareLocalGraph(readStartConfiguration(), cleanup);
  const subgraphs = runSubgraphs({
    databaseUrlOf: (domain) => subgraphDatabaseUrl(local.ownerUrl, domain),
    secret: local.secret,
    now: local.now,
    report: local.report,
    poolSize: local.configuration.POOL_SIZE,
  });
  await serveLocalGraph(local, cleanup, { subgraphs, remote: [] });
  // Serves until it is interrupted.
  await new Promise(() => {});
});
