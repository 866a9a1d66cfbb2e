/** The search of evidence as a company that has a small share of many pieces. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { DIMENSIONS } from '@teei/evidence/src/embedding/embedder.ts';
import { LANGUAGES, readPairs } from '@teei/evidence/test/search/pairs.ts';
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import type { Bench } from '../bench.ts';
import { askOnce, startGraphProcess, type Asked } from '../graph/graph-process.ts';
import { openStores, type Stores } from '../graph/stores.ts';
import { onAllCores } from '../measuring/cores.ts';
import { percentile } from '../measuring/load.ts';
import { printTable, round, say, sayTitle } from '../measuring/report.ts';
import { cpuBetween, readUsage } from '../measuring/usage.ts';
import { fillEvidence, PIECES } from './fill.ts';

const MODEL = 'random-directions';

/** Requests before anything is measured: plans are made, pages are in memory. */
const WARM_UP = 5;

const QUERY = `query ($text: String!, $filter: EvidenceFilter) {
  searchEvidence(text: $text, k: 10, filter: $filter) { score node { id content } }
}`;

/** Milliseconds that the slowest twentieth of the searches may take. */
const MAX_P95_MS = 60;

/** Filters, each with its title. */
const FILTERS: Readonly<Record<string, object | null>> = {
  'no filter': null,
  'a filter that all pieces meet': { sourceType: ['SURVEY'] },
};

/** Processes that answer searches, by the column of their CPU. */
interface Processes {
  readonly graph: number;
  readonly Postgres: number;
}

/** The graph and Postgres have all cores. */
export async function measureSearch(bench: Bench): Promise<void> {
  sayTitle('Search of evidence');
  await onAllCores(bench.pinned, async () => {
    say('Loading the demo data …');
    const folder = bench.kept ?? bench.folder;
    const stores = await openStores(folder);
    const embedder = await startEmbedder();
    try {
      await fillOnce(folder, stores);
      const rows = [];
      for (const embeddingsUrl of [undefined, `${embedder.url}/v1?model=${MODEL}`]) {
        rows.push(...(await measureGraph(bench, stores, embeddingsUrl)));
      }
      say(`Wanted: 95 % within ${MAX_P95_MS} ms.`);
      printTable(rows);
    } finally {
      embedder.stop();
      await stores.stop();
    }
  });
}

/** Adds the pieces, unless an earlier run has. */
async function fillOnce(folder: string, { ownerUrl }: Stores): Promise<void> {
  const mark = path.join(folder, `filled-with-${PIECES}`);
  if (existsSync(mark)) return;
  say(`Adding ${PIECES} pieces of evidence …`);
  const texts = LANGUAGES.flatMap(readPairs).flatMap(({ question, quote }) => [question, quote]);
  const words = texts.flatMap((text) => text.split(/\s+/));
  await fillEvidence(ownerUrl, words, { name: MODEL, dimensions: DIMENSIONS });
  await writeFile(mark, '');
}

/** Starts the graph and asks it; rows of the report. @param embeddingsUrl of a model; undefined to search by words alone */
async function measureGraph(
  bench: Bench,
  stores: Stores,
  embeddingsUrl: string | undefined,
): Promise<readonly ReportRow[]> {
  const graph = await startGraphProcess({
    ownerUrl: stores.ownerUrl,
    clickhouseDir: await stores.copyClickHouse(),
    issuerDir: bench.folder,
    embeddingsUrl,
  });
  const by = embeddingsUrl === undefined ? 'words' : 'words and meaning';
  try {
    return await measureLanguages(by, graph.url, bench, {
      graph: graph.pid,
      Postgres: stores.postgresPid,
    });
  } finally {
    await graph.stop();
  }
}

type ReportRow = Readonly<Record<string, string | number>>;

/** Asks each question in each round; a row of the report for each language and filter. */
async function measureLanguages(
  by: string,
  url: string,
  bench: Bench,
  processes: Processes,
): Promise<readonly ReportRow[]> {
  const issuer = await openLocalIssuer(bench.folder);
  const authorization = `Bearer ${await issuer.sign(tokenSubject(ACCOUNTS.companyUser))}`;
  const ask = (text: string, filter: object | null): Promise<Asked> =>
    askOnce(url, { query: QUERY, variables: { text, filter } }, authorization);
  const rows = [];
  for (const [title, filter] of Object.entries(FILTERS)) {
    for (const language of LANGUAGES) {
      const questions = readPairs(language).map(({ question }) => question);
      for (const text of questions.slice(0, WARM_UP)) await ask(text, filter);
      const answers: Asked[] = [];
      const before = await readCpu(processes);
      for (let number = 0; number < bench.rounds; number += 1) {
        for (const text of questions) answers.push(await ask(text, filter));
      }
      const after = await readCpu(processes);
      const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
      rows.push({
        '': `by ${by}, in ${language}, ${title}`,
        'p50 ms': round(percentile(times, 0.5)),
        'p95 ms': round(percentile(times, 0.95)),
        'graph CPU ms': round(cpuBetween(before.graph, after.graph) / answers.length),
        'Postgres CPU ms': round(cpuBetween(before.Postgres, after.Postgres) / answers.length),
        ' ': answers.find(({ error }) => error !== undefined)?.error ?? '',
      });
    }
  }
  return rows;
}

async function readCpu({ graph, Postgres }: Processes) {
  return { graph: await readUsage([graph]), Postgres: await readUsage([Postgres]) };
}

/** Endpoint that answers at once, with the same direction for each text: a model's own time is not measured. */
async function startEmbedder(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const embedding = Array.from({ length: DIMENSIONS }, (_number, at) => Math.sin(at));
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: [{ index: 0, embedding }] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
