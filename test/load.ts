/** Load on a graph that is told to end: requests as a load balancer sends them, for as long as it is ready. */
import { setTimeout as pause } from 'node:timers/promises';

/** Counts of the requests. */
export interface Load {
  /** Number of expected answers. */
  readonly answered: number;
  /** Number of those that were sent after the graph had been told to end. */
  readonly answeredWhileEnding: number;
  /** Those that were not: what came instead. */
  readonly dropped: readonly string[];
  /** Last status of `/readyz`; 0 when it did not answer. */
  readonly readiness: number;
}

const CLIENTS = 8;

/** Milliseconds between looks at `/readyz`. */
const POLL_INTERVAL_MS = 200;

/**
 * Sends requests on several kept-alive connections, tells the graph to end while they are under way,
 * and stops when it says that it is not ready any more.
 */
export async function loadUntilNotReady(
  url: string,
  request: RequestInit,
  { expected, end }: { readonly expected: string; readonly end: () => void },
): Promise<Load> {
  const notReady = new AbortController();
  let isEnding = false;
  let readiness = 200;
  let answered = 0;
  let answeredWhileEnding = 0;
  const dropped: string[] = [];
  const send = async (): Promise<void> => {
    while (!notReady.signal.aborted) {
      const wasEnding = isEnding;
      const text = await fetch(`${url}/graphql`, request).then(
        (response) => response.text(),
        (error: unknown) => `${String(error)} ${String(error instanceof Error && error.cause)}`,
      );
      if (!text.includes(expected)) dropped.push(text);
      else {
        answered += 1;
        answeredWhileEnding += Number(wasEnding);
      }
    }
  };
  const clients = Array.from({ length: CLIENTS }, send);
  await pause(300);
  isEnding = true;
  end();
  while (!notReady.signal.aborted) {
    await pause(POLL_INTERVAL_MS);
    const look = await fetch(`${url}/readyz`).catch(() => undefined);
    readiness = look?.status ?? 0;
    if (readiness !== 200) notReady.abort();
  }
  await Promise.all(clients);
  return { answered, answeredWhileEnding, dropped, readiness };
}
