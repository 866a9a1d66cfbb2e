import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRASHED } from '../plan-apart.ts';
import type { RandomOperation } from '../random-operations.ts';
import { randomRuns } from '@teei/test/runs.ts';
import { openComparison, type Finding } from './compare-answers.ts';
import { ownFederations } from './own-federations.ts';
import { operationsOver } from './schema-operations.ts';

/** 2,000 operations in all; `check-supergraphs.ts` tries more, over any supergraphs. */
const RUNS = randomRuns<[RandomOperation]>(35);
const DEPTH = 4;

/**
 * Operations of other federations that may be refused in a run: one in a thousand, for want of a
 * proven plan. Every run draws operations of its own, so that one refusal says nothing yet.
 */
const MAX_REFUSED = 2;
const refusals: string[] = [];

/** Federations some of whose operations no planner has a proven plan for, which is told; and why. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  [
    'an interface without types, that one subgraph takes for an object',
    'no subgraph can be asked for some fields',
  ],
  [
    'interface-objects-require',
    'types of interface objects below what requires others are not looked for elsewhere',
  ],
  [
    'circles, with other names of its roots',
    'a root type that is reached again is asked for with fragments on its usual name',
  ],
]);

describe.each(ownFederations())('$name', ({ name, supergraphSdl }) => {
  it('is answered as by one schema over the same world', async () => {
    const { federation, compare } = openComparison(supergraphSdl, { seed: 1 });
    await fc.assert(
      fc.asyncProperty(operationsOver(federation.schema, DEPTH), async (operation) => {
        const finding = await compare(operation);
        if (finding?.kind === 'refused') {
          if (!REFUSED.has(name) && !hasCrashed(finding))
            refusals.push(`${name}: ${operation.query}`);
          return;
        }
        expect(finding).toBeUndefined();
      }),
      RUNS,
    );
  }, 60_000);
});

it('refuses at most one operation in a thousand', () => {
  expect(refusals.length, refusals.join('\n')).toBeLessThanOrEqual(MAX_REFUSED);
});

/** A planner in native code that ends its process is survived, and not to be mended here. */
function hasCrashed({ errors }: Finding): boolean {
  return errors.some((error) => error.startsWith(CRASHED));
}
