import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withholdSmall } from './small-groups.rules.ts';
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

/** People who cannot be told apart by their places: one instance or two, with one score in each or two. */
const KINDS = INSTANCES.flatMap((_, one) =>
  INSTANCES.slice(one).flatMap((__, further) =>
    [0, 1].map((hasBoth) => ({ places: [...new Set([one, one + further])], hasBoth })),
  ),
);
const BANDS = [0, 1, 2];

/** Numbers of people of each kind, by band of their gain. */
type Counts = readonly (readonly number[])[];

/** Answers: numbers of people with two scores, each as the kinds that it counts, the company's first; and its bands. */
interface Answers {
  readonly numbers: readonly (readonly number[])[];
  readonly bands: readonly number[];
  /** Bands that are not told to be empty: of the others everybody knows that nobody is in them. */
  readonly possible: readonly number[];
}

describe('an attacker who adds and subtracts numbers of people and the bands of their gains', () => {
  it('counts no group of one to four by what they gained', () => {
    const few = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(9));
    const world = fc.array(fc.tuple(few, few, few), {
      minLength: KINDS.length,
      maxLength: KINDS.length,
    });
    let attacked = 0;
    fc.assert(
      fc.property(world, (counts) => {
        const sizes = groupsOf(counts, askNumbers(counts));
        expect(sizes.filter((size) => size > 0 && size < MIN_GROUP)).toEqual([]);
        attacked += sizes.length;
      }),
      { numRuns: 20 },
    );
    expect(attacked).toBeGreaterThan(0);
  });
});

/**
 * Sizes of the groups that some sum of answers counts: whose members all add to it, and nobody takes from it. Those that do not
 * look at gains are left out: numbers of people tell how many, and nothing about them.
 */
function groupsOf(counts: Counts, { numbers, bands, possible }: Answers): readonly number[] {
  const measured = numbers[0] ?? [];
  const bandFactors = factorsOf(bands.length)
    .filter((factors) => factors.some((factor) => factor !== 0))
    .map((factors) => possible.map((band) => factors[bands.indexOf(band)] ?? 0))
    .filter((factors) => new Set(factors).size > 1);
  return factorsOf(numbers.length).flatMap((factors) => {
    const sums = KINDS.map((_, kind) =>
      numbers.reduce((sum, one, index) => sum + (one[kind] ?? 0) * (factors[index] ?? 0), 0),
    );
    return bandFactors.flatMap((ofBand) => {
      const factorOf = (kind: number, band: number): number =>
        (sums[kind] ?? 0) + (measured[kind] ?? 0) * (ofBand[possible.indexOf(band)] ?? 0);
      const isTakenFrom = KINDS.some((_, kind) =>
        possible.some((band) => factorOf(kind, band) < 0),
      );
      if (isTakenFrom) return [];
      return [
        counts
          .flatMap((own, kind) => own.filter((__, band) => factorOf(kind, band) > 0))
          .reduce((sum, count) => sum + count, 0),
      ];
    });
  });
}

function askNumbers(counts: Counts): Answers {
  const ask = (
    level: 'company' | 'campaign' | 'instance',
    isWithin: (instance: number) => boolean,
  ): readonly (readonly number[])[] => {
    const own = KINDS.map(({ places, hasBoth }) => ({ hasBoth, places: places.filter(isWithin) }));
    const patterns = own.map(({ places, hasBoth }, kind): OutcomePattern => [
      places.map((place): OutcomePlace => [...(INSTANCES[place] ?? ['', '']), hasBoth]),
      (counts[kind] ?? []).reduce((sum, count) => sum + count, 0),
    ]);
    const present = patterns.filter(([places, size]) => places.length > 0 && size > 0);
    if (!toldOutcomes(level, present).change) return [];
    return [own.map(({ places, hasBoth }) => Number(places.length > 1 - hasBoth))];
  };
  const company = ask('company', () => true);
  const inBands = BANDS.map((band) =>
    counts.reduce((sum, own, kind) => sum + (own[band] ?? 0) * (company[0]?.[kind] ?? 0), 0),
  );
  const shown = company.length > 0 ? withholdSmall(inBands) : [];
  return {
    bands: BANDS.filter((band) => (shown[band] ?? 0) > 0),
    possible: BANDS.filter((band) => shown[band] !== 0),
    numbers: [
      ...company,
      ...['spring', 'autumn'].flatMap((one) =>
        ask('campaign', (place) => INSTANCES[place]?.[0] === one),
      ),
      ...INSTANCES.flatMap((_, one) => ask('instance', (place) => place === one)),
    ],
  };
}

/** All factors −1, 0 and 1 of so many sums. */
function factorsOf(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 3 ** count }, (_, number) =>
    Array.from({ length: count }, (__, index) => (Math.floor(number / 3 ** index) % 3) - 1),
  );
}
