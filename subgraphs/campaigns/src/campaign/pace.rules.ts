/** Projections of campaigns from their pace of the last weeks, which goes on in a straight line. */
import { addDays } from '@teei/platform/calendar/period.ts';

export interface PaceFacts {
  readonly status: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Volunteers with a seat, and their seats; null in a draft that has none yet. */
  readonly enrolled: number;
  readonly capacity: number | null;
  /** Cents; null in a draft that has no budget yet. */
  readonly spent: number;
  readonly budget: number | null;
  /** Days since the snapshot that the others are of: 7 to 28; null without one. */
  readonly days: number | null;
  readonly enrolled_earlier: number | null;
  readonly spent_earlier: number | null;
}

/** States in which seats are taken and money is spent. */
const MOVING = ['recruiting', 'active'];

/** Ten years: what lies further ahead is no projection. */
const MAX_DAYS = 3_650;

/** Days until all seats of volunteers are taken, 0 when they are; null when that is not in sight. */
export function daysToFull(facts: PaceFacts): number | null {
  return daysUntil(facts, facts.enrolled, facts.enrolled_earlier, facts.capacity);
}

/** Day on which the budget is spent, today when it is; null when that is not in sight. */
export function projectedExhaustion(facts: PaceFacts): string | null {
  const days = daysUntil(facts, facts.spent, facts.spent_earlier, facts.budget);
  return days === null ? null : addDays(facts.today, days);
}

function daysUntil(
  { status, days }: PaceFacts,
  now: number,
  earlier: number | null,
  goal: number | null,
): number | null {
  if (!MOVING.includes(status) || !goal) return null;
  if (now >= goal) return 0;
  if (days === null || earlier === null || now <= earlier) return null;
  const left = Math.ceil(((goal - now) * days) / (now - earlier));
  return left > MAX_DAYS ? null : left;
}
