/** `pnpm start`: the stores, the demo data and the whole graph in one process. */
import { enableCompileCache } from 'node:module';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { runCommand } from './command.ts';
import { readStartConfiguration } from './configuration.ts';

await runCommand(async (cleanup) => {
  const configuration = readStartConfiguration();
  // A second of loading libraries, which a faulty configuration need not wait for.
  enableCompileCache();
  const { prepareLocalGraph, serveLocalGraph } = await import('./local-graph.ts');
  const { runSubgraphs } = await import('@teei/gateway/src/subgraphs.ts');
  const local = await prepareLocalGraph(configuration, cleanup);
  const subgraphs = runSubgraphs({
    databaseUrlOf: (domain) => subgraphDatabaseUrl(local.ownerUrl, domain),
    secret: local.secret,
    now: local.now,
    report: local.report,
    poolSize: configuration.POOL_SIZE,
  });
  await serveLocalGraph(local, cleanup, { subgraphs, remote: [] });
  // Serves until it is interrupted.
  await new Promise(() => {});
});
