/** Sweeps of retention: what goes when a policy is run, dependent categories first. */
import { DAY_MS } from '@teei/platform/calendar/period.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';

/** Columns of a policy that decide what goes. */
export interface PolicyColumns {
  readonly id: string;
  readonly data_category: string;
  readonly retention_period_days: number | null;
  readonly dependent_categories: unknown;
  readonly active: boolean;
  readonly deletion_method: string;
}

/** A category, the moment before which its rows go, RFC 3339, and how: `hard_delete` or `anonymize`. */
export interface Sweep {
  readonly category: string;
  readonly until: string;
  readonly method: string;
}

/** Category of the events in ClickHouse, which go with no other category. */
export const ANALYTICS_EVENTS = 'analytics_events';

/**
 * Days that events in ClickHouse can be kept: reports of a year are corrected with its events, and all of them end 25 months
 * after they happened, by themselves.
 */
export const MIN_EVENT_DAYS = 400;
export const MAX_EVENT_DAYS = 760;

/** Returns true where data of a category can be kept for so many days. */
export function isPeriodOf(category: string, days: number): boolean {
  return category !== ANALYTICS_EVENTS || (days >= MIN_EVENT_DAYS && days <= MAX_EVENT_DAYS);
}

/**
 * Sweeps of running a policy, in their order: each category after those that depend on it, which go no later than
 * the rows that they depend on, each by the method of its own policy, or else of that one. Empty for a policy that is not in use, or keeps its data without limit.
 */
export function sweepsOf(
  policies: readonly PolicyColumns[],
  policyId: string,
  now: Date,
): readonly Sweep[] {
  const byCategory = new Map(policies.map((policy) => [policy.data_category, policy]));
  const days = new Map<string, number>();
  const visit = (category: string, limit: number): readonly string[] => {
    const known = days.get(category);
    if (known !== undefined && known <= limit) return [];
    const own = byCategory.get(category);
    const period = Math.min(own?.retention_period_days ?? limit, limit);
    days.set(category, period);
    return [...namesIn(own?.dependent_categories).flatMap((one) => visit(one, period)), category];
  };
  const policy = policies.find(({ id }) => id === policyId);
  if (!policy?.active || policy.retention_period_days === null) return [];
  const order = visit(policy.data_category, policy.retention_period_days);
  return [...new Set(order)].map((category) => ({
    category,
    until: new Date(now.getTime() - (days.get(category) ?? 0) * DAY_MS).toISOString(),
    method: byCategory.get(category)?.deletion_method ?? policy.deletion_method,
  }));
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** Methods that each category can be run by; none for a category that officers see to themselves. */
export type Methods = ReadonlyMap<string, readonly string[]>;

/** Errors of running a policy: what goes has been looked at, and nothing more goes by now. */
export function checkRun(
  policy: PolicyColumns & { readonly methods: Methods },
  { dryRun, maxRows }: { readonly dryRun: boolean; readonly maxRows?: number | null | undefined },
  rows: number,
): readonly UserError[] {
  const { data_category: category, deletion_method: method, retention_period_days: days } = policy;
  const methods = policy.methods.get(category) ?? [];
  return errorsAmong(
    // Policies from before there were bounds are still in use.
    days !== null &&
      !isPeriodOf(category, days) &&
      conflict(
        'id',
        `expected a policy of ${MIN_EVENT_DAYS} to ${MAX_EVENT_DAYS} days for ${category}; it has ${days}: change it first.`,
      ),
    !methods.includes(method) &&
      conflict(
        'id',
        methods.length === 0
          ? `expected a policy of a category that the graph runs; ${category} is for officers to see to.`
          : `expected a policy of ${methods.join(' or ').toUpperCase()} for ${category}; it is ${method.toUpperCase()}.`,
      ),
    (!policy.active || days === null) &&
      conflict('id', 'expected a policy that is in use and has a period.'),
    !dryRun &&
      typeof maxRows !== 'number' &&
      badInput('maxRows', 'the number of rows that a dry run has shown; received none'),
    !dryRun &&
      typeof maxRows === 'number' &&
      rows > maxRows &&
      conflict(
        'maxRows',
        `expected at least ${rows}, the rows that are overdue by now; received ${maxRows}.`,
      ),
  );
}

/** Errors of what goes with a policy: no category that depends on it stays behind, since nothing runs its own method. */
export function checkDependents(
  policy: PolicyColumns & { readonly methods: Methods },
  sweeps: readonly Sweep[],
): readonly UserError[] {
  return sweeps.flatMap(({ category, method }) => {
    const methods = policy.methods.get(category) ?? [];
    if (category === policy.data_category || methods.includes(method)) return [];
    const message =
      methods.length === 0
        ? `expected dependent categories that the graph runs; ${category} is for officers to see to: take it out of dependentCategories then.`
        : `expected a policy of ${methods.join(' or ').toUpperCase()} for ${category}, which goes with it; it is ${method.toUpperCase()}.`;
    return [conflict('id', message)];
  });
}
