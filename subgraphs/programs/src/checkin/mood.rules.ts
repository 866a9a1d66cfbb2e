/** Moods in their order, and where a pair's mood is going. */
import type { BuddyCheckinMood, MoodTrend } from '../generated/graphql.ts';

/** All moods, worst first: a mood's place is its score. */
export const MOODS: readonly BuddyCheckinMood[] = [
  'difficult',
  'struggling',
  'okay',
  'good',
  'great',
];

/** How many of a pair's newest check-ins a trend is read from. */
export const TREND_LENGTH = 5;

/** The mean must move by half a step between neighbouring moods to be called a change. */
const MIN_CHANGE = 0.5;

/**
 * Compares the mean mood of the newer half with that of the older half; with an odd number the
 * middle one counts as old, so that the trend follows what is new.
 *
 * @param moods the newest check-ins, newest first
 * @returns null with fewer than two
 */
export function moodTrend(moods: readonly string[]): MoodTrend | null {
  if (moods.length < 2) return null;
  const scores = moods.slice(0, TREND_LENGTH).map(score);
  const half = Math.floor(scores.length / 2);
  const change = mean(scores.slice(0, half)) - mean(scores.slice(half));
  if (change >= MIN_CHANGE) return 'IMPROVING';
  return change <= -MIN_CHANGE ? 'WORSENING' : 'STEADY';
}

function score(mood: string): number {
  return MOODS.findIndex((known) => known === mood);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
