/** What is switched on for a company, and how much of its AI budget is spent. */
import { member } from '@teei/platform/json/member.ts';
import { ratio } from '@teei/platform/money/money.ts';

/**
 * The part of `companies.features` that a company has when a feature is switched on: what
 * containment (`@>`) is asked for. `impactIn.benevity` is `{"impactIn": {"benevity": true}}`.
 */
export function switchedOn(feature: string): string {
  return feature
    .split('.')
    .reduceRight((part, name) => `{${JSON.stringify(name)}:${part}}`, 'true');
}

/** Whether a feature is on in `companies.features`. Only `true` is on. */
export function isOn(features: unknown, ...path: readonly string[]): boolean {
  return path.reduce(member, features) === true;
}

/** Spent ÷ budget from decimal US dollars, to four decimals; null without a budget. */
export function budgetUtilization(spent: string, budget: string): number | null {
  return ratio(Number(spent), Number(budget));
}
