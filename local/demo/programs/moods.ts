/** Weekly moods of people in a buddy programme, and the moment when they leave. */
import { DAY, WEEK } from '../kernel/clock.ts';
import type { Mood } from '../kernel/model.ts';
import type { Random } from '../kernel/random.ts';
import { MONTHLY_DROPOUT, USUAL_STRAIN } from '../kernel/rates.ts';

/** Factor by which leaving is likelier after two bad weeks running. */
const BAD_SPELL_FACTOR = 2.5;
const WEEKLY_DROPOUT = 1 - (1 - MONTHLY_DROPOUT) ** (WEEK / (30 * DAY));
const CALM: readonly Mood[] = ['great', 'good', 'good', 'okay'];

export interface MoodPath {
  /** One mood a week from the start. */
  readonly moods: readonly Mood[];
  /** Moment when the person left; undefined when they stayed to the end. */
  readonly leftAt: number | undefined;
}

/**
 * Draws a path by a Markov chain.
 *
 * @param strain chance that a calm week turns into a struggling one, at a moment
 * @param stays true when the person never leaves
 */
export function moodPath(
  random: Random,
  from: number,
  to: number,
  strain: (moment: number) => number = () => USUAL_STRAIN,
  stays = false,
): MoodPath {
  const moods: Mood[] = [];
  let mood: Mood = random.chance(strain(from)) ? 'struggling' : 'good';
  let badWeeks = 0;
  let isAtRisk = false;
  for (let week = from; week < to; week += WEEK) {
    mood = nextMood(random, mood, strain(week));
    moods.push(mood);
    badWeeks = isBad(mood) ? badWeeks + 1 : 0;
    isAtRisk ||= badWeeks >= 2;
    const hazard = WEEKLY_DROPOUT * (isAtRisk ? BAD_SPELL_FACTOR : 1);
    const leftAt = week + random.between(0.2, 1) * WEEK;
    if (!stays && leftAt < to && random.chance(hazard)) return { moods, leftAt };
  }
  return { moods, leftAt: undefined };
}

/** Struggling or difficult. */
export function isBad(mood: Mood): boolean {
  return mood === 'struggling' || mood === 'difficult';
}

function nextMood(random: Random, mood: Mood, strain: number): Mood {
  const draw = random.next();
  if (!isBad(mood)) return draw < strain ? 'struggling' : random.pick(CALM);
  // Strain keeps people down, too: recovery takes about two weeks, or three under strain.
  const recovery = 0.62 - 1.5 * strain;
  if (draw < recovery) return 'okay';
  return draw < recovery + (1 - recovery) * 0.75 ? 'struggling' : 'difficult';
}
