/** Number and seed of what tests try at random. */
import { readEnvironment, variables } from '@teei/platform/configuration/read-environment.ts';
import type { Parameters } from 'fast-check';
import { z } from 'zod';

const RUNS_VARIABLES = z.object({
  SEED: z.coerce.number().int().optional().register(variables, {
    description: 'What random operations and worlds are drawn from; a failure prints it.',
    expected: 'an integer',
  }),
  RUNS: z.coerce.number().int().min(1).optional().register(variables, {
    description: 'How many random operations are tried, without a limit of time.',
    expected: 'a positive integer',
  }),
});

/** Milliseconds after which a test has tried enough: less than the runner gives it. */
const TIME_LIMIT_MS = 40_000;

/**
 * Parameters of a property over random operations. Every run of the tests draws a seed of its own;
 * `SEED` repeats one, and `RUNS` tries more.
 */
export function randomRuns<T>(
  numRuns: number,
  environment?: Readonly<Record<string, string | undefined>>,
): Parameters<T> & { readonly numRuns: number } {
  const { SEED: seed, RUNS: runs } = readEnvironment(RUNS_VARIABLES, environment);
  return {
    numRuns: runs ?? numRuns,
    ...(runs === undefined && { interruptAfterTimeLimit: TIME_LIMIT_MS }),
    ...(seed !== undefined && { seed }),
  };
}

/**
 * Parameters of a property that takes too long to be tried much, and that may fail once in hundreds: the same seed in every
 * run of the tests, `SEED` for another, and `RUNS` for more. A failure ends it, without a search for a smaller one.
 */
export function pinnedRuns<T>(
  numRuns: number,
  pinned: number,
  environment?: Readonly<Record<string, string | undefined>>,
): Parameters<T> & { readonly seed: number } {
  const { SEED: seed = pinned, RUNS: runs = numRuns } = readEnvironment(
    RUNS_VARIABLES,
    environment,
  );
  return { numRuns: runs, seed, endOnFailure: true };
}

/** Number of times that a test tries something that is never the same twice; `RUNS` for more. */
export function runCount(
  count: number,
  environment?: Readonly<Record<string, string | undefined>>,
): number {
  return readEnvironment(RUNS_VARIABLES, environment).RUNS ?? count;
}
