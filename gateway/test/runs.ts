/** Number and seed of the random operations that tests try. */
import { readEnvironment, variables } from '@teei/platform/configuration/read-environment.ts';
import type { Parameters } from 'fast-check';
import { z } from 'zod';

const RUNS_VARIABLES = z.object({
  SEED: z.coerce.number().int().optional().register(variables, {
    description: 'What random operations are drawn from; a failure prints it.',
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
