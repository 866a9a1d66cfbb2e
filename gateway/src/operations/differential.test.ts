import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planApart, type ApartOptions } from '../../test/plan-apart.ts';
import { randomOperations, type RandomOperation } from '../../test/random-operations.ts';
import { randomRuns } from '@teei/test/runs.ts';
import type { Answer } from '../../test/serve.ts';
import { openShop, type Shop, type ShopOptions } from '../../test/shop/shop.ts';
import { SHOP_VOCABULARY } from '../../test/shop/vocabulary.ts';

const RUNS = randomRuns<[RandomOperation]>(60);

let hasCrashed = false;
const onCrash = (): void => {
  hasCrashed = true;
};

describe.each<[string, ShopOptions, ApartOptions]>([
  ['without interface objects', { interfaceObjects: false }, {}],
  ['with interface objects', { interfaceObjects: true }, {}],
  ['with Apollo’s planner', { interfaceObjects: false }, { by: 'second' }],
])('%s', (_name, options, planners) => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop({
      ...options,
      planOver: (sdl) => planApart(sdl, { ...planners, onCrash }),
    });
  });
  afterAll(() => shop.close());

  it.each(['query', 'mutation'] as const)(
    'any valid %s is answered as by one schema over all rows',
    async (kind) => {
      // Answers arrive in many orders.
      shop.hinder = () => pause(shop.asked.length % 3);
      await fc.assert(
        fc.asyncProperty(randomOperations(shop.schema, kind, 4, SHOP_VOCABULARY), async (ask) => {
          hasCrashed = false;
          const own = await shop.own(ask);
          // Operations that end a planner in native code are refused, and cannot be mended here.
          fc.pre(!hasCrashed);
          const merged = await shop.merged(ask);
          expect(own.data).toEqual(merged.data);
          expect(wrongErrors(own, merged, options)).toEqual([]);
        }),
        RUNS,
      );
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

/** Returns true when a value above the end of the path is null. */
function isBelowNull(data: unknown, [first, ...rest]: readonly (string | number)[]): boolean {
  if (data === null) return first !== undefined;
  if (typeof data !== 'object' || first === undefined) return false;
  return isBelowNull(Object.getOwnPropertyDescriptor(data, first)?.value, rest);
}
