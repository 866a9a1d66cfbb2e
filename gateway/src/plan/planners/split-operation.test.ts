import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createProvenPlanner } from './proven-planner.ts';
import { splitOperation } from './split-operation.ts';

const printed = (text: string): string => print(parse(text)).trim();

const planOf = (operation: string): QueryPlan => ({
  kind: 'QueryPlan',
  node: { kind: 'Fetch', serviceName: 's', operation: printed(operation) },
});

describe('the parts of an operation', () => {
  it('are its root fields, those of one response name together', () => {
    const parts = splitOperation('query ($n: Int) { a { b } c(n: $n) a { d } }');
    expect(parts.map(printed)).toEqual(
      ['query ($n: Int) { a { b } a { d } }', 'query ($n: Int) { c(n: $n) }'].map(printed),
    );
  });

  it.each(['{ a { b c } }', 'mutation { a c }'])('are none in %s', (operation) => {
    expect(splitOperation(operation)).toEqual([]);
  });
});

it('an operation that is not proven as a whole is planned in its parts, or rejected with the errors of all of it', async () => {
  const planError = { reason: 'MISSING_FIELD', path: ['a'], message: 'Expected a.' } as const;
  // Whatever asks for a and c at once, or for d, is wrong.
  const plan = createProvenPlanner(
    planOf,
    (operation, { node }) =>
      node?.kind === 'Fetch' && /\ba\b[^]*\bc\b|\bd\b/.test(operation) ? planError : undefined,
    { liftFields: (operation) => operation, takeApart: () => undefined },
  );
  expect(await plan('{ a c }')).toEqual({
    plan: {
      kind: 'QueryPlan',
      node: { kind: 'Parallel', nodes: ['{ a }', '{ c }'].map((part) => planOf(part).node) },
    },
  });
  expect(await plan('{ a c d }')).toEqual({ planError });
});

it('an operation that cannot be taken apart is refused', async () => {
  const planError = { reason: 'MISSING_FIELD', path: ['a'], message: 'Expected a.' } as const;
  const plan = createProvenPlanner(planOf, () => planError, {
    liftFields: (operation) => operation,
    takeApart() {
      throw new TypeError('Expected a set of fields.');
    },
  });
  expect(await plan('{ a }')).toEqual({
    planError: { reason: 'NOT_PLANNED', path: [], message: 'Expected a set of fields.' },
  });
});
