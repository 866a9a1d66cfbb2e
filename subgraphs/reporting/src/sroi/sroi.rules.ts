/** Rules of the social return on investment (SROI), after the guide of Social Value International. */
import { ratio } from '@teei/platform/money/money.ts';

/** Outcomes that fewer people achieved are shown together only. */
const MIN_BENEFICIARIES = 5;

/** Net ratio: (value − investment) ÷ investment, both in cents, to four decimals; null without investment. */
export function netRatio(valueCents: number, investmentCents: number): number | null {
  return ratio(valueCents - investmentCents, investmentCents);
}

/** Monetary proxy of an outcome, and how much of it counts. Shares are 0 to 1. */
export interface Proxy {
  readonly outcomeType: string;
  readonly proxyCents: number;
  /** Share that would have happened anyway. */
  readonly deadweight: number;
  /** Share that was only displaced. */
  readonly displacement: number;
  /** Share that others have brought about. */
  readonly attribution: number;
  /** Share of the effect that is lost each year. */
  readonly dropOff: number;
  readonly years: number;
}

/** Outcome of a calculation. */
export interface ValuedOutcome extends Proxy {
  readonly beneficiaries: number;
  /** Beneficiaries by month of the period; undefined where it was not kept. */
  readonly months?: readonly number[] | undefined;
  readonly presentValueCents: number;
}

/**
 * Present value in cents of one person's outcome: proxy × (1 − deadweight) × (1 − displacement) ×
 * (1 − attribution), dropping off each year, discounted from the first year on.
 */
export function presentValueCents(proxy: Proxy, discountRate: number): number {
  const first =
    proxy.proxyCents * (1 - proxy.deadweight) * (1 - proxy.displacement) * (1 - proxy.attribution);
  let sum = 0;
  for (let year = 1; year <= proxy.years; year += 1) {
    sum += (first * (1 - proxy.dropOff) ** (year - 1)) / (1 + discountRate) ** year;
  }
  return Math.round(sum);
}

/** Values outcomes that people achieved. */
export function valueOutcomes(
  achieved: readonly {
    readonly people: number;
    readonly months?: readonly number[];
    readonly proxy: Proxy;
  }[],
  discountRate: number,
): readonly ValuedOutcome[] {
  return achieved.map(({ people, months, proxy }) => ({
    ...proxy,
    beneficiaries: people,
    months,
    presentValueCents: people * presentValueCents(proxy, discountRate),
  }));
}

/** Sum of present values in cents. */
export function totalValueCents(outcomes: readonly ValuedOutcome[]): number {
  return outcomes.reduce((sum, outcome) => sum + outcome.presentValueCents, 0);
}

/**
 * Investment ÷ number of outcomes that people achieved, in whole cents; null where a number of people is withheld, which
 * would follow, and for fewer than five of them.
 */
export function costPerOutcomeCents(
  shown: readonly Pick<ShownOutcome, 'beneficiaries'>[],
  investmentCents: number,
): number | null {
  const people = shown.flatMap(({ beneficiaries }) => beneficiaries ?? []);
  const achieved = sumOf(people);
  return people.length < shown.length || achieved < MIN_BENEFICIARIES
    ? null
    : Math.round(investmentCents / achieved);
}

/** Outcome by the sizes of its groups. */
type Sized = Pick<ValuedOutcome, 'beneficiaries' | 'months'>;

/**
 * True for an outcome of fewer than five people in the period, or in a month of it: its months are told by calculations
 * of their own, and can be subtracted. One whose months were not kept may have such a month.
 */
export function isSmallOutcome({ beneficiaries, months }: Sized): boolean {
  return beneficiaries < MIN_BENEFICIARIES || months === undefined || months.some(isSmall);
}

function isSmall(people: number): boolean {
  return people > 0 && people < MIN_BENEFICIARIES;
}

/**
 * Number of people of outcomes that are told together; null for one to four, where the calculations of the months would
 * leave so few, and where months were not kept.
 */
function togetherPeople(small: readonly Sized[]): number | null {
  const people = sumOf(small.map(({ beneficiaries }) => beneficiaries));
  const kept = small.flatMap(({ months }) => (months ? [months] : []));
  const length = Math.max(0, ...kept.map((months) => months.length));
  const left = Array.from({ length }, (_, month) => {
    const untold = sumOf(kept.map((months) => months[month] ?? 0).filter(isSmall));
    return isSmall(untold) ? untold : 0;
  });
  return kept.length < small.length || isSmall(people) || isSmall(sumOf(left)) ? null : people;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Share by which sensitivity changes a proxy. */
const SENSITIVITY = 0.2;

/** Ratio if the proxies of one type of outcome were a fifth lower or higher. */
export interface Sensitivity {
  readonly outcomeType: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** Ratios with the proxies of one type of outcome changed, for each type whose outcomes are all shown by themselves. */
export function sensitivity(
  outcomes: readonly ValuedOutcome[],
  investmentCents: number,
): readonly Sensitivity[] {
  const total = totalValueCents(outcomes);
  const types = [...Map.groupBy(outcomes, ({ outcomeType }) => outcomeType)].filter(([, own]) =>
    own.every((outcome) => !isSmallOutcome(outcome)),
  );
  return types.map(([outcomeType, own]) => {
    const change = totalValueCents(own) * SENSITIVITY;
    return {
      outcomeType,
      low: ratio(total - change, investmentCents),
      high: ratio(total + change, investmentCents),
    };
  });
}

/** An outcome as it is shown: `null` for what several small ones have not in common. */
export type ShownOutcome = {
  readonly [Name in Exclude<keyof ValuedOutcome, 'months'>]: Name extends 'presentValueCents'
    ? number
    : ValuedOutcome[Name] | null;
};

/** Outcomes as they are shown: those of small groups as one. */
export function shownOutcomes(outcomes: readonly ValuedOutcome[]): readonly ShownOutcome[] {
  const small = outcomes.filter(isSmallOutcome);
  const large = outcomes.filter((outcome) => !isSmallOutcome(outcome));
  if (small.length === 0) return large;
  return [
    ...large,
    {
      outcomeType: null,
      proxyCents: null,
      deadweight: null,
      displacement: null,
      attribution: null,
      dropOff: null,
      years: null,
      beneficiaries: togetherPeople(small),
      presentValueCents: totalValueCents(small),
    },
  ];
}
