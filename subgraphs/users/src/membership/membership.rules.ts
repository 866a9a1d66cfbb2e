/** Rules of memberships: who can be a member, and who must stay one (catalogue, table 3). */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';

/** Errors of making a person with a role a member of a company. */
export function checkMember(role: string): readonly UserError[] {
  return errorsAmong(
    role !== 'volunteer' &&
      role !== 'company_user' &&
      badInput('userId', 'a person whose role is VOLUNTEER or COMPANY_USER'),
  );
}

/** Errors of ending a membership. @param isLast true for the only company user of the company */
export function checkRemoval(isLast: boolean): readonly UserError[] {
  return errorsAmong(
    isLast &&
      conflict('id', 'the person is the last company user of the company; add another one first.'),
  );
}
