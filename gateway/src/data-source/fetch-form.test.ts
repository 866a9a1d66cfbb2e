import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import { describe, expect, it } from 'vitest';
import { createDataSource, type GatewayResponse } from './data-source.ts';
import { requestedPaths } from './fetch-form.ts';

describe('the fields of a request', () => {
  it.each<readonly [string, Record<string, unknown>, readonly unknown[]]>([
    ['query { a b: c __typename }', {}, [['a'], ['b']]],
    ['query ($x: Boolean!) { a @include(if: $x) b @skip(if: $x) }', { x: true }, [['a']]],
    ['query ($x: Boolean!) { a @include(if: $x) b @skip(if: $x) }', { x: false }, [['b']]],
    ['query ($x: Boolean = false) { a @include(if: $x) b @skip(if: $x) }', {}, [['b']]],
    ['query { a @include(if: false) b @skip(if: true) c @include(if: true) }', {}, [['c']]],
    [
      'query ($x: Boolean!, $y: Boolean!) { a @include(if: $x) @skip(if: $y) }',
      { x: true, y: true },
      [],
    ],
    [
      'query ($x: Boolean!) { ... @include(if: $x) { a ...F } ...F @skip(if: $x) } fragment F on Query { b }',
      { x: false },
      [['b']],
    ],
    [
      `query ($r: [_Any!]!, $x: Boolean!) { _entities(representations: $r) {
        ... on T { a ... @include(if: $x) { b } } } }`,
      { r: [{}], x: false },
      [['_entities', 0, 'a']],
    ],
  ])('of %s with %j are those it asks for', (query, variables, paths) => {
    expect(requestedPaths({ query, variables })).toEqual(paths);
  });

  it.each<readonly [string, () => Promise<GatewayResponse>]>([
    ['without a response', () => Promise.reject(new Error('down'))],
    [
      'whose error has no path',
      () =>
        Promise.resolve({
          data: null,
          errors: [{ message: 'Closed.' }],
          extensions: { statements: 0, roundTrips: 0 },
        }),
    ],
  ])('%s get errors where they are asked for, and nowhere else', async (_what, send) => {
    const source = createDataSource('news', { timeout: 1_000, report: () => undefined }, send);
    const query = 'query ($x: Boolean!) { a b @include(if: $x) }';
    const request = { query, variables: { x: false }, viewer: ANONYMOUS };
    const { errors } = await source.fetch(request, undefined);
    expect(errors?.map(({ path }) => path)).toEqual([['a']]);
  });
});
