/** The nightly impact scores of volunteers, of which the ends of months are kept. */
import { type Clock, day, DAY, HOUR, timestamp } from '../kernel/clock.ts';
import { DECAY_FACTOR, type Ledger } from '../kernel/ledger.ts';
import type { Person } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Plan } from '../kernel/plan.ts';

/**
 * Writes the scores of some volunteers from the events of their company.
 *
 * @param missing rows that others left unused
 * @returns rows left unused
 */
export function writeVolunteerScores(
  plan: Plan,
  output: Output,
  volunteers: readonly Person[],
  ledger: Ledger,
  missing: number,
): number {
  const { clock, profile } = plan;
  const share = volunteers.filter(takesPart).length / plan.people.all.filter(takesPart).length;
  let left = missing + Math.round(profile.rows('vis_calculations') * share);
  const dates = scoreDates(clock, profile.months);
  // The newest of everybody before the older ones of anybody.
  for (const date of dates) {
    for (const volunteer of volunteers) {
      const score = left > 0 ? ledger.visAt(volunteer.subjectKey, date) : undefined;
      if (score === undefined) continue;
      output.row('vis_calculations', {
        id: output.ids.next('vis_calculations'),
        user_id: volunteer.id,
        score: score.toFixed(4),
        calculation_date: day(date),
        decay_factor: DECAY_FACTOR.toFixed(9),
        created_at: timestamp(date + HOUR),
      });
      left -= 1;
    }
  }
  return left;
}

/** Yesterday, then the ends of months, then days between them, each the newest first. */
function scoreDates(clock: Clock, months: number): number[] {
  const past = Array.from({ length: months - 1 }, (_, index) => clock.month(-1 - index));
  const between = [15, 8, 22, 4, 11, 18, 26].flatMap((date) =>
    past.map(({ start }) => start + (date - 1) * DAY + 22 * HOUR),
  );
  return [clock.daysAgo(1, 22), ...past.map(({ end }) => end - 2 * HOUR), ...between];
}

/** Returns whether a person volunteers in any programme. */
function takesPart({ role, programs }: Person): boolean {
  return role === 'volunteer' && programs.size > 0;
}
