/** Durations of work. */
import { percentile } from '../measuring/load.ts';

/** Times that a statement or an operation is asked. */
const REQUESTS = 21;

export async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** Seconds of CPU that this process has spent since a moment, with the threads of the ClickHouse in it. */
export function cpuSeconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000_000;
}

/** Milliseconds of an answer: the median of some. */
export async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  await ask();
  const times: number[] = [];
  while (times.length < REQUESTS)
    times.push(1_000 * (await secondsOf(async () => void (await ask()))));
  return percentile(
    times.toSorted((a, b) => a - b),
    0.5,
  );
}
