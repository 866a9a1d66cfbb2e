/** Who answers for this graph: itself in one process and over HTTP, and others before its subgraphs. */
import {
  startServiceProcess,
  startSubgraphProcess,
  type ServiceProcess,
} from '@teei/local/service-process.ts';
import { readSupergraph } from '@teei/gateway/src/graph.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import { print } from 'graphql';
import type { Bench } from '../bench.ts';
import { GRAFBASE, HIVE_RUST, type Gateway, type Target } from '../gateways/gateways.ts';
import { runnable, startGateway } from '../gateways/start.ts';
import { pinToGatewayCore } from '../measuring/cores.ts';
import type { Contestant } from '../measuring/measure.ts';
import { sayNot } from '../measuring/report.ts';
import type { Settings } from './settings.ts';
import type { Stores } from './stores.ts';

const SECRET = 'a secret for benchmarks, long enough to be taken';
const DOMAINS = ['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'];

export interface Contestants {
  readonly all: readonly Contestant[];
  stop(): Promise<void>;
}

/** Starts all of them over the same rows. Database processes are everybody's. */
export async function startContestants(stores: Stores, bench: Bench): Promise<Contestants> {
  const started: { stop(): Promise<void> }[] = [];
  const keep = <T extends { stop(): Promise<void> }>(one: T): T => {
    started.push(one);
    return one;
  };
  const settings: Settings = {
    clickhouseDir: '',
    issuerDir: bench.folder,
    secret: SECRET,
    ownerUrl: stores.ownerUrl,
    relays: false,
    remote: [],
  };
  const startServer = async (
    file: string,
    own: Partial<Settings>,
    isGateway: boolean,
  ): Promise<ServiceProcess> => {
    const server = keep(
      await startServiceProcess(file, new URL(`${file}.ts`, import.meta.url), {
        environment: { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
        args: [JSON.stringify({ ...settings, ...own })],
      }),
    );
    if (isGateway && bench.pinned) pinToGatewayCore(server.pid);
    return server;
  };
  const database = [stores.postgresPid];
  const contestantOf = (
    name: string,
    { url, pid }: ServiceProcess,
    others: Contestant['processes'],
  ): Contestant => ({
    name,
    url: `${url}/graphql`,
    processes: { gateway: [pid], ...others, database },
  });

  const domains = await Promise.all(
    DOMAINS.map((domain) =>
      startSubgraphProcess(domain, {
        DATABASE_URL: subgraphDatabaseUrl(stores.ownerUrl, domain),
        GRAPH_SECRET: SECRET,
        LOG_LEVEL: 'fatal',
      }),
    ),
  );
  domains.forEach(keep);
  const analytics = await startServer(
    'analytics-server',
    { clickhouseDir: await stores.copyClickHouse() },
    false,
  );
  const placesOf = (services: readonly ServiceProcess[]): Settings['remote'] =>
    services.map(({ name, url }) => ({ name: name === 'analytics-server' ? 'analytics' : name, url }));
  const remote = placesOf([...domains, analytics]);
  const domainPids = domains.map(({ pid }) => pid);
  const subgraphs = [...domainPids, analytics.pid];

  const inProcess = await startServer(
    'graph-server',
    { clickhouseDir: await stores.copyClickHouse(), relays: true },
    true,
  );
  const overHttp = await startServer(
    'graph-server',
    { clickhouseDir: await stores.copyClickHouse(), remote: placesOf(domains) },
    true,
  );
  const apollo = await startServer('apollo-server', { remote }, true);
  const proxy = await startServer('signing-server', { remote }, false);
  const signing = { issuerDir: bench.folder, secret: SECRET };
  const direct = targetOf(remote.map(({ name, url }) => ({ name, url: `${url}/graphql` })));
  const throughProxy = targetOf(remote.map(({ name }) => ({ name, url: `${proxy.url}/${name}` })));

  const all = [
    contestantOf('this graph in one process', inProcess, {}),
    contestantOf('this graph over HTTP', overHttp, { subgraphs: domainPids }),
  ];
  const peers: readonly [Gateway, Target, Contestant['processes']][] = [
    [HIVE_RUST, direct, { subgraphs }],
    [GRAFBASE, throughProxy, { signing: [proxy.pid], subgraphs }],
  ];
  for (const [gateway, target, others] of peers) {
    if (runnable([gateway], bench).length === 0) continue;
    try {
      const peer = keep(await startGateway(gateway, { ...target, signing }, bench));
      all.push({ ...peer, processes: { ...peer.processes, ...others, database } });
    } catch (error) {
      sayNot(gateway.name, error);
    }
  }
  all.push(contestantOf('Apollo Gateway', apollo, { subgraphs }));
  return {
    all,
    stop: async () => {
      await Promise.all(started.map((one) => one.stop()));
    },
  };
}

/** The graph as its subgraphs are served: what it composes to, with their places in it. */
function targetOf(places: Settings['remote']): Target {
  return {
    supergraphSdl: places.reduce(
      (sdl, { name, url }) => sdl.replaceAll(`http://${name}.subgraph`, url),
      readSupergraph(),
    ),
    subgraphs: places.map(({ name, url }) => ({
      name,
      url,
      sdl: print(readTypeDefinitions(name)),
    })),
  };
}
