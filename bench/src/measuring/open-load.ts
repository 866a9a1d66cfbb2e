/** Sends requests at a constant rate, however many are unanswered: what clients do who do not wait for each other. */
import { Pool } from 'undici';
import { ask, percentile, type LoadRequest } from './load.ts';

export interface OpenLoad {
  /** Requests each second. */
  readonly rate: number;
  readonly seconds: number;
}

export interface OpenLoadResult {
  readonly sent: number;
  /** Right answers each second, of those to requests sent within the seconds. */
  readonly goodput: number;
  /** Milliseconds until right answers. */
  readonly p50: number;
  readonly p99: number;
  /** Requests that were refused with 503. */
  readonly refused: number;
  /** Requests without an answer, and answers that are not right. */
  readonly failures: number;
  /** The most requests that were unanswered at once. */
  readonly unanswered: number;
}

/** Most connections; a request that finds none free waits for one. */
const MAX_CONNECTIONS = 4_000;

/**
 * Sends for so many seconds, then waits until all are answered.
 *
 * @param url of the GraphQL endpoint
 */
export async function sendOpenLoad(
  url: string,
  request: LoadRequest,
  { rate, seconds }: OpenLoad,
): Promise<OpenLoadResult> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: MAX_CONNECTIONS });
  const latencies: number[] = [];
  const unanswered = new Set<Promise<void>>();
  let [sent, refused, failures, most] = [0, 0, 0, 0];

  const send = async (index: number): Promise<void> => {
    const since = performance.now();
    const answer = await ask(pool, pathname, request.create(index, index));
    if (answer.status === 503) refused += 1;
    else if (answer.status === 200 && request.isExpected(answer, index)) {
      latencies.push(performance.now() - since);
    } else failures += 1;
  };

  const began = performance.now();
  for (let now = began; now < began + seconds * 1_000; now = performance.now()) {
    const due = ((now - began) / 1_000) * rate;
    for (; sent < due; sent += 1) {
      const one = send(sent).finally(() => unanswered.delete(one));
      unanswered.add(one);
    }
    most = Math.max(most, unanswered.size);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(unanswered);
  await pool.close();
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    sent,
    goodput: sorted.length / ((performance.now() - began) / 1_000),
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    refused,
    failures,
    unanswered: most,
  };
}
