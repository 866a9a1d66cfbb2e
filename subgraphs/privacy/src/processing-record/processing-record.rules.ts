/** Rules of the register of processing activities (GDPR, Article 30). */
import { badInput, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';

/** Errors of an activity: transfers to third countries need their safeguards (Article 30(1)(e)). */
export function checkActivity({
  thirdCountryTransfers,
  transferSafeguards,
}: {
  readonly thirdCountryTransfers: readonly string[];
  readonly transferSafeguards?: string | null | undefined;
}): readonly UserError[] {
  return errorsAmong(
    thirdCountryTransfers.length > 0 &&
      !transferSafeguards &&
      badInput('transferSafeguards', 'the safeguards of the transfers; received none'),
  );
}
