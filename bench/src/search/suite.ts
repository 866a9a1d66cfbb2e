/** The search of evidence as a company that has a small share of many pieces. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { DIMENSIONS } from '@teei/evidence/src/embedding/embedder.ts';
import { LANGUAGES, readPairs } from '@teei/evidence/test/search/pairs.ts';
import { ACCOUNTS } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { openLocalIssuer } from '@teei/local/issuer.ts';
import type { Bench } from '../bench.ts';
import { askOnce, startGraphProcess, type Asked } from '../graph/graph-process.ts';
import { openStores } from '../graph/stores.ts';
import { percentile } from '../measuring/load.ts';
import { printTable, round, say, sayTitle } from '../measuring/report.ts';
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

export async function measureSearch(bench: Bench): Promise<void> {
  sayTitle('Search of evidence');
  say('Loading the demo data …');
  const stores = await openStores(bench.folder);
  const embedder = await startEmbedder();
  try {
    say(`Adding ${PIECES} pieces of evidence …`);
    const texts = LANGUAGES.flatMap(readPairs).flatMap(({ question, quote }) => [question, quote]);
    const words = texts.flatMap((text) => text.split(/\s+/));
    await fillEvidence(stores.ownerUrl, words, { name: MODEL, dimensions: DIMENSIONS });
    const rows = [];
    for (const embeddingsUrl of [undefined, `${embedder.url}/v1?model=${MODEL}`]) {
      const graph = await startGraphProcess({
        ownerUrl: stores.ownerUrl,
        clickhouseDir: await stores.copyClickHouse(),
        issuerDir: bench.folder,
        embeddingsUrl,
      });
      const by = embeddingsUrl === undefined ? 'words' : 'words and meaning';
      try {
        rows.push(...(await measureLanguages(by, graph.url, bench)));
      } finally {
        await graph.stop();
      }
    }
    say(`Wanted: 95 % within ${MAX_P95_MS} ms.`);
    printTable(rows);
  } finally {
    embedder.stop();
    await stores.stop();
  }
}

/** Asks each question in each round; a row of the report for each language and filter. */
async function measureLanguages(
  by: string,
  url: string,
  bench: Bench,
): Promise<readonly Readonly<Record<string, string | number>>[]> {
  const issuer = await openLocalIssuer(bench.folder);
  const authorization = `Bearer ${await issuer.sign(tokenSubject(ACCOUNTS.companyUser))}`;
  const rows = [];
  for (const [title, filter] of Object.entries(FILTERS)) {
    for (const language of LANGUAGES) {
      const questions = readPairs(language).map(({ question }) => question);
      const answers: Asked[] = [];
      for (const [at, text] of Array.from({ length: bench.rounds }, () => questions)
        .flat()
        .entries()) {
        const answer = await askOnce(
          url,
          { query: QUERY, variables: { text, filter } },
          authorization,
        );
        if (at >= WARM_UP) answers.push(answer);
      }
      const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
      rows.push({
        '': `by ${by}, in ${language}, ${title}`,
        'p50 ms': round(percentile(times, 0.5)),
        'p95 ms': round(percentile(times, 0.95)),
        ' ': answers.find(({ error }) => error !== undefined)?.error ?? '',
      });
    }
  }
  return rows;
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
