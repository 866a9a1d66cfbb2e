/** `pnpm start`: the stores, the demo data and the whole graph in one process. */
import { enableCompileCache } from 'node:module';
import { runCommand } from './command.ts';
import { readStartConfiguration } from './configuration.ts';

await runCommand(async (cleanup) => {
  const configuration = readStartConfiguration();
  // Loaded when they are needed: what is wrong is told at once.
  enableCompileCache();
  const { prepareLocalStores } = await import('./local-stores.ts');
  const stores = await prepareLocalStores(configuration, cleanup);
  const { openIdentity } = await import('./identity.ts');
  const identity = await openIdentity(configuration);
  const { serveLocalGraph } = await import('./local-graph.ts');
  await serveLocalGraph({ ...stores, configuration, identity }, cleanup);
  // Serves until it is interrupted.
  await new Promise(() => {});
});
