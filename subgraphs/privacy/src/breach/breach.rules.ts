/** The 72 hours that Article 33(1) of the GDPR gives to tell the authority of a breach. */
import { addDays } from '@teei/platform/calendar/period.ts';

export const HOURS_TO_REPORT = 72;

/** The columns that a breach's clock follows from. Moments are RFC 3339 in UTC. */
export interface BreachClock {
  readonly discovered_at: string;
  readonly reported_to_authority_at: string | null;
  readonly status: string;
}

/** When the authority must have been told; as precise as the discovery. */
export function authorityDeadline(discoveredAt: string): string {
  return `${addDays(discoveredAt.slice(0, 10), HOURS_TO_REPORT / 24)}${discoveredAt.slice(10)}`;
}

/**
 * Hours until the deadline, rounded down to one decimal so that they never promise too much;
 * negative once it has passed. Null when the clock has stopped: the authority was told, or the
 * breach was resolved without need to tell (a risk was unlikely).
 */
export function hoursLeft(breach: BreachClock, now: Date): number | null {
  if (breach.reported_to_authority_at !== null || breach.status === 'resolved') return null;
  const milliseconds = Date.parse(authorityDeadline(breach.discovered_at)) - now.getTime();
  return Math.floor(milliseconds / 360_000) / 10;
}

/** Whether the deadline has passed while the clock was running. */
export function isAuthorityOverdue(breach: BreachClock, now: Date): boolean {
  const hours = hoursLeft(breach, now);
  return hours !== null && hours < 0;
}
