/** Rules of people: who may read their names, and what may be changed. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { membersOf } from '@teei/platform/json/member.ts';
import { viewerClass, type Viewer } from '@teei/platform/viewer/viewer.ts';

/**
 * Returns false when the viewer may not read name and e-mail address of a user with this role. Companies may
 * not identify participants of their programmes (catalogue, section 1, table 1).
 */
export function mayIdentify(viewer: Viewer, role: string): boolean {
  return !(viewerClass(viewer) === 'company' && role === 'participant');
}

/** Addresses of erased accounts, whose rows are all that is left of a person (catalogue, table 1). */
const ERASED = /^erased\+.*@invalid$/;

/** Errors of a change to an account: it has been erased. */
export function checkStands(email: string): readonly UserError[] {
  return errorsAmong(
    ERASED.test(email) && conflict('id', 'expected a person; this account has been erased.'),
  );
}

/**
 * Name of a place, as the IANA database has it. Abbreviations such as PST have no summer time in Postgres, and what else
 * has digits it reads as an offset of its own.
 */
const PLACE = /^(?:UTC|Etc\/GMT[+-]?\d{1,2}|[a-z]+(?:\/[a-z_-]+)+)$/i;

/**
 * Errors of a time zone that is not in the IANA database.
 *
 * @param isKnown true for one that Postgres knows, which computes quiet hours
 */
export function checkTimeZone(
  timeZone: string | null | undefined,
  isKnown: boolean,
): readonly UserError[] {
  return errorsAmong(
    typeof timeZone === 'string' &&
      !(isKnown && PLACE.test(timeZone) && isTimeZone(timeZone)) &&
      badInput('timeZone', 'a name of the IANA database such as Europe/Oslo'),
  );
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Facts that a change of role is checked against. */
interface RoleFacts {
  readonly email: string;
  readonly role: string;
  /** True for a place in a programme or a match that has not ended. */
  readonly has_live_part: boolean;
  /** True for the only company user of a company. */
  readonly is_last_company_user: boolean;
}

/** Errors of giving a person another role: it would break an enrolment, a match or a company. */
export function checkRoleChange(person: RoleFacts, to: string): readonly UserError[] {
  if (person.role === to) return checkStands(person.email);
  return [
    ...checkStands(person.email),
    ...errorsAmong(
      person.has_live_part &&
        conflict(
          'role',
          `expected a person without a place in a programme and without a match; complete, drop or end theirs first (now ${person.role.toUpperCase()}).`,
        ),
      person.is_last_company_user &&
        conflict(
          'role',
          'the person is the last company user of a company; add another one first.',
        ),
    ),
  ];
}

/** Journey flags with one set, or without it for null. */
export function withFlag(
  flags: unknown,
  flag: string,
  value: boolean | null | undefined,
): Readonly<Record<string, unknown>> {
  const { [flag]: _former, ...others } = membersOf(flags);
  return typeof value === 'boolean' ? { ...others, [flag]: value } : others;
}
