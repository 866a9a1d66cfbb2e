/** Counters of points by key in windows of a minute, in this process. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Dependency } from '../health/dependencies.ts';
import { WINDOW_SECONDS } from './rate-limits.ts';

/** Points of a key in its window, those just added included. */
export interface Count {
  readonly points: number;
  /** Milliseconds until the window ends. */
  readonly remainingMs: number;
}

export interface Counter {
  /** Adds points to a key. Never rejects. */
  add(key: string, points: number): Promise<Count>;
  /** Entry of `/readyz` while it fails; none for a counter in this process. */
  readonly dependency?: Dependency;
  close(): void;
}

/** Windows; the limits are compared by whoever counts, since clients differ in them. */
export const WINDOW = { points: Number.MAX_SAFE_INTEGER, duration: WINDOW_SECONDS };

/** Counter in the memory of this process. */
export function createMemoryCounter(): Counter {
  const limiter = new RateLimiterMemory(WINDOW);
  return {
    async add(key, points) {
      const { consumedPoints, msBeforeNext } = await limiter.penalty(key, points);
      return { points: consumedPoints, remainingMs: msBeforeNext };
    },
    close: () => undefined,
  };
}
