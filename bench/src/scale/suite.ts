/** The same operations over the demo data and over the large profile: what a hundred times the rows cost. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import { startEmbeddedPostgres } from '@teei/local/postgres.ts';
import type { Bench } from '../bench.ts';
import { askOnce, startGraphProcess, type Asked } from '../graph/graph-process.ts';
import { openStores } from '../graph/stores.ts';
import { percentile } from '../measuring/load.ts';
import { printTable, round, say, sayNot, sayTitle } from '../measuring/report.ts';
import { SCALE_OPERATIONS, type ScaleOperation } from './operations.ts';
import { openSequentialReads, type SequentialReads } from './sequential-reads.ts';

/** Requests before anything is measured: plans are made, pages are in memory. */
const WARM_UP = 3;

/** Measured requests of each side, in turn. */
const REQUESTS = 21;

/** Times the demo's time that a page, a search or a board may take. */
const MAX_RATIO = 1.5;

/** Milliseconds that a count may take. */
const MAX_COUNT_MS = 20;

/** Milliseconds after which a connection of Postgres says what its statements read. */
const STATISTICS_INTERVAL_MS = 1_100;

interface Side {
  readonly url: string;
  readonly reads: SequentialReads;
  readonly stop: () => Promise<void>;
}

/** Needs `--large`: a data folder that `db:seed --profile large` has filled. */
export async function measureScale(bench: Bench): Promise<void> {
  sayTitle('Scale');
  const { large } = bench;
  if (large === undefined || !(await holdsLargeProfile(large))) {
    sayNot(
      'the large profile',
      'expected --large DIR, filled by `DATA_DIR=DIR pnpm db:seed --profile large`',
    );
    return;
  }
  say('Loading the demo data …');
  const stores = await openStores(bench.folder);
  const postgres = await startEmbeddedPostgres({ dataDir: large });
  const sides: Side[] = [];
  try {
    sides.push(await openSide(stores.ownerUrl, await stores.copyClickHouse(), bench));
    sides.push(await openSide(postgres.url, large, bench));
    await compareSides(sides, bench);
  } finally {
    await Promise.all(sides.map((side) => side.stop()));
    await postgres.stop();
    await stores.stop();
  }
}

async function holdsLargeProfile(folder: string): Promise<boolean> {
  const state = await readFile(path.join(folder, 'demo-data'), 'utf8').catch(() => '');
  return state.startsWith('loaded large');
}

/** The graph in one process over a pair of stores. */
async function openSide(ownerUrl: string, clickhouseDir: string, bench: Bench): Promise<Side> {
  const graph = await startGraphProcess({ ownerUrl, clickhouseDir, issuerDir: bench.folder });
  const reads = await openSequentialReads(ownerUrl);
  return {
    url: graph.url,
    reads,
    stop: async () => {
      await reads.close();
      await graph.stop();
    },
  };
}

async function compareSides(sides: readonly Side[], bench: Bench): Promise<void> {
  const issuer = await openLocalIssuer(bench.folder);
  const rows = [];
  for (const operation of SCALE_OPERATIONS) {
    const title = `${operation.name}, as ${operation.viewer}`;
    if (bench.only !== undefined && !title.includes(bench.only)) continue;
    const token = await issuer.sign(tokenSubject(ACCOUNTS[operation.viewer]));
    const [demo, large] = await measureBoth(sides, operation, `Bearer ${token}`);
    if (!demo || !large) throw new Error('Both profiles are measured.');
    const ratio = large.median / demo.median;
    const isSlow = title.includes('count') ? large.median > MAX_COUNT_MS : ratio > MAX_RATIO;
    rows.push({
      '': title,
      'demo ms': round(demo.median),
      'large ms': round(large.median),
      'large : demo': round(ratio),
      statements: large.statements,
      'rows read in sequence': Math.round(large.sequential),
      ' ': large.error ?? demo.error ?? (isSlow ? 'slow' : ''),
    });
  }
  say(
    `Wanted: at most ${MAX_RATIO} × the demo's time, a count at most ${MAX_COUNT_MS} ms; others are named slow.`,
  );
  printTable(rows);
}

interface Measured {
  /** Milliseconds, median. */
  readonly median: number;
  readonly statements: number;
  /** Rows that one request's sequential scans read. */
  readonly sequential: number;
  /** Message of the first error in its answers. */
  readonly error: string | undefined;
}

async function measureBoth(
  sides: readonly Side[],
  operation: ScaleOperation,
  authorization: string,
): Promise<readonly Measured[]> {
  const ask = (side: Side): Promise<Asked> => askOnce(side.url, operation, authorization);
  for (let count = 0; count < WARM_UP; count += 1) for (const side of sides) await ask(side);
  await pause(STATISTICS_INTERVAL_MS);
  for (const side of sides) await ask(side);
  const before = await Promise.all(sides.map(({ reads }) => reads.rows()));
  const answers = sides.map((): Asked[] => []);
  for (let count = 0; count < REQUESTS; count += 1) {
    for (const [at, side] of sides.entries()) answers[at]?.push(await ask(side));
  }
  await pause(STATISTICS_INTERVAL_MS);
  for (const side of sides) await ask(side);
  const after = await Promise.all(sides.map(({ reads }) => reads.rows()));
  return answers.map((list, at) => ({
    median: percentile(
      list.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b),
      0.5,
    ),
    statements: list[0]?.statements ?? NaN,
    sequential: ((after[at] ?? NaN) - (before[at] ?? NaN)) / (REQUESTS + 1),
    error: list.find(({ error }) => error !== undefined)?.error,
  }));
}
