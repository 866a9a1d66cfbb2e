import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldOutcomes } from './outcome-groups.rules.ts';
import type { OutcomePattern, OutcomePlace } from './outcomes.sql.ts';

const MIN_GROUP = 5;

/** Instances of two campaigns. */
const INSTANCES: readonly (readonly [campaign: string, instance: string])[] = [
  ['spring', 'one'],
  ['spring', 'two'],
  ['autumn', 'three'],
  ['autumn', 'four'],
];

const people = (instance: number, count: number, hasBoth = 1): OutcomePattern => [
  [[...(INSTANCES[instance] ?? ['', '']), hasBoth]],
  count,
];

describe('the outcomes of a company', () => {
  it.each([
    ['five people', [people(0, 5)], true, true],
    ['five people with one score each', [people(0, 5, 0)], false, true],
    ['fewer', [people(0, 4)], false, false],
    ['five, of whom one has a single score', [people(0, 4), people(0, 1, 0)], false, false],
    ['two with a single score beside twenty', [people(0, 20), people(0, 2, 0)], false, false],
    ['three who are left without an instance', [people(0, 17), people(1, 3)], false, false],
    ['three who are left without a campaign', [people(0, 17), people(2, 3)], false, false],
    [
      'three with a single score who are left',
      [people(0, 9), people(0, 6, 0), people(2, 9), people(2, 3, 0)],
      true,
      false,
    ],
    [
      'six who are left, of two small instances',
      [people(0, 14), people(1, 3), people(2, 3)],
      true,
      true,
    ],
    [
      'two who are in both of two instances that are told',
      [people(0, 6), people(1, 6), [[...people(0, 1)[0], ...people(1, 1)[0]], 2]],
      false,
      false,
    ],
  ] as const)('of %s', (_, patterns, change, scores) => {
    expect(toldOutcomes('company', patterns)).toEqual({ change, scores });
  });
});

/** Values of people that an answer adds up: names of value and person. */
type Sum = ReadonlyMap<string, string>;

describe('an attacker who adds and subtracts every answer', () => {
  it('isolates nobody, or five people or more', () => {
    const world = fc.array(
      fc.record({
        places: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }),
        hasBoth: fc.constantFrom(0, 1, 1),
      }),
      { minLength: 1, maxLength: 36 },
    );
    fc.assert(
      fc.property(world, fc.boolean(), (all, ofPairs) => {
        const persons = all.map(({ places, hasBoth }, index) => ({
          name: `person ${String(index)}`,
          places: places.map((place): OutcomePlace => [...(INSTANCES[place] ?? ['', '']), hasBoth]),
        }));
        /** Sum of an entity's people with two scores, or with one, if it is told. */
        const sumOf = (
          level: 'company' | 'campaign' | 'instance',
          isWithin: (place: OutcomePlace) => boolean,
        ): readonly Sum[] => {
          const own = persons.flatMap(({ name, places }) => {
            const within = places.filter(isWithin);
            return within.length > 0 ? [{ name, places: within }] : [];
          });
          const told = toldOutcomes(
            level,
            own.map(({ places }): OutcomePattern => [places, 1]),
          );
          if (!(ofPairs ? told.change : told.scores)) return [];
          return [
            new Map(
              own.flatMap(({ name, places }) =>
                ofPairs === (places.length > 1 || places.some(([, , hasBoth]) => hasBoth === 1))
                  ? [[`${name} in ${places.map(([, instance]) => instance).join()}`, name] as const]
                  : [],
              ),
            ),
          ];
        };
        const sums = [
          ...sumOf('company', () => true),
          ...['spring', 'autumn'].flatMap((one) =>
            sumOf('campaign', ([campaign]) => campaign === one),
          ),
          ...INSTANCES.flatMap(([, one]) => sumOf('instance', ([, instance]) => instance === one)),
        ];
        for (const factors of factorsOf(sums.length)) {
          const left = new Map<string, { person: string; factor: number }>();
          for (const [index, sum] of sums.entries()) {
            for (const [value, person] of sum) {
              const factor = (left.get(value)?.factor ?? 0) + (factors[index] ?? 0);
              left.set(value, { person, factor });
            }
          }
          const isolated = new Set(
            [...left.values()].flatMap(({ person, factor }) => (factor === 0 ? [] : [person])),
          );
          expect(isolated.size === 0 || isolated.size >= MIN_GROUP).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** All factors −1, 0 and 1 of so many sums. */
function factorsOf(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 3 ** count }, (_, number) =>
    Array.from({ length: count }, (__, index) => (Math.floor(number / 3 ** index) % 3) - 1),
  );
}
