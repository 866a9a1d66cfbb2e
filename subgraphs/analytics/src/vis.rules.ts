/**
 * The volunteer impact score (VIS): points fade by half every 90 days, and the score grows towards
 * 100 with the points that are left.
 *
 * P(t) = Σ points · 2^(−(t − t_event)/H); score = 100 · (1 − 2^(−P/P½)). P counts all of a person's points
 * up to t, never only those of a span. The score of a company, campaign or instance is the mean of the scores
 * of its volunteers: those with an activity in it up to t (docs/decisions/0033-one-impact-score-and-its-record.md).
 */
import type { EventType } from './event-types.ts';

const DAY = 86_400_000;

/** H: after this long a point counts half. */
export const VIS_HALF_LIFE_DAYS = 90;

/** P½: the points that make a score of 50. */
export const VIS_HALF_SCORE_POINTS = 60;

/**
 * L, the landmark of forward decay. Rollups hold Σ points · 2^((t_event − L)/H), which adds up in
 * any order. The migration of metrics_daily says the same moment: change neither.
 */
export const VIS_LANDMARK = Date.UTC(2025, 0, 1);

const POINTS: Partial<Record<EventType, number>> = {
  'buddy.match.created': 10,
  'buddy.event.logged': 5,
  'buddy.skill_share.completed': 15,
  'buddy.feedback.submitted': 8,
  'buddy.milestone.reached': 20,
  'buddy.checkin.completed': 3,
  'kintell.session.completed': 6,
};
const GOOD_RATING = 0.8;
const GOOD_RATING_POINTS = 2;

/** The points that a volunteer earns by an event; `rating` is what the other side gave, 0 to 1. */
export function visPoints(type: EventType, rating?: number | null): number {
  const points = POINTS[type] ?? 0;
  return points > 0 && (rating ?? 0) >= GOOD_RATING ? points + GOOD_RATING_POINTS : points;
}

/**
 * The points that are left of a stored forward-decayed sum.
 *
 * @param at milliseconds since 1970
 */
export function pointsAt(forwardDecayed: number, at: number): number {
  return forwardDecayed * 2 ** (-(at - VIS_LANDMARK) / (VIS_HALF_LIFE_DAYS * DAY));
}

/** The score of so many points, 0 to 100. */
export function visScore(points: number): number {
  return 100 * (1 - 2 ** (-points / VIS_HALF_SCORE_POINTS));
}

/** Points that somebody earned at a moment, in milliseconds since 1970. */
export interface EarnedPoints {
  readonly at: number;
  readonly points: number;
}

/** Score at a moment, of all that a person had earned by then; undefined before their first activity. */
export function visAt(earned: readonly EarnedPoints[], moment: number): number | undefined {
  const past = earned.filter(({ at }) => at <= moment);
  if (past.length === 0) return undefined;
  return visScore(
    past.reduce(
      (left, { at, points }) => left + points * 2 ** (-(moment - at) / (VIS_HALF_LIFE_DAYS * DAY)),
      0,
    ),
  );
}

/** Mean score of volunteers at a moment, over those with an activity by then; null without any. */
export function meanVisAt(
  volunteers: Iterable<readonly EarnedPoints[]>,
  moment: number,
): number | null {
  const scores = [...volunteers].flatMap((earned) => visAt(earned, moment) ?? []);
  return scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null;
}
