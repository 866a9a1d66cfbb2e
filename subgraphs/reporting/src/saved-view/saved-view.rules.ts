/** Rules of saved views. */
import { conflict, errorsAmong, type UserError } from '@teei/platform/errors/user-error.ts';

/** Views of a person at most. */
export const MAX_VIEWS = 10;

/** CONFLICT for one more view of a person who has so many. */
export function checkNumber(views: number): readonly UserError[] {
  return errorsAmong(
    views >= MAX_VIEWS &&
      conflict(
        [],
        `expected fewer than ${MAX_VIEWS} saved views, received one more; delete one first.`,
      ),
  );
}
