import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOperations } from '../../test/random-operations.ts';
import type { Answer } from '../../test/serve.ts';
import { openShop, type Shop, type ShopOptions } from '../../test/shop/shop.ts';
import { SHOP_VOCABULARY } from '../../test/shop/vocabulary.ts';
import { createApolloPlanner } from './apollo-planner.ts';

/** More runs find more, for those who have the time: thousands, of other seeds, found nothing. */
const RUNS = { numRuns: 100, seed: 20_261_125, endOnFailure: false };

describe.each<[string, ShopOptions]>([
  ['without interface objects', { interfaceObjects: false }],
  ['with interface objects', { interfaceObjects: true }],
  ['with Apollo’s planner', { interfaceObjects: false, createPlan: createApolloPlanner }],
])('%s', (_name, options) => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop(options);
  });
  afterAll(() => shop.close());

  it.each(['query', 'mutation'] as const)(
    'any valid %s is answered as by one schema over all rows, and nearly as often by Apollo’s executor',
    async (kind) => {
      let asked = 0;
      // Answers arrive in many orders.
      shop.hinder = () => pause(shop.asked.length % 3);
      let alike = 0;
      await fc.assert(
        fc.asyncProperty(randomOperations(shop.schema, kind, 4, SHOP_VOCABULARY), async (ask) => {
          const own = await shop.own(ask);
          const merged = await shop.merged(ask);
          expect(own.data).toEqual(merged.data);
          expect(wrongErrors(own, merged, options)).toEqual([]);
          const apollo = await shop.apollo(ask);
          asked += 1;
          if (JSON.stringify(sorted(apollo.data)) === JSON.stringify(sorted(own.data))) alike += 1;
        }),
        RUNS,
      );
      expect(asked).toBe(RUNS.numRuns);
      // It loses fields of interface objects and of fragments in fragments.
      expect(alike / asked).toBeGreaterThan(0.9);
    },
    60_000,
  );
});

/**
 * An error about an object in several places is told at the first of them; and what is fetched of an
 * interface object may be more than was asked of its type. What is wrong below a null that the schema
 * has put in its place need not be told twice (GraphQL, section 6.4.4).
 */
function wrongErrors(
  own: Answer,
  merged: Answer,
  { interfaceObjects = false }: ShopOptions,
): string[] {
  if (merged.errors.length > 0 && own.errors.length === 0) return ['An error is missing.'];
  if (interfaceObjects) return [];
  const told = new Set(fieldPaths(merged));
  return own.errors.flatMap(({ path = [] }) => {
    const fields = fieldsOf(path);
    return told.has(fields) || isBelowNull(merged.data, path) ? [] : [fields];
  });
}

function fieldPaths({ errors }: Answer): string[] {
  return errors.map(({ path = [] }) => fieldsOf(path));
}

function fieldsOf(path: readonly (string | number)[]): string {
  return path.filter((part) => typeof part === 'string').join('.');
}

/** Whether something above the end of the path is null. */
function isBelowNull(data: unknown, [first, ...rest]: readonly (string | number)[]): boolean {
  if (data === null) return first !== undefined;
  if (typeof data !== 'object' || first === undefined) return false;
  return isBelowNull(Object.getOwnPropertyDescriptor(data, first)?.value, rest);
}

/** The same whatever the order of members. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}
