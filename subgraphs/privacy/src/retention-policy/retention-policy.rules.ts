/** Rules of retention policies. */
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';

interface Policy {
  readonly dataCategory: string;
  readonly retentionPeriodDays?: number | null | undefined;
  readonly deletionMethod?: string;
  readonly active?: boolean | null | undefined;
  readonly dependentCategories?: readonly string[] | undefined;
  readonly expectedUpdatedAt?: string | null | undefined;
}

/** Errors of changing the policy of a category: it stays that of the category, and names its version. */
export function checkChange(policy: Policy, category: string): readonly UserError[] {
  return errorsAmong(
    policy.dataCategory !== category &&
      badInput(
        'dataCategory',
        `${category}, which the policy is for, received ${policy.dataCategory}`,
      ),
    typeof policy.expectedUpdatedAt !== 'string' &&
      badInput('expectedUpdatedAt', 'the updatedAt of the policy that is changed'),
    isOwnDependent(policy),
  );
}

/** Errors of creating a policy. */
export function checkCreation(policy: Policy): readonly UserError[] {
  return errorsAmong(
    typeof policy.expectedUpdatedAt === 'string' &&
      badInput('expectedUpdatedAt', 'none for a new policy'),
    isOwnDependent(policy),
  );
}

function isOwnDependent({ dataCategory, dependentCategories = [] }: Policy): UserError | false {
  return (
    dependentCategories.includes(dataCategory) &&
    badInput('dependentCategories', `other categories than ${dataCategory} itself`)
  );
}

/** Days that ClickHouse keeps an event, whatever a policy says: 25 months have at least so many. */
const MAX_EVENT_DAYS = 760;

/**
 * Errors of a policy that nothing would run: one in use and with a period is of a category, and by a method, that is run.
 *
 * @param methods by category, in the words of the database
 */
export function checkMethods(
  { dataCategory, retentionPeriodDays, deletionMethod = '', active, ...policy }: Policy,
  methods: Readonly<Record<string, readonly string[]>>,
): readonly UserError[] {
  const unknown = (policy.dependentCategories ?? []).filter((one) => !Object.hasOwn(methods, one));
  if (active === false) return [];
  const own = Object.hasOwn(methods, dataCategory) ? (methods[dataCategory] ?? []) : [];
  const method = deletionMethod.toLowerCase();
  const hasPeriod = typeof retentionPeriodDays === 'number';
  return errorsAmong(
    hasPeriod &&
      own.length === 0 &&
      badInput(
        'dataCategory',
        `a category that is run (${Object.keys(methods).toSorted().join(', ')}), or no retentionPeriodDays for data that is kept; received ${dataCategory}`,
      ),
    hasPeriod &&
      own.length > 0 &&
      !own.includes(method) &&
      badInput(
        'deletionMethod',
        `${own.join(' or ').toUpperCase()} for ${dataCategory}; received ${method.toUpperCase()}`,
      ),
    hasPeriod &&
      dataCategory === 'analytics_events' &&
      retentionPeriodDays > MAX_EVENT_DAYS &&
      badInput(
        'retentionPeriodDays',
        `at most ${MAX_EVENT_DAYS} for analytics_events, which end after 25 months by themselves; received ${retentionPeriodDays}`,
      ),
    unknown.length > 0 &&
      badInput('dependentCategories', `categories that are run; received ${unknown.join(', ')}`),
  );
}
