/** `pnpm start:services`: the same graph as seven processes over HTTP; this one is the gateway. */
import { enableCompileCache } from 'node:module';
import { DOMAINS } from '@teei/migrations/runner/apply-migrations.ts';
import { subgraphDatabaseUrl, subgraphReplicaUrl } from '@teei/platform/database/role-url.ts';
import { tracingEnvironment } from '@teei/platform/serving/start-tracing.ts';
import { runCommand } from './command.ts';
import { readStartConfiguration } from './configuration.ts';
import { openMessages } from './messages.ts';
import { OperatorError } from './operator-error.ts';
import { step } from './progress.ts';
import { type ServiceProcess, startSubgraphProcess } from './service-process.ts';
import { tombstonesFile } from './tombstones.ts';

await runCommand(async (cleanup) => {
  const configuration = readStartConfiguration();
  // Loaded when they are needed: what is wrong is told at once.
  enableCompileCache();
  const { prepareLocalStores } = await import('./local-stores.ts');
  const stores = await prepareLocalStores(configuration, cleanup);
  const { openIdentity, signingEnvironment } = await import('./identity.ts');
  const identity = await openIdentity(configuration);
  const messages = openMessages(configuration);
  const { openLedgerKey } = await import('./ledger-key.ts');
  const ledgerKey = await openLedgerKey(configuration.DATA_DIR);
  const { DEMO_NOW, LOG_LEVEL, POOL_SIZE, DATABASE_PREPARED_STATEMENTS } = configuration;

  const start = async (domain: string): Promise<ServiceProcess> => {
    const subgraph = await startSubgraphProcess(domain, {
      PORT: '0',
      DATABASE_URL: subgraphDatabaseUrl(stores.ownerUrl, domain),
      DATABASE_REPLICA_URLS: configuration.DATABASE_REPLICA_URLS.map((url) =>
        subgraphReplicaUrl(stores.ownerUrl, url, domain),
      ).join(','),
      GRAPH_SECRET: stores.secret,
      POOL_SIZE: String(POOL_SIZE),
      DATABASE_PREPARED_STATEMENTS,
      LOG_LEVEL,
      ...tracingEnvironment(configuration),
      ...(DEMO_NOW && { NOW: DEMO_NOW.toISOString() }),
      ...(domain === 'users' && {
        ...messages.environment,
        RECEIPT_KEYS: configuration.RECEIPT_KEYS.join(' '),
      }),
      ...(domain === 'privacy' && {
        LEDGER_SIGNING_KEY: JSON.stringify(ledgerKey),
        TOMBSTONES_FILE: tombstonesFile(configuration.DATA_DIR),
      }),
      ...(domain === 'programs' && {
        BUDDY_SYSTEM_KEYS: configuration.BUDDY_SYSTEM_KEYS.join(' '),
      }),
      ...(domain === 'evidence' &&
        configuration.AI_URL !== undefined && { AI_URL: configuration.AI_URL }),
      ...(domain === 'evidence' &&
        configuration.EMBEDDINGS_URL !== undefined && {
          EMBEDDINGS_URL: configuration.EMBEDDINGS_URL,
        }),
      ...(domain === 'reporting' && {
        WEBHOOK_LOOPBACK: configuration.WEBHOOK_LOOPBACK,
        ...messages.platforms,
      }),
      ...(domain === 'users' && identity.signing && signingEnvironment(identity.signing)),
    });
    cleanup.defer(subgraph.stop);
    return subgraph;
  };
  const subgraphs = await step('Starting six subgraphs', () => Promise.all(DOMAINS.map(start)));
  const { serveLocalGraph } = await import('./local-graph.ts');
  await serveLocalGraph({ ...stores, configuration, identity, remote: subgraphs }, cleanup);

  const first = await Promise.race(subgraphs.map(({ name, ended }) => ended.then(() => name)));
  throw new OperatorError(`The ${first} subgraph ended by itself, so everything stops.`);
});
