/** The mis-sent e-mail of the story. */
import { type Clock, HOUR } from '../kernel/clock.ts';

/** Number of people whom the e-mail named. */
export const BREACH_RECIPIENTS = 14;
/** Time from the discovery to the report to the authority; the law allows 72 hours. */
const TOLD_AFTER = 61 * HOUR;

/**
 * Moments at which the mis-sent e-mail was discovered, reported to the authority, and notified to
 * the people concerned.
 */
export function breachMoments(clock: Clock): {
  readonly discovered: number;
  readonly reported: number;
  readonly notified: number;
} {
  const discovered = clock.at('2025-11-10T19:30');
  return {
    discovered,
    reported: discovered + TOLD_AFTER,
    notified: discovered + TOLD_AFTER + 5 * HOUR,
  };
}
