/** Optimistic locking: a change names the version that its client has read, by `updated_at`. */
import { badInput, conflict, type UserError } from '../errors/user-error.ts';

/**
 * CONFLICT for a change that was made for another version; no error when the client names none, or the
 * stored one.
 *
 * @param stored `updated_at` of the locked row, RFC 3339 with microseconds
 * @param expected version that the client has read, in any spelling of the same moment
 */
export function checkVersion(
  stored: string,
  expected: string | null | undefined,
): readonly UserError[] {
  if (expected === null || expected === undefined || isSameMoment(stored, expected)) return [];
  return [
    conflict(
      'expectedUpdatedAt',
      `expected ${stored}, received ${expected}: somebody came in between.`,
    ),
  ];
}

/** Errors of the version in the input of an upsert: a row that is changed has one, a new row none. */
export function checkVersionGiven({
  id,
  expectedUpdatedAt,
}: {
  readonly id?: string | null | undefined;
  readonly expectedUpdatedAt?: string | null | undefined;
}): readonly UserError[] {
  const [isNew, isGiven] = [typeof id !== 'string', typeof expectedUpdatedAt === 'string'];
  if (isNew !== isGiven) return [];
  const expected = isNew ? 'none for a new row' : 'the updatedAt of the row that is changed';
  return [badInput('expectedUpdatedAt', expected)];
}

/** Dates hold milliseconds; the digits after them are compared as text. */
function isSameMoment(one: string, other: string): boolean {
  return Date.parse(one) === Date.parse(other) && fraction(one) === fraction(other);
}

function fraction(moment: string): string {
  return (/\.(\d+)/.exec(moment)?.[1] ?? '').padEnd(6, '0');
}
