/** Errors of pure rules, for tables of tests. */
import type { UserError } from '@teei/platform/errors/user-error.ts';

/** Each error as its field and code: `endDate BAD_USER_INPUT`; the code alone for the whole input. */
export function inBrief(errors: readonly UserError[]): readonly string[] {
  return errors.map(({ field, code }) => [...field, code].join(' '));
}
