/** Start and end of campaigns, by status. */
import { type Clock, DAY, startOfDay } from '../kernel/clock.ts';
import type { CampaignStatus } from '../kernel/model.ts';
import type { Profile } from '../kernel/profiles.ts';
import type { Random } from '../kernel/random.ts';

/** Span from shortly before the last quarter to its last days. */
export function lastQuarter(random: Random, clock: Clock): { start: number; end: number } {
  const quarter = clock.quarter(-1);
  return {
    start: quarter.start - random.int(4, 22) * DAY,
    end: Math.min(quarter.end, startOfDay(clock.now)) - random.int(2, 9) * DAY,
  };
}

/** Long, begun some three months ago, and still running. */
export function sinceLastQuarter(random: Random, clock: Clock): { start: number; end: number } {
  const length = random.int(110, 120) * DAY;
  const start = startOfDay(clock.now - random.between(0.7, 0.85) * length);
  return { start, end: start + length };
}

/** Its multiples leave no gap on a circle. */
const GOLDEN = 0.618034;

/**
 * 60 to 120 days, placed by what the status says of them.
 *
 * @param past number of past campaigns so far, to spread them over the history
 */
export function dates(
  random: Random,
  clock: Clock,
  profile: Profile,
  status: CampaignStatus,
  past: number,
): { start: number; end: number } {
  const length = random.int(60, 120) * DAY;
  const today = startOfDay(clock.now);
  const historyStart = clock.month(1 - profile.months).start;
  switch (status) {
    case 'active':
    case 'paused': {
      const start = startOfDay(today - random.between(0.15, 0.92) * length);
      return { start, end: start + length };
    }
    case 'recruiting':
      return from(today + random.int(3, 35) * DAY);
    case 'planned':
      return from(today + random.int(30, 100) * DAY);
    case 'draft':
      return from(today + random.int(60, 160) * DAY);
    case 'completed':
    case 'closed': {
      const first = historyStart + 20 * DAY;
      const last = today - 5 * DAY - length;
      return from(startOfDay(first + (last - first) * ((past * GOLDEN) % 1)));
    }
  }

  function from(start: number): { start: number; end: number } {
    return { start, end: start + length };
  }
}
