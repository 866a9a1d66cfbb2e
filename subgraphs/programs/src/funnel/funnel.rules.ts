/** Funnels, withheld where they would tell of one to four people (decisions 35 and 50). */
import { MIN_GROUP_SIZE } from '../instance/summary.rules.ts';
import type { Funnel } from '../generated/graphql.ts';

/** Median shares of a template's steps over companies, 0 to 1. */
export interface FunnelNorm {
  readonly companies: number;
  readonly took_part: number;
  readonly returned: number;
  readonly completed: number;
}

export interface FunnelSums {
  /** People whose furthest step is: enrolled, took part on one day, on several days, completed. */
  readonly people: readonly [number, number, number, number];
  /** Null where it is withheld or was not asked for. */
  readonly norm: FunnelNorm | null;
}

/** Funnel of an entity; of nobody without sums. */
export function toFunnel({ people, norm }: FunnelSums = NOBODY): Funnel {
  const reached = people.map((_, index) => sum(people.slice(index)));
  const [enrolled = null, tookPart = null, returned = null, completed = null] =
    withholdSteps(reached);
  const shareOf = (count: number | null): number | null =>
    count !== null && enrolled ? round(count / enrolled) : null;
  return {
    enrolled,
    tookPart,
    returned,
    completed,
    tookPartShare: shareOf(tookPart),
    returnedShare: shareOf(returned),
    completedShare: shareOf(completed),
    tookPartNorm: norm && round(norm.took_part),
    returnedNorm: norm && round(norm.returned),
    completedNorm: norm && round(norm.completed),
    normCompanies: norm?.companies ?? null,
    minimumGroup: MIN_GROUP_SIZE,
  };
}

const NOBODY: FunnelSums = { people: [0, 0, 0, 0], norm: null };

/**
 * Numbers of people who came to each step, each at most the one before, as they may be shown: one is null where
 * it, or its difference to the last one shown, would be about one to four people. Without the first, none is shown.
 */
export function withholdSteps(reached: readonly number[]): readonly (number | null)[] {
  let last: number | undefined;
  return reached.map((count, index) => {
    const isShown =
      !isSmall(count) && (index === 0 || (last !== undefined && !isSmall(last - count)));
    if (isShown) last = count;
    return isShown ? count : null;
  });
}

function isSmall(people: number): boolean {
  return people > 0 && people < MIN_GROUP_SIZE;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
