/** Rules of consent texts: each version follows the one before it. */
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';

/**
 * Errors of the moment from which a version is in force: nobody can have been shown it before it is
 * published, and it comes after the version before.
 *
 * @param latest `effective_from` of the newest version of the purpose in the language; null without any
 */
export function checkPublishing(
  effectiveFrom: string | null | undefined,
  latest: string | null,
  now: Date,
): readonly UserError[] {
  const at = typeof effectiveFrom === 'string' ? Date.parse(effectiveFrom) : now.getTime();
  return errorsAmong(
    at < now.getTime() &&
      badInput(
        'effectiveFrom',
        `a moment from now on, ${now.toISOString()}, received ${effectiveFrom}`,
      ),
    latest !== null &&
      at <= Date.parse(latest) &&
      badInput(
        'effectiveFrom',
        `a moment after ${latest}, from which the newest version is in force`,
      ),
  );
}
