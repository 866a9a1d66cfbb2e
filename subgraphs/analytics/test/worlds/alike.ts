/** Comparison of figures with those that were recomputed, within what they are rounded to. */
import { z } from 'zod';

/** Distance that a figure may have: quantiles come from a digest, and ratios are rounded. */
const TOLERANCE: Readonly<Record<string, number>> = {
  p10: 0.005,
  p25: 0.005,
  p50: 0.005,
  p75: 0.005,
  p90: 0.005,
  mean: 0.005,
  baseline: 0.005,
  latest: 0.005,
  delta: 0.005,
  own: 0.0001,
  percentileRank: 0.0001,
  rate: 0.0001,
  visAverage: 0.0001,
  sroiRatio: 0.0001,
  costPerHourCents: 0.1,
  costPerBeneficiaryCents: 0.1,
  sessionsPerLevel: 0.1,
};

/** Room for sums in another order. */
const EPSILON = 1e-6;

const members = z.record(z.string(), z.unknown());

/** Differences of a figure from the expected members, or from the expected value: one text for each. */
export function differences(actual: unknown, expected: unknown, path: string): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const tolerance = TOLERANCE[path.split('.').at(-1) ?? ''] ?? 0;
    const isAlike = Math.abs(actual - expected) <= tolerance + EPSILON;
    return isAlike ? [] : [`${path}: ${actual} is not ${expected}`];
  }
  if (typeof expected === 'object' && expected !== null && typeof actual === 'object') {
    const [own, wanted] = [members.parse({ ...actual }), members.parse({ ...expected })];
    const isOfOtherLength =
      Array.isArray(expected) && Object.keys(own).length !== Object.keys(wanted).length;
    return [
      ...(isOfOtherLength ? [`${path}: another length`] : []),
      ...Object.entries(wanted).flatMap(([name, value]) =>
        differences(own[name], value, `${path}.${name}`),
      ),
    ];
  }
  return actual === expected ? [] : [`${path}: ${String(actual)} is not ${String(expected)}`];
}

const MIN_GROUP = 5;

/** Differences from the truth of what is not withheld by null, as counts of one to four must be. */
export function deviations(actual: unknown, truth: unknown, path: string): string[] {
  if (actual === null) return [];
  const isSmall =
    Number.isInteger(actual) &&
    Number(actual) > 0 &&
    Number(actual) < MIN_GROUP &&
    !/\.(?:rate|eligible)$/.test(path);
  return [
    ...(isSmall ? [`${path}: ${Number(actual)} is shown`] : []),
    ...differences(actual, truth, path),
  ];
}
