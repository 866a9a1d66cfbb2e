/** Deadline of 72 hours for notifying the authority of a breach (GDPR, Article 33(1)). */
import { addDays } from '@teei/platform/calendar/period.ts';

export const HOURS_TO_REPORT = 72;

/** Columns that determine the deadline of a breach. Timestamps are RFC 3339 in UTC. */
export interface BreachClock {
  readonly discovered_at: string;
  readonly reported_to_authority_at: string | null;
  readonly status: string;
}

/** Time by which the authority must be notified, with the precision of `discovered_at`. */
export function authorityDeadline(discoveredAt: string): string {
  return `${addDays(discoveredAt.slice(0, 10), HOURS_TO_REPORT / 24)}${discoveredAt.slice(10)}`;
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
