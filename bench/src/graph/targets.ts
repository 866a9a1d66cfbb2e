/**
 * Targets of the graph's benchmark: the graph in one process and over HTTP, and other gateways
 * before its subgraphs.
 */
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import { print } from 'graphql';
import type { Bench } from '../bench.ts';
import { GRAFBASE, HIVE_RUST, type Gateway, type Federation } from '../gateways/gateways.ts';
import { runnable, startGateway } from '../gateways/start.ts';
import type { Target } from '../measuring/measure.ts';
import { sayNot } from '../measuring/report.ts';
import { startServers, type Servers } from './servers.ts';
import type { Settings } from './settings.ts';
import type { Stores } from './stores.ts';

export interface Targets {
  readonly all: readonly Target[];
  /** Answers the quarter board alone, by statements that are written for it. */
  readonly byHand: Target;
  readonly stop: () => Promise<void>;
}

/** Starts all of them over the same rows. */
export async function startTargets(stores: Stores, bench: Bench): Promise<Targets> {
  const servers = await startServers(stores, bench);
  const { domains, analytics, inProcess, beside, byHand, overHttp, apollo, proxy } = servers;
  const database = [stores.postgresPid];
  const domainPids = domains.map(({ pid }) => pid);
  const subgraphs = [...domainPids, analytics.pid];
  const signing = [proxy.pid];

  const peers = await startPeers(servers, bench);
  const all = [
    {
      name: 'this graph in one process',
      url: `${inProcess.url}/graphql`,
      processes: { gateway: [inProcess.pid], database },
    },
    ...(beside
      ? [
          {
            name: 'the graph beside, in one process',
            url: `${beside.url}/graphql`,
            processes: { gateway: [beside.pid], database },
          },
        ]
      : []),
    {
      name: 'this graph over HTTP',
      url: `${overHttp.url}/graphql`,
      processes: { gateway: [overHttp.pid], subgraphs: domainPids, database },
    },
    ...peers.map(({ started, signsItself }) => ({
      ...started,
      processes: {
        ...started.processes,
        ...(!signsItself && { signing }),
        subgraphs,
        database,
      },
    })),
    {
      name: 'Apollo Gateway',
      url: `${apollo.url}/graphql`,
      processes: { gateway: [apollo.pid], subgraphs, database },
    },
  ];
  return {
    all,
    byHand: {
      name: 'by hand, in one process',
      url: `${byHand.url}/graphql`,
      processes: { gateway: [byHand.pid], database },
    },
    stop: async () => {
      await Promise.all(peers.map(({ started }) => started.stop()));
      await servers.stop();
    },
  };
}

/** The other gateways: Hive's can be taught to sign requests, for Grafbase a proxy does. */
async function startPeers(
  { remote, proxy, signing }: Servers,
  bench: Bench,
): Promise<
  readonly {
    readonly started: Awaited<ReturnType<typeof startGateway>>;
    readonly signsItself: boolean;
  }[]
> {
  const direct = federationOf(remote.map(({ name, url }) => ({ name, url: `${url}/graphql` })));
  const throughProxy = federationOf(
    remote.map(({ name }) => ({ name, url: `${proxy.url}/${name}` })),
  );
  const peers: readonly (readonly [Gateway, Federation])[] = [
    [HIVE_RUST, direct],
    [GRAFBASE, throughProxy],
  ];
  const all = [];
  for (const [gateway, federation] of peers) {
    if (runnable([gateway], bench).length === 0) continue;
    try {
      const started = await startGateway(gateway, { ...federation, signing }, bench);
      all.push({ started, signsItself: federation === direct });
    } catch (error) {
      sayNot(gateway.name, error);
    }
  }
  return all;
}

/** The graph as its subgraphs are served: what it composes to, with their places in it. */
function federationOf(places: Settings['remote']): Federation {
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
