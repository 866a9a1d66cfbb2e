/** Rules of changes to beneficiary groups (catalogue, table 29). */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { givenFields } from '@teei/platform/mutations/columns.ts';
import type { UpdateBeneficiaryGroupInput } from '../generated/graphql.ts';

/** Smallest number of people that a group which everybody sees can be about. */
const MIN_PUBLIC_SIZE = 5;

/**
 * Errors of new values of a group.
 *
 * @param participants number of its people who are or were enrolled; null when it is not asked to be public
 */
export function checkUpdate(
  input: UpdateBeneficiaryGroupInput,
  participants: number | null,
): readonly UserError[] {
  if (givenFields(input).length === 0) return [badInput([], 'at least one new value')];
  return errorsAmong(
    participants !== null &&
      participants < MIN_PUBLIC_SIZE &&
      badInput('isPublic', `false until ${MIN_PUBLIC_SIZE} people of the group have been enrolled`),
  );
}

/** Facts that retiring a group depends on. */
interface Use {
  readonly is_active: boolean;
  /** True when a campaign that is announced and not over is for the group. */
  readonly is_needed: boolean;
}

/** Errors of retiring a group: it is retired, or campaigns are for it. */
export function checkDeactivation({ is_active, is_needed }: Use): readonly UserError[] {
  return errorsAmong(
    !is_active && conflict('id', 'expected a group that is not retired yet.'),
    is_needed &&
      conflict(
        'id',
        'expected a group without campaigns that are PLANNED, RECRUITING, ACTIVE or PAUSED: complete or close them first.',
      ),
  );
}
