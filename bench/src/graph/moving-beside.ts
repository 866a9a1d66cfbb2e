/** Moves of campaigns by this build and by another, each over stores of its own: their schemas differ. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import { startServiceProcess } from '@teei/local/service-process.ts';
import pg from 'pg';
import type { Bench } from '../bench.ts';
import { medianInterval } from '../measuring/median.ts';
import { measureRounds, medians, type Measurement, type Target } from '../measuring/measure.ts';
import { cpuOf, printMeasurements, round, say, sayTitle } from '../measuring/report.ts';
import { openChanges } from './changes.ts';
import { STAFF } from './operations.ts';
import { SECRET, type Settings } from './settings.ts';
import { openStores } from './stores.ts';

/** One build, with its stores and its load. */
interface Build {
  readonly target: Target;
  readonly request: Awaited<ReturnType<Awaited<ReturnType<typeof openChanges>>['movingCampaigns']>>;
  readonly reset: () => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Measures both in turn. Reactions and jobs that the moves cause are part of it: CPU is read once the queues are empty. There
 * are no webhooks: builds before them send none, and nobody receives the demo's.
 *
 * @param checkout folder of the other build
 */
export async function measureMovingBeside(
  bench: Bench & { readonly connections: number },
  checkout: string,
): Promise<void> {
  const own = await startBuild('this graph in one process', bench);
  const other = await startBuild('the graph beside, in one process', bench, checkout);
  const builds = new Map([own, other].map((build) => [build.target, build]));
  const find = (target: Target): Build => builds.get(target) ?? own;
  try {
    sayTitle(`moving a campaign, ${bench.connections} connections, each build over its own stores`);
    const rounds = await measureRounds([...builds.keys()], (target) => find(target).request, {
      ...bench,
      prepare: (target) => find(target).reset(),
      settle: (target) => find(target).settle(),
    });
    printMeasurements(medians(rounds));
    printRatio(rounds.get(own.target) ?? [], rounds.get(other.target) ?? []);
  } finally {
    await Promise.all([own.stop(), other.stop()]);
  }
}

async function startBuild(
  name: string,
  bench: Bench & { readonly connections: number },
  checkout?: string,
): Promise<Build> {
  const folder = path.join(bench.folder, checkout === undefined ? 'own' : 'beside');
  await mkdir(folder, { recursive: true });
  const stores = await openStores(folder, checkout);
  const settings: Settings = {
    clickhouseDir: await stores.copyClickHouse(),
    issuerDir: bench.folder,
    secret: SECRET,
    ownerUrl: stores.ownerUrl,
    relays: true,
    remote: [],
  };
  const base =
    checkout === undefined
      ? import.meta.url
      : pathToFileURL(path.join(checkout, 'bench/src/graph/'));
  const server = await startServiceProcess('graph-server', new URL('graph-server.ts', base), {
    environment: { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
    args: [JSON.stringify(settings)],
  });
  const issuer = await openLocalIssuer(bench.folder);
  const changes = await openChanges(stores.ownerUrl, await issuer.sign(STAFF));
  const queues = new pg.Client(stores.ownerUrl);
  await queues.connect();
  await queues.query(`update reporting.webhooks set events = '[]'`);
  return {
    target: {
      name,
      url: `${server.url}/graphql`,
      processes: { gateway: [server.pid], database: [stores.postgresPid] },
    },
    request: await changes.movingCampaigns(bench.connections),
    reset: changes.reset,
    settle: () => waitForQueues(queues),
    stop: async () => {
      await Promise.all([changes.close(), queues.end()]);
      await server.stop();
      await stores.stop();
    },
  };
}

/** Milliseconds after which queues that are not empty are an error. */
const QUEUES_TIMEOUT_MS = 120_000;

/** Waits until no event and no job is due. Builds before jobs have none. */
async function waitForQueues(client: pg.Client): Promise<void> {
  const { rows: known } = await client.query<{ jobs: boolean }>(
    `select to_regclass('jobs.queue') is not null as jobs`,
  );
  const jobs = 'select from jobs.queue where run_at <= now() and failed_at is null';
  const deadline = performance.now() + QUEUES_TIMEOUT_MS;
  for (;;) {
    const { rows } = await client.query<{ isBusy: boolean }>(
      `select exists (select from events.deliveries where retry_at is null)
         ${known[0]?.jobs === true ? `or exists (${jobs})` : ''} as "isBusy"`,
    );
    if (rows[0]?.isBusy === false) return;
    if (performance.now() > deadline) throw new Error('The queues do not empty.');
    await pause(100);
  }
}

/**
 * CPU of the other build for one answer over that of this one, in each round: two measurements that follow each other, on a
 * machine whose speed changes. Says what the median of such pairs is, and where it lies for sure.
 */
function printRatio(own: readonly Measurement[], other: readonly Measurement[]): void {
  const ratios = own.map((measured, at) => cpuOf(other[at] ?? measured) / cpuOf(measured));
  const { median, from, to, confidence } = medianInterval(ratios);
  say(
    `answers a CPU second, this build : the one beside: ${round(median)} in the median of ${ratios.length} rounds ` +
      `(${round(from)} to ${round(to)} with a confidence of ${round(confidence * 100)} %, ` +
      `single rounds ${round(Math.min(...ratios))} to ${round(Math.max(...ratios))})`,
  );
}
