/** Rules of retention policies. */
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';

interface Policy {
  readonly dataCategory: string;
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
