/**
 * Depths of impact by year (decision 75). A gain of a year may be told beside those of other years, and those of all years,
 * which analytics show: of both, a number less others is about the people who were measured in several years.
 */
import { z } from 'zod';
import type { B4siImpact } from '../generated/graphql.ts';

const MIN_GROUP = 5;

const gainForm = z.object({
  outcome_type: z.enum([
    'confidence',
    'belonging',
    'lang_level_proxy',
    'job_readiness',
    'well_being',
  ]),
  year: z.number(),
  /** Below 0.1, up to 0.3, above. */
  band: z.number(),
  /** People of whom the year is the last in which they were measured, and the others. */
  newest: z.number(),
  earlier: z.number(),
});

/** People of a company with a gain in a year, by outcome and band. */
export type Gain = z.infer<typeof gainForm>;

export const gainsForm = z.array(gainForm);

/** Company and year that an investment is of. */
export const companyYearForm = z.object({ companyId: z.string(), year: z.number() });

const BANDS = [0, 1, 2];

/** Impacts of a year that may be told, by outcome. */
export function toImpacts(gains: readonly Gain[], year: number): B4siImpact[] {
  return [...Map.groupBy(gains, ({ outcome_type: type }) => type)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([outcomeType, own]) => {
      if (!mayTellYears(own)) return [];
      const bands = BANDS.map((band) =>
        countPeople(own.filter((one) => one.year === year && one.band === band)),
      );
      const n = bands.reduce((sum, people) => sum + people, 0);
      if (n < MIN_GROUP) return [];
      const [connect = null, improve = null, transform = null] = withholdSmall(bands);
      return [{ outcomeType, n, connect, improve, transform }];
    });
}

/**
 * True where no number of all years less those of some years is of one to four people in a band. Of a year that is subtracted,
 * those who have a later gain are left; of another, those whose last gain it has.
 */
function mayTellYears(gains: readonly Gain[]): boolean {
  const years = [...Map.groupBy(gains, ({ year }) => year).values()];
  return BANDS.every((band) => {
    let sums = [{ people: 0, isLess: false }];
    for (const year of years) {
      const own = year.filter((one) => one.band === band);
      const newest = own.reduce((sum, one) => sum + one.newest, 0);
      const earlier = own.reduce((sum, one) => sum + one.earlier, 0);
      const isTold = countPeople(year) >= MIN_GROUP;
      sums = sums.flatMap(({ people, isLess }) => [
        { people: capped(people + newest), isLess },
        ...(isTold ? [{ people: capped(people + earlier), isLess: true }] : []),
      ]);
      sums = [...new Map(sums.map((one) => [`${one.people} ${one.isLess}`, one])).values()];
    }
    return sums.every(({ people, isLess }) => !isLess || !isSmall(people));
  });
}

/** Counts that may be shown: so many of the smallest are null that those are nobody, or at least five people. */
function withholdSmall(counts: readonly number[]): readonly (number | null)[] {
  const bySize = [...counts.keys()].toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  const hidden = new Set<number>();
  let left = 0;
  for (const index of bySize) {
    const count = counts[index] ?? 0;
    if (count === 0 || (!isSmall(count) && !isSmall(left))) continue;
    hidden.add(index);
    left += count;
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}

function countPeople(gains: readonly Gain[]): number {
  return gains.reduce((sum, { newest, earlier }) => sum + newest + earlier, 0);
}

/** Numbers from five on are alike. */
function capped(people: number): number {
  return Math.min(people, MIN_GROUP);
}

function isSmall(people: number): boolean {
  return people > 0 && people < MIN_GROUP;
}
