import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOperations } from '../../test/shop/random-operations.ts';
import { openShop, type Answer, type Shop } from '../../test/shop/shop.ts';

/** More find more, for those who have the time. */
const RUNS = { numRuns: 400, seed: 20_261_125, endOnFailure: false };

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

describe.each(['query', 'mutation'] as const)('for any valid %s', (kind) => {
  it('the executor answers what one schema over all rows answers, and what Apollo’s does', async () => {
    await fc.assert(
      fc.asyncProperty(randomOperations(shop.schema, kind, 4), async (ask) => {
        const own = await shop.own(ask);
        const merged = await shop.merged(ask);
        expect(own.data).toEqual(merged.data);
        const told = fieldPaths(merged);
        // An error about an object in several places is told at the first of them.
        expect(told).toEqual(expect.arrayContaining(fieldPaths(own)));
        expect(own.errors.length > 0).toBe(merged.errors.length > 0);
        expect(own.data).toEqual((await shop.apollo(ask)).data);
      }),
      RUNS,
    );
  });
});

function fieldPaths({ errors }: Answer): string[] {
  return errors.map(({ path = [] }) => path.filter((part) => typeof part === 'string').join('.'));
}
