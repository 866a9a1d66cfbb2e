/** Rules of companies: their features, and the utilization of their AI budget. */
import { member } from '@teei/platform/json/member.ts';
import { ratio } from '@teei/platform/money/money.ts';

/**
 * JSON that `companies.features` contains (`@>`) when a feature is on: for `impactIn.benevity`,
 * `{"impactIn": {"benevity": true}}`.
 */
export function switchedOn(feature: string): string {
  return feature
    .split('.')
    .reduceRight((part, name) => `{${JSON.stringify(name)}:${part}}`, 'true');
}

/** Returns true when a feature is on in `companies.features`: when its value is `true`. */
export function isOn(features: unknown, ...path: readonly string[]): boolean {
  return path.reduce(member, features) === true;
}

/** Spent ÷ budget, both decimal US dollars, to four decimals; null without a budget. */
export function budgetUtilization(spent: string, budget: string): number | null {
  return ratio(Number(spent), Number(budget));
}
