/** Rules of companies: their features, and their AI budget. */
import { isoDay } from '@teei/platform/calendar/period.ts';
import {
  badInput,
  errorsAmong,
  userError,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { member, membersOf } from '@teei/platform/json/member.ts';
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

/** Columns of the AI cost of a month, as stored. */
export const SPEND_COLUMNS = ['ai_spend_current_month', 'ai_spend_month'] as const;

interface Spend {
  /** US dollars, decimal. */
  readonly ai_spend_current_month: string;
  /** First day of the month that they were spent in, YYYY-MM-DD. */
  readonly ai_spend_month: string;
}

/** Cost of the calendar month (UTC) so far, in US dollars: a month after the stored one starts from 0. */
export function spentInMonth(spend: Spend, now: Date): string {
  return spend.ai_spend_month < firstOfMonth(now) ? '0.000000' : spend.ai_spend_current_month;
}

/** Cost of the month and its first day, after a further amount in US dollars. */
export function spendAfter(spend: Spend, amount: string, now: Date): Spend {
  const month = firstOfMonth(now);
  return {
    ai_spend_current_month: ((micros(spentInMonth(spend, now)) + micros(amount)) / 1e6).toFixed(6),
    ai_spend_month: spend.ai_spend_month < month ? month : spend.ai_spend_month,
  };
}

/** Errors of a cost that is more than what the month's budget has left. */
export function checkSpend(
  company: Spend & { readonly ai_budget_monthly: string },
  amount: string,
  now: Date,
): readonly UserError[] {
  const { ai_budget_monthly: budget } = company;
  const spent = spentInMonth(company, now);
  if (micros(spent) + micros(amount) <= micros(budget)) return [];
  return [
    userError(
      'QUOTA_EXCEEDED',
      'amount',
      `expected at most what the month's budget of ${budget} USD has left after ${spent}, received ${amount}; raise the budget or wait for the next month.`,
    ),
  ];
}

/** Millionths of a decimal amount below 10^9: a whole number, so that sums are exact. */
function micros(amount: string): number {
  return Math.round(Number(amount) * 1e6);
}

function firstOfMonth(moment: Date): string {
  return `${isoDay(moment).slice(0, 7)}-01`;
}

/** Features with one switched: `impactIn.benevity` is a member of `impactIn`. */
export function withFeature(
  features: unknown,
  [name = '', ...rest]: readonly string[],
  enabled: boolean,
): Readonly<Record<string, unknown>> {
  const value = rest.length === 0 ? enabled : withFeature(member(features, name), rest, enabled);
  return { ...membersOf(features), [name]: value };
}

/** Errors of switching a feature: it is the company's own decision, or the path leads to or through a value. */
export function checkFeature(features: unknown, feature: string): readonly UserError[] {
  const path = feature.split('.');
  const values = path.map((_name, index) => path.slice(0, index + 1).reduce(member, features));
  const last = values.pop();
  return errorsAmong(
    path[0] === 'benchmark' &&
      badInput('feature', 'another feature than benchmark, which setBenchmarkOptIn switches'),
    ((last !== undefined && typeof last !== 'boolean') ||
      values.some((value) => value !== undefined && typeof value !== 'object')) &&
      badInput('feature', 'a feature that is a switch, with its parts separated by dots'),
  );
}
