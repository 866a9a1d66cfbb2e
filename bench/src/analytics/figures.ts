/** The way from a mutation to its figure, through the whole graph in one process. */
import { openLocalIssuer } from '@teei/local/issuer.ts';
import type { Bench } from '../bench.ts';
import { openChanges } from '../graph/changes.ts';
import { startGraphProcess } from '../graph/graph-process.ts';
import { STAFF } from '../graph/operations.ts';
import type { Stores } from '../graph/stores.ts';
import { percentile } from '../measuring/load.ts';
import { round, say } from '../measuring/report.ts';

/** Milliseconds within which 95 of 100 are wanted. */
const WANTED_MS = 250;

export async function measureFigures(stores: Stores, bench: Bench): Promise<void> {
  const issuer = await openLocalIssuer(bench.folder);
  const graph = await startGraphProcess({
    ownerUrl: stores.ownerUrl,
    clickhouseDir: await stores.copyClickHouse(),
    issuerDir: bench.folder,
    relays: true,
  });
  const changes = await openChanges(stores.ownerUrl, await issuer.sign(STAFF));
  try {
    const { figures } = await changes.delays({ ...graph, processes: {} });
    const sorted = figures.toSorted((a, b) => a - b);
    const p95 = percentile(sorted, 0.95);
    say(
      `From completing a session to its figure: p50 ${round(percentile(sorted, 0.5))} ms, p95 ${round(p95)} ms ` +
        `(wanted ${WANTED_MS}${p95 > WANTED_MS ? ', slow' : ''}).`,
    );
  } finally {
    await changes.close();
    await graph.stop();
  }
}
