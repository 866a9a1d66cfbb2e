/** Progress of participants: a baseline and a gain for each outcome that their programme is about. */
import { DAY } from '../kernel/clock.ts';
import type { Enrollment, Instance, OutcomeMetric } from '../kernel/model.ts';
import type { Random } from '../kernel/random.ts';

const MONTH = 30 * DAY;
/** Gain a month in an outcome, before the programme's effect. */
const MONTHLY_GAIN = 0.03;
/** A programme's main outcome gains more than its side effects. */
const MAIN_EFFECT = 2.2;
const SIDE_EFFECT = 1.2;

export interface Journey {
  readonly enrollment: Enrollment;
  /** The outcomes of the programme, its main one first. */
  readonly metrics: readonly OutcomeMetric[];
  readonly from: number;
  /** Log-odds at the start, and gain of them a month, for each outcome. */
  readonly start: readonly number[];
  readonly gain: readonly number[];
}

/** Draws a journey: baseline 0.38 ± 0.12, everybody at their own pace. */
export function drawJourney(random: Random, instance: Instance, enrollment: Enrollment): Journey {
  const metrics = instance.template.metrics;
  const pace = random.logNormal(-0.1, 0.55) * (instance.traits.effect ?? 1);
  const baselines = metrics.map(() => Math.min(0.8, Math.max(0.1, random.normal(0.38, 0.12))));
  return {
    enrollment,
    metrics,
    from: Math.max(enrollment.enrolledAt, instance.start),
    start: baselines.map(logit),
    gain: baselines.map((baseline, index) => {
      const effect = index === 0 ? MAIN_EFFECT : SIDE_EFFECT;
      // A gain in the score, as log-odds around the baseline.
      return (MONTHLY_GAIN * effect * pace) / (baseline * (1 - baseline));
    }),
  };
}

/** The score of outcome `index` at a moment, with the noise of measuring it. */
export function measure(random: Random, journey: Journey, index: number, at: number): number {
  const months = Math.max(0, (at - journey.from) / MONTH);
  const odds = (journey.start[index] ?? 0) + (journey.gain[index] ?? 0) * months;
  return logistic(odds + random.normal(0, 0.12));
}

/** The score to be expected, without noise. */
export function expected(journey: Journey, at: number): number {
  const months = Math.max(0, (at - journey.from) / MONTH);
  return logistic((journey.start[0] ?? 0) + (journey.gain[0] ?? 0) * months);
}

function logit(score: number): number {
  return Math.log(score / (1 - score));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
