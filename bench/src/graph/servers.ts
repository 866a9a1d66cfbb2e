/** The processes that a comparison over this graph takes, each over the same rows. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  startServiceProcess,
  startSubgraphProcess,
  type ServiceProcess,
} from '@teei/local/service-process.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import type { Bench } from '../bench.ts';
import { pinToGatewayCore } from '../measuring/cores.ts';
import { SECRET, type Settings } from './settings.ts';
import type { SigningSettings } from './signing.ts';
import type { Stores } from './stores.ts';

export interface Servers {
  /** The six domains, each as its own process. */
  readonly domains: readonly ServiceProcess[];
  /** The seventh subgraph, which this graph has in the gateway's process. */
  readonly analytics: ServiceProcess;
  /** All seven by their names in the supergraph. */
  readonly remote: Settings['remote'];
  /** The graph, with its subgraphs in its own process. */
  readonly inProcess: ServiceProcess;
  /** The graph of another checkout in one process, where `--beside` names one. */
  readonly beside: ServiceProcess | undefined;
  /** The quarter board without a graph: the best statements for it, and nothing else. */
  readonly byHand: ServiceProcess;
  /** The graph, in front of the domains' processes. */
  readonly overHttp: ServiceProcess;
  /** Apollo's gateway, in front of all seven. */
  readonly apollo: ServiceProcess;
  /** Signs requests for a gateway that cannot. */
  readonly proxy: ServiceProcess;
  readonly signing: SigningSettings;
  readonly stop: () => Promise<void>;
}

const DOMAINS = ['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'];

export async function startServers(stores: Stores, bench: Bench): Promise<Servers> {
  const started: ServiceProcess[] = [];
  const settings: Settings = {
    clickhouseDir: '',
    issuerDir: bench.folder,
    secret: SECRET,
    ownerUrl: stores.ownerUrl,
    relays: false,
    remote: [],
  };
  const start = async (
    file: string,
    own: Partial<Settings>,
    folder: string | URL = import.meta.url,
  ): Promise<ServiceProcess> => {
    const server = await startServiceProcess(file, new URL(`${file}.ts`, folder), {
      environment: { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
      args: [JSON.stringify({ ...settings, ...own })],
    });
    started.push(server);
    return server;
  };
  const startGateway: typeof start = async (...options) => {
    const server = await start(...options);
    if (bench.pinned) pinToGatewayCore(server.pid);
    return server;
  };

  const domains = await Promise.all(
    DOMAINS.map((domain) =>
      startSubgraphProcess(domain, {
        NODE_ENV: 'production',
        DATABASE_URL: subgraphDatabaseUrl(stores.ownerUrl, domain),
        GRAPH_SECRET: SECRET,
        LOG_LEVEL: 'fatal',
      }),
    ),
  );
  started.push(...domains);
  const analytics = await start('analytics-server', {
    clickhouseDir: await stores.copyClickHouse(),
  });
  const served = domains.map(({ name, url }) => ({ name, url }));
  const remote = [...served, { name: 'analytics', url: analytics.url }];
  return {
    domains,
    analytics,
    remote,
    inProcess: await startGateway('graph-server', {
      clickhouseDir: await stores.copyClickHouse(),
      relays: true,
    }),
    beside:
      bench.beside === undefined
        ? undefined
        : await startGateway(
            'graph-server',
            { clickhouseDir: await stores.copyClickHouse() },
            pathToFileURL(path.join(bench.beside, 'bench/src/graph/')),
          ),
    byHand: await startGateway('hand-written-server', {
      clickhouseDir: await stores.copyClickHouse(),
    }),
    overHttp: await startGateway('graph-server', {
      clickhouseDir: await stores.copyClickHouse(),
      remote: served,
    }),
    apollo: await startGateway('apollo-server', { remote }),
    proxy: await start('signing-server', { remote }),
    signing: { issuerDir: bench.folder, secret: SECRET },
    stop: async () => {
      await Promise.all(started.map((server) => server.stop()));
    },
  };
}
