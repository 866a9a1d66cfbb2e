/** Waits of tests for a state that comes by itself, such as the effect of a job. */
import { vi } from 'vitest';

/** Far more than any state takes, since a machine may halt meanwhile. */
const LIMIT = { timeout: 30_000, interval: 20 };

/** Result of a check, which is repeated until it fails no more. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, LIMIT);
}
