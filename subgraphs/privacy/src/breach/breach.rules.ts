/** Rules of data breaches (GDPR, Articles 33 and 34; catalogue, SM-12). */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { checkPast } from '@teei/platform/mutations/past.ts';
import { hoursToNotify } from '../deadline/deadline.rules.ts';
import { breachStates } from './breach.states.ts';

/** Hours after discovery at which staff are alerted while the authority is not notified. */
export const ALERT_HOURS: readonly number[] = [24, 48, 66];

/** Columns that determine the deadline of a breach. Timestamps are RFC 3339 in UTC. */
export interface BreachClock {
  readonly discovered_at: string;
  readonly reported_to_authority_at: string | null;
  readonly status: string;
}

const HOUR_MS = 3_600_000;
const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)((?:\.\d+)?)Z$/;

/**
 * Time by which the authority must be notified, with the precision of `discovered_at`.
 *
 * @throws TypeError when it is not RFC 3339 in UTC
 */
export function authorityDeadline(discoveredAt: string): string {
  const [, seconds, fraction] = MOMENT.exec(discoveredAt) ?? [];
  if (seconds === undefined || fraction === undefined) {
    throw new TypeError(`Expected a timestamp in UTC, RFC 3339; received ${discoveredAt}.`);
  }
  const deadline = Date.parse(`${seconds}Z`) + hoursToNotify(discoveredAt) * HOUR_MS;
  return `${new Date(deadline).toISOString().slice(0, 19)}${fraction}Z`;
}

/**
 * Hours until the deadline, rounded down to one decimal; negative after it. Null when the authority was
 * notified, or the breach was resolved without notification (a risk was unlikely).
 */
export function hoursLeft(breach: BreachClock, now: Date): number | null {
  if (breach.reported_to_authority_at !== null || breach.status === 'resolved') return null;
  const milliseconds = Date.parse(authorityDeadline(breach.discovered_at)) - now.getTime();
  return Math.floor(milliseconds / 360_000) / 10;
}

/** Returns true when the deadline has passed without a notification that is still required. */
export function isAuthorityOverdue(breach: BreachClock, now: Date): boolean {
  const hours = hoursLeft(breach, now);
  return hours !== null && hours < 0;
}

/**
 * The last of ALERT_HOURS that have passed since the discovery of a breach; null when there is none that is
 * later than those for which staff were alerted.
 */
export function alertDue(
  {
    discovered_at,
    alerted_hours,
  }: { readonly discovered_at: string; readonly alerted_hours: number },
  now: Date,
): number | null {
  const passed = (now.getTime() - Date.parse(discovered_at)) / HOUR_MS;
  const due = ALERT_HOURS.findLast((hours) => hours <= passed);
  return due !== undefined && due > alerted_hours ? due : null;
}

/** Errors of containing a breach; one that was reported first is contained without a move. */
export function checkContainment(row: {
  readonly status: string;
  readonly containment_measures: string | null;
}): readonly UserError[] {
  if (row.status === 'reported' && row.containment_measures === null) return [];
  return breachStates.checkMove(row.status, 'contained');
}

/** Errors of notifying the authority, for the first time or with what has become known since. */
export function checkAuthorityNotice(
  row: BreachClock,
  {
    notifiedAt,
    delayReason,
  }: {
    readonly notifiedAt?: string | null | undefined;
    readonly delayReason?: string | null | undefined;
  },
  now: Date,
): readonly UserError[] {
  const isFirst = row.status !== 'reported';
  const moved = isFirst ? breachStates.checkMove(row.status, 'reported') : [];
  if (moved.length > 0) return moved;
  return [
    ...checkPast('notifiedAt', notifiedAt, now, row.discovered_at),
    ...errorsAmong(
      isFirst &&
        isLate(row, notifiedAt, now) &&
        !delayReason &&
        badInput(
          'delayReason',
          `a reason, as the notification was due at ${authorityDeadline(row.discovered_at)}; received none`,
        ),
    ),
  ];
}

/** Returns true for a notification of the authority after the deadline. */
export function isLate(
  { discovered_at }: Pick<BreachClock, 'discovered_at'>,
  notifiedAt: string | null | undefined,
  now: Date,
): boolean {
  const at = typeof notifiedAt === 'string' ? Date.parse(notifiedAt) : now.getTime();
  return at > Date.parse(authorityDeadline(discovered_at));
}

/** Errors of recording that the people affected were notified: once, before the end. */
export function checkUserNotice(
  row: {
    readonly status: string;
    readonly users_notified_at: string | null;
    readonly discovered_at: string;
  },
  notifiedAt: string | null | undefined,
  now: Date,
): readonly UserError[] {
  return [
    ...errorsAmong(
      row.status === 'resolved' && conflict('id', 'expected a breach that is not RESOLVED.'),
      row.users_notified_at !== null &&
        conflict(
          'id',
          `expected a breach whose people were not notified; they were at ${row.users_notified_at}.`,
        ),
    ),
    ...checkPast('notifiedAt', notifiedAt, now, row.discovered_at),
  ];
}

/** Errors of resolving a breach: without the authority only where a risk is unlikely (Article 33(1)). */
export function checkResolution(row: {
  readonly status: string;
  readonly severity: string;
  readonly risk_to_rights: string | null;
  readonly users_notified_at: string | null;
}): readonly UserError[] {
  return breachStates.checkMove(
    row.status,
    'resolved',
    row.status === 'contained' &&
      !/^unlikely/i.test(row.risk_to_rights ?? '') &&
      conflict(
        'id',
        'expected a breach of which the authority was notified, or whose riskToRights begins with “Unlikely”.',
      ),
    isHighRisk(row.severity) &&
      row.users_notified_at === null &&
      conflict(
        'id',
        `expected a breach whose people were notified, as its risk is ${row.severity.toUpperCase()}.`,
      ),
  );
}

/** Returns true for a severity at which the people affected must be notified (Article 34(1)). */
export function isHighRisk(severity: string): boolean {
  return severity === 'high' || severity === 'critical';
}
