/** Costs of tracing: one process of the graph without a collector, and recording a share of its traces, in turn. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import { startServiceProcess, type ServiceProcess } from '@teei/local/service-process.ts';
import type { Bench } from '../bench.ts';
import { addColleagues, OPERATIONS } from '../graph/operations.ts';
import { SECRET, type Settings } from '../graph/settings.ts';
import { openStores, type Stores } from '../graph/stores.ts';
import { pinToGatewayCore } from '../measuring/cores.ts';
import { isData } from '../measuring/load.ts';
import { measureRounds, medians, type Measurement } from '../measuring/measure.ts';
import { cpuOf, printMeasurements, printTable, round, say, sayTitle } from '../measuring/report.ts';

const CONNECTIONS = 16;
const SERVER = new URL('../graph/graph-server.ts', import.meta.url);

const SWITCH = new URL('tracing-switch.ts', import.meta.url);

/** Shares of the traces that are recorded, by what they are called; none without a collector. */
const SHARES = new Map([
  ['without a collector', ''],
  ['10 % of traces', '0.1'],
  ['100 % of traces', '1'],
]);

/** Per cent of an answer's CPU that recording a tenth of the traces may cost. */
const MAX_PER_CENT = 3;

export async function measureTracing(bench: Bench): Promise<void> {
  sayTitle('Tracing');
  say('Loading the demo data …');
  const stores = await openStores(bench.folder);
  const collector = await startCollector();
  let server: SwitchedServer | undefined;
  try {
    server = await start(stores, bench, collector.url);
    await measureOver(server, stores, bench);
  } finally {
    await server?.stop();
    collector.close();
    await stores.stop();
  }
}

async function measureOver(server: SwitchedServer, stores: Stores, bench: Bench): Promise<void> {
  const connections = bench.connections ?? CONNECTIONS;
  const issuer = await openLocalIssuer(bench.folder);
  const tokens = await Promise.all(
    (await addColleagues(stores.ownerUrl, connections)).map(
      async (subject) => `Bearer ${await issuer.sign(subject)}`,
    ),
  );
  const targets = [...SHARES.keys()].map((name) => ({
    name,
    url: `${server.url}/graphql`,
    processes: { gateway: [server.pid] },
  }));
  const { only = '' } = bench;
  for (const { name, query, variables } of OPERATIONS.filter((one) => one.name.includes(only))) {
    const body = JSON.stringify({ query, variables });
    sayTitle(`${name}, ${connections} connections, each another viewer’s`);
    const measured = await measureRounds(
      targets,
      {
        create: (connection) => ({ body, authorization: tokens[connection] }),
        isExpected: isData,
      },
      { ...bench, connections, prepare: (target) => server.record(SHARES.get(target.name) ?? '') },
    );
    printMeasurements(medians(measured));
    printCosts([...measured.values()]);
  }
}

interface SwitchedServer extends ServiceProcess {
  /** Records a share of the traces from now on; `` is none. */
  readonly record: (share: string) => Promise<void>;
}

async function start(stores: Stores, bench: Bench, collectorUrl: string): Promise<SwitchedServer> {
  const settings: Settings = {
    clickhouseDir: await stores.copyClickHouse(),
    issuerDir: bench.folder,
    secret: SECRET,
    ownerUrl: stores.ownerUrl,
    relays: false,
    remote: [],
  };
  const switchUrl = Promise.withResolvers<string>();
  const server = await startServiceProcess('graph', SERVER, {
    environment: {
      NODE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: '1',
      OTEL_EXPORTER_OTLP_ENDPOINT: collectorUrl,
    },
    args: [JSON.stringify(settings)],
    nodeOptions: ['--import', SWITCH.href],
    onLine(line) {
      const url = / is switched at (\S+)/.exec(line)?.[1];
      if (url !== undefined) switchUrl.resolve(url);
    },
  });
  if (bench.pinned) pinToGatewayCore(server.pid);
  const url = await switchUrl.promise;
  return {
    ...server,
    async record(share) {
      await (await fetch(`${url}/${share}`)).text();
    },
  };
}

/** A collector in this process that takes what it is sent, and keeps nothing. */
async function startCollector(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new TypeError('Expected a port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * More CPU for each answer than without a collector. Each round is compared with itself, since what else a machine does
 * makes rounds differ by more than a tenth of the traces costs; a tenth of what all cost is hidden less.
 */
function printCosts([
  without = [],
  tenth = [],
  all = [],
]: readonly (readonly Measurement[])[]): void {
  const moreThanWithout = (measured: readonly Measurement[]): Spread =>
    spreadOf(
      measured.map((one, index) => {
        const base = without[index];
        return base ? cpuOf(one) / cpuOf(base) - 1 : NaN;
      }),
    );
  const ofAll = moreThanWithout(all);
  const tenthOfAll = ofAll.map((share) => share / 10);
  printTable([
    perCentOf('a tenth of the traces, measured', moreThanWithout(tenth)),
    perCentOf('a tenth of what all cost', tenthOfAll),
    perCentOf('all traces', ofAll),
  ]);
  const isDear = (tenthOfAll[1] ?? NaN) > MAX_PER_CENT / 100;
  say(`\nA tenth costs ${isDear ? 'more than' : 'at most'} ${MAX_PER_CENT} %.`);
}

/** Lower quartile, median and upper quartile. */
type Spread = readonly number[];

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.25, 0.5, 0.75].map((share) => sorted[Math.floor(sorted.length * share)] ?? NaN);
}

function perCentOf(what: string, spread: Spread): Record<string, string | number> {
  const [low = NaN, middle = NaN, high = NaN] = spread.map((share) => round(share * 100));
  return { '': what, '% more CPU': middle, 'half of the rounds': `${low} to ${high}` };
}
