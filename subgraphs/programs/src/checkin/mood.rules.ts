/** Order of moods, and the trend of a match's mood. */
import type { BuddyCheckinMood, MoodTrend } from '../generated/graphql.ts';

/** All moods, worst first; the index of a mood is its score. */
export const MOODS: readonly BuddyCheckinMood[] = [
  'difficult',
  'struggling',
  'okay',
  'good',
  'great',
];

/** Number of a match's newest check-ins that determine its trend. */
export const TREND_LENGTH = 5;

/** Minimum difference of mean scores for a trend: half a step between neighbouring moods. */
const MIN_CHANGE = 0.5;

/**
 * Trend of a mood: the mean score of the newer half against that of the older half. The middle one of an
 * odd number belongs to the older half.
 *
 * @param moods moods of the newest check-ins, newest first
 * @returns null for fewer than two check-ins
 */
export function moodTrend(moods: readonly string[]): MoodTrend | null {
  if (moods.length < 2) return null;
  const scores = moods.slice(0, TREND_LENGTH).map(score);
  const half = Math.floor(scores.length / 2);
  const change = mean(scores.slice(0, half)) - mean(scores.slice(half));
  if (change >= MIN_CHANGE) return 'IMPROVING';
  return change <= -MIN_CHANGE ? 'WORSENING' : 'STEADY';
}

/** Moods of a pair that has a hard time. */
const LOW_MOODS: readonly (string | null)[] = ['struggling', 'difficult'];

/** Returns true when two check-ins in a row are low: the coordinators are told. */
export function needsAttention(before: string | null, mood: string): boolean {
  return LOW_MOODS.includes(before) && LOW_MOODS.includes(mood);
}

function score(mood: string): number {
  return MOODS.findIndex((known) => known === mood);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
