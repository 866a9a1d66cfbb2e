/**
 * Executes random operations over supergraphs, and prints a line of JSON for each that is begun and
 * for each that is answered. Run by `check-supergraphs.ts`, since planners in native code may end the
 * process.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { planApart } from '../plan-apart.ts';
import type { RandomOperation } from '../random-operations.ts';
import { openComparison, type Finding, type Comparison } from './compare-answers.ts';
import { operationsOver } from './schema-operations.ts';

/** A line of the output, about the operation of that number of a supergraph. */
export type Line = { readonly file: string; readonly number: number } & (
  | { readonly kind: 'begun'; readonly operation: RandomOperation }
  | { readonly kind: 'ended'; readonly wrong?: { operation: RandomOperation; finding: Finding } }
  | { readonly kind: 'unopened'; readonly message: string }
);

/** Milliseconds spent on making a counterexample smaller. */
const SHRINK_TIMEOUT_MS = 3_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: '0' },
    to: { type: 'string', default: '28' },
    seed: { type: 'string', default: '1' },
    depth: { type: 'string', default: '4' },
    planner: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed);

function tell(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function check(file: string, from: number): Promise<void> {
  let comparison: Comparison;
  let operations: fc.Arbitrary<RandomOperation>;
  try {
    const supergraphSdl = await readFile(file, 'utf8');
    comparison = openComparison(supergraphSdl, {
      seed,
      ...(values.planner === 'apollo' && {
        plan: planApart(supergraphSdl, { by: 'second' }),
      }),
    });
    operations = operationsOver(comparison.federation.schema, Number(values.depth));
  } catch (error) {
    tell({ kind: 'unopened', file, number: 0, message: String(error).slice(0, 500) });
    return;
  }
  for (let number = from; number < Number(values.to); number += 1) {
    const findings = new Map<RandomOperation, Finding>();
    const property = fc.asyncProperty(operations, async (operation) => {
      tell({ kind: 'begun', file, number, operation });
      const finding = await comparison.compare(operation);
      if (finding) findings.set(operation, finding);
      return finding === undefined;
    });
    const { counterexample } = await fc.check(property, {
      seed: seed * 1_000 + number,
      numRuns: 1,
      unbiased: true,
      interruptAfterTimeLimit: SHRINK_TIMEOUT_MS,
    });
    const [operation] = counterexample ?? [];
    const finding = operation && findings.get(operation);
    tell({ kind: 'ended', file, number, ...(finding && { wrong: { operation, finding } }) });
  }
}

for (const [index, file] of positionals.entries()) {
  await check(file, index === 0 ? Number(values.from) : 0);
}
