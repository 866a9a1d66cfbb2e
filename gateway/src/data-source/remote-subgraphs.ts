/** Checks of subgraphs in other processes. */
import { NotReadyError } from '@teei/platform/errors/not-ready-error.ts';
import { MAX_CLOCK_SKEW_MS } from '@teei/platform/subgraph/signature.ts';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import { unavailable, type DataSource } from './data-source.ts';

/** Time for a subgraph to answer a check. */
const CHECK_TIMEOUT_MS = 2_000;

/** Checks a foreign subgraph, which has no path for it: it is ready when it answers a query. */
export async function checkForeign({ fetch: ask }: DataSource): Promise<void> {
  const { data, errors = [] } = await ask(
    { query: '{ __typename }', viewer: ANONYMOUS },
    undefined,
  );
  if (!data && errors.length === 0) throw unavailable();
}

/**
 * Checks a subgraph of this project's own.
 *
 * @throws NotReadyError when it is not ready, or its clock differs so far that signatures fail
 */
export async function checkOwn(url: string): Promise<void> {
  const since = Date.now();
  const response = await fetch(new URL('/readyz', url), {
    signal: AbortSignal.timeout(CHECK_TIMEOUT_MS),
  });
  if (!response.ok) throw new NotReadyError('It is not ready.');
  const skew = clockSkew(response.headers.get('date'), since, Date.now());
  if (skew >= MAX_CLOCK_SKEW_MS) {
    throw new NotReadyError(
      `Its clock and the gateway's differ by ${Math.round(skew / 1_000)} seconds; requests are rejected from ${MAX_CLOCK_SKEW_MS / 1_000} on.`,
    );
  }
}

/**
 * Least difference of two clocks, in milliseconds, by a response's `Date`, which has whole seconds; 0 without
 * one.
 */
export function clockSkew(date: string | null, sent: number, received: number): number {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return 0;
  return Math.max(0, theirs - received, sent - (theirs + 1_000));
}
