/** `pnpm bench`: the same operations against the same data, side by side, in one run. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import { startEmbeddedPostgres } from '@teei/local/postgres.ts';
import {
  startServiceProcess,
  startSubgraphProcess,
  type ServiceProcess,
} from '@teei/local/service-process.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { z } from 'zod';
import { openChanges, type Delays } from './changes.ts';
import { measure, median, type Contestant, type Measurement, type Shot } from './measure.ts';
import { ASKER, colleagues, OPERATIONS, STAFF } from './operations.ts';
import type { Settings } from './settings.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
  },
});
const LOAD = { seconds: Number(values.seconds), connections: Number(values.connections) };
const ROUNDS = Number(values.rounds);
const SECRET = 'a secret for benchmarks, long enough to be taken';
const DOMAINS = ['users', 'programs', 'campaigns', 'evidence', 'reporting', 'privacy'];

const answerBody = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.unknown()).optional(),
});

const folder = await mkdtemp(path.join(tmpdir(), 'teei-bench-'));
const started: ServiceProcess[] = [];
const postgres = await startEmbeddedPostgres({ dataDir: folder });
try {
  await run();
} finally {
  await Promise.all(started.map((process) => process.stop()));
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  process.stdout.write('Loading the demo data …\n');
  const clickhouseDir = path.join(folder, 'clickhouse-prepared');
  await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('prepare.ts', import.meta.url)),
    postgres.url,
    clickhouseDir,
  ]);
  const contestants = await startContestants(clickhouseDir);
  const issuer = await openLocalIssuer(folder);
  const tokens = await Promise.all(
    colleagues(LOAD.connections).map((subject) => issuer.sign(subject)),
  );
  for (const operation of OPERATIONS) {
    const body = JSON.stringify({ query: operation.query, variables: operation.variables });
    const token = await issuer.sign(ASKER);
    const { bytes, subgraphRequests, statements } = await compareAnswers(contestants, {
      body,
      token,
    });
    const title = `${operation.name}: ${bytes} bytes, ${subgraphRequests} subgraph requests, ${statements} statements`;
    const shot = { bodies: () => [body], expected: '"data":' };
    print(title, await compareSpeed(contestants, { ...shot, token: () => token }));
    print(
      `${operation.name}, each connection as another viewer`,
      await compareSpeed(contestants, { ...shot, token: (one) => tokens[one] ?? token }),
    );
  }
  const changes = await openChanges(postgres.url, await issuer.sign(STAFF));
  try {
    const shot = await changes.movingCampaigns(LOAD.connections);
    print(
      'moving a campaign (each connection its own, to and fro)',
      await compareSpeed(contestants, shot, changes.reset),
    );
    const [first] = contestants;
    if (first) printDelays(await changes.delays(first));
  } finally {
    await changes.close();
  }
}

/** Measures all contestants in turn, in several rounds, after a warm-up. */
async function compareSpeed(
  contestants: readonly Contestant[],
  shot: Shot,
  prepare: () => Promise<void> = async () => undefined,
): Promise<ReadonlyMap<Contestant, readonly Measurement[]>> {
  const measurements = new Map<Contestant, Measurement[]>(contestants.map((one) => [one, []]));
  for (const contestant of contestants) {
    await prepare();
    await measure(contestant, shot, { ...LOAD, seconds: 2 });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [contestant, list] of measurements) {
      await prepare();
      list.push(await measure(contestant, shot, LOAD));
    }
  }
  return measurements;
}

async function startContestants(preparedClickHouse: string): Promise<Contestant[]> {
  const subgraphs = await Promise.all(
    DOMAINS.map((domain) =>
      startSubgraphProcess(domain, {
        DATABASE_URL: subgraphDatabaseUrl(postgres.url, domain),
        GRAPH_SECRET: SECRET,
        LOG_LEVEL: 'fatal',
      }),
    ),
  );
  started.push(...subgraphs);
  const remote = subgraphs.map(({ name, url }) => ({ name, url }));
  const subgraphPids = subgraphs.map(({ pid }) => pid);
  const start = async (
    name: string,
    file: string,
    subgraphsElsewhere: Settings['remote'],
    executor: Settings['executor'] = 'own',
  ): Promise<Contestant> => {
    // One folder for each server: the embedded ClickHouse belongs to one process.
    const clickhouseDir = path.join(folder, `clickhouse-${started.length}`);
    await cp(preparedClickHouse, clickhouseDir, { recursive: true, verbatimSymlinks: true });
    const settings: Settings = {
      clickhouseDir,
      issuerDir: folder,
      secret: SECRET,
      ownerUrl: postgres.url,
      relays: subgraphsElsewhere.length === 0 && executor === 'own',
      executor,
      remote: subgraphsElsewhere,
    };
    const server = await startServiceProcess(name, new URL(file, import.meta.url), {
      environment: { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
      args: [JSON.stringify(settings)],
    });
    started.push(server);
    return {
      name,
      url: server.url,
      pids: subgraphsElsewhere.length > 0 ? [server.pid, ...subgraphPids] : [server.pid],
    };
  };
  return [
    await start('in one process', 'graph-server.ts', []),
    await start('in one process, Apollo’s executor', 'graph-server.ts', [], 'apollo'),
    await start('over HTTP', 'graph-server.ts', remote),
    await start('over HTTP, Apollo’s executor', 'graph-server.ts', remote, 'apollo'),
    await start('stock ApolloGateway', 'stock-server.ts', remote),
  ];
}

interface Work {
  readonly subgraphRequests: string;
  readonly statements: string;
  readonly bytes: number;
}

/** All must give the same answer, or there is nothing to compare. */
async function compareAnswers(
  contestants: readonly Contestant[],
  shot: { readonly body: string; readonly token: string },
): Promise<Work> {
  const answers = [];
  for (const { name, url } of contestants) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${shot.token}` },
      body: shot.body,
    });
    const text = await response.text();
    const { data, errors } = answerBody.parse(JSON.parse(text));
    if (errors) throw new Error(`${name} answers with errors: ${JSON.stringify(errors)}`);
    answers.push({ name, data: JSON.stringify(data), headers: response.headers });
  }
  const [first] = answers;
  if (!first) throw new RangeError('There is nobody to measure.');
  const different = answers.find(({ data }) => data !== first.data);
  if (different) throw new Error(`${different.name} and ${first.name} give different answers.`);
  return {
    subgraphRequests: first.headers.get('x-subgraph-requests') ?? '?',
    statements: first.headers.get('x-statements') ?? '?',
    bytes: first.data.length,
  };
}

function printDelays({ answer, figures }: Delays): void {
  process.stdout.write('\ncompleting a session, until the campaign’s figures show it\n');
  console.table([
    { '': 'until the answer', ...percentiles(answer) },
    { '': 'until the figures', ...percentiles(figures) },
  ]);
}

function percentiles(milliseconds: readonly number[]): object {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (part: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN);
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'max ms': at(1) };
}

function print(title: string, measurements: ReadonlyMap<Contestant, readonly Measurement[]>): void {
  process.stdout.write(`\n${title}\n`);
  const rows = [...measurements].map(([{ name }, list]) => {
    const result = median(list);
    return {
      '': name,
      'answers/s': Math.round(result.perSecond),
      'answers/s per core': Math.round(result.perCore),
      'p50 ms': result.p50,
      'p97.5 ms': result.p97,
      'p99 ms': result.p99,
      'memory MiB': Math.round(result.memory),
      failures: result.failures,
    };
  });
  console.table(rows);
}
