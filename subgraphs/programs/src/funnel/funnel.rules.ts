/** Funnels, withheld where they would tell of one to four people (decisions 35 and 50). */
import { MIN_GROUP_SIZE } from '../instance/summary.rules.ts';
import type { Funnel, FunnelStep } from '../generated/graphql.ts';

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
  const shown = withholdSteps(reached);
  const all = shown[0] ?? 0;
  const step = (index: number, usual: number | undefined): FunnelStep => {
    const count = shown[index] ?? null;
    return {
      people: count,
      share: count === null || all === 0 ? null : round(count / all),
      templateNorm: usual === undefined ? null : round(usual),
    };
  };
  return {
    enrolled: step(0, norm ? 1 : undefined),
    tookPart: step(1, norm?.took_part),
    returned: step(2, norm?.returned),
    completed: step(3, norm?.completed),
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
