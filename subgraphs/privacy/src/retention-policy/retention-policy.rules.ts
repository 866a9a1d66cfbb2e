/** Rules of retention policies. */
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';
import {
  isPeriodOf,
  MAX_EVENT_DAYS,
  MIN_EVENT_DAYS,
  sweepsOf,
  type PolicyColumns,
  type Sweep,
} from './sweep.rules.ts';

interface Policy {
  readonly dataCategory: string;
  readonly dependentCategories?: readonly string[] | undefined;
}

/** Errors of changing the policy of a category: it stays that of the category. */
export function checkChange(policy: Policy, category: string): readonly UserError[] {
  return errorsAmong(
    policy.dataCategory !== category &&
      badInput(
        'dataCategory',
        `${category}, which the policy is for, received ${policy.dataCategory}`,
      ),
    isOwnDependent(policy),
  );
}

/** Errors of creating a policy. */
export function checkCreation(policy: Policy): readonly UserError[] {
  return errorsAmong(isOwnDependent(policy));
}

function isOwnDependent({ dataCategory, dependentCategories = [] }: Policy): UserError | false {
  return (
    dependentCategories.includes(dataCategory) &&
    badInput('dependentCategories', `other categories than ${dataCategory} itself`)
  );
}

/**
 * Categories that something runs: `graph` for runRetention, `clickhouse` for the gateway, once runRetention has ordered it,
 * `backup` for the command that makes backups.
 */
export type RunCategories = Readonly<
  Record<string, { readonly runBy: string; readonly methods: readonly string[] }>
>;

/**
 * Errors of a policy that nothing would run: one in use and with a period is of a category, and by a method, that is run, and so
 * is whatever goes with it, each by the method of its own policy, or else of this one.
 *
 * @param policies all of them, this one as it was included
 */
export function checkRunnable(
  policy: PolicyColumns,
  policies: readonly PolicyColumns[],
  categories: RunCategories,
): readonly UserError[] {
  if (!policy.active || policy.retention_period_days === null) return [];
  const { data_category: category, deletion_method: method, retention_period_days: days } = policy;
  const own = entryOf(categories, category);
  if (!own) {
    const names = Object.keys(categories).toSorted().join(', ');
    return [
      badInput(
        'dataCategory',
        `a category that is run (${names}), or no retentionPeriodDays for data that is kept; received ${category}`,
      ),
    ];
  }
  const others = policies.filter((one) => one.data_category !== category);
  const dependents = sweepsOf([policy, ...others], policy.id, new Date(0)).filter(
    (sweep) => sweep.category !== category,
  );
  return errorsAmong(
    !own.methods.includes(method) &&
      badInput(
        'deletionMethod',
        `${inWords(own.methods)} for ${category}; received ${method.toUpperCase()}`,
      ),
    !isPeriodOf(category, days) &&
      badInput(
        'retentionPeriodDays',
        `${MIN_EVENT_DAYS} to ${MAX_EVENT_DAYS} for ${category}, which end after 25 months whatever a policy says; received ${days}`,
      ),
    ...(own.runBy === 'graph'
      ? dependents.map((sweep) => checkDependent(sweep, categories))
      : [dependents.length > 0 && badInput('dependentCategories', `none for ${category}`)]),
  );
}

function checkDependent({ category, method }: Sweep, categories: RunCategories): UserError | false {
  const entry = entryOf(categories, category);
  if (entry?.runBy !== 'graph') {
    return badInput(
      'dependentCategories',
      `categories that runRetention runs; received ${category}`,
    );
  }
  return (
    !entry.methods.includes(method) &&
    badInput(
      'dependentCategories',
      `categories that go by a method of theirs, which is ${inWords(entry.methods)} for ${category}; it would go by ${method.toUpperCase()}`,
    )
  );
}

function entryOf(categories: RunCategories, name: string): RunCategories[string] | undefined {
  return Object.hasOwn(categories, name) ? categories[name] : undefined;
}

function inWords(methods: readonly string[]): string {
  return methods.join(' or ').toUpperCase();
}
