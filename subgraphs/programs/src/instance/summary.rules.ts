/** Summaries of a programme instance's people, suppressed for small groups. */
import { MOODS } from '../checkin/mood.rules.ts';

/** Minimum number of matches or people of a summary (catalogue, programs). */
export const MIN_GROUP_SIZE = 5;

/** MoodDistribution of the SDL: null beside `suppressed` for fewer than MIN_GROUP_SIZE matches. */
export interface MoodDistribution {
  readonly suppressed: boolean;
  readonly pairs: number | null;
  readonly moods: readonly MoodCount[] | null;
}

interface MoodCount {
  readonly mood: string;
  readonly pairs: number;
}

/** @param pairsByMood number of matches in each mood that occurs */
export function toMoodDistribution(
  pairsByMood: ReadonlyMap<string, number> | undefined,
): MoodDistribution {
  const counts = MOODS.toReversed().map((mood) => ({ mood, pairs: pairsByMood?.get(mood) ?? 0 }));
  const pairs = counts.reduce((sum, count) => sum + count.pairs, 0);
  return pairs < MIN_GROUP_SIZE
    ? { suppressed: true, pairs: null, moods: null }
    : { suppressed: false, pairs, moods: largeMoods(counts, pairs) };
}

/**
 * Moods with at least MIN_GROUP_SIZE matches. The matches of those that are left out can be computed from the total:
 * where they are fewer than that together, or of one mood, the smallest of the others is left out too (complementary
 * suppression).
 */
function largeMoods(counts: readonly MoodCount[], total: number): readonly MoodCount[] {
  const large = counts.filter(({ pairs }) => pairs >= MIN_GROUP_SIZE);
  const rest = large.reduce((left, { pairs }) => left - pairs, total);
  const isOneMood = large.length === counts.length - 1;
  if (!isOneMood && (rest === 0 || rest >= MIN_GROUP_SIZE)) return large;
  const smallest = Math.min(...large.map(({ pairs }) => pairs));
  return large.filter(({ pairs }) => pairs > smallest);
}

/** Sums over the ratings of an instance. */
export interface FeedbackSums {
  readonly pairs: number;
  readonly ratings: number;
  readonly meanRating: number;
}

/** FeedbackSummary of the SDL. */
export type FeedbackSummary = Summary<FeedbackSums>;

/** @param sums undefined without ratings */
export function toFeedbackSummary(sums: FeedbackSums | undefined): FeedbackSummary {
  return !sums || sums.pairs < MIN_GROUP_SIZE
    ? { suppressed: true, pairs: null, ratings: null, meanRating: null }
    : { suppressed: false, ...sums };
}

/** Sums over the courses of an instance's people. */
export interface LearningSums {
  readonly learners: number;
  readonly courses: number;
  readonly completed: number;
  readonly meanProgressPercent: number;
}

/** LearningSummary of the SDL. */
export type LearningSummary = Summary<LearningSums>;

/** @param sums undefined without courses */
export function toLearningSummary(sums: LearningSums | undefined): LearningSummary {
  return !sums || sums.learners < MIN_GROUP_SIZE
    ? {
        suppressed: true,
        learners: null,
        courses: null,
        completed: null,
        meanProgressPercent: null,
      }
    : { suppressed: false, ...sums };
}

type Summary<Sums> = { readonly suppressed: boolean } & {
  readonly [Name in keyof Sums]: Sums[Name] | null;
};
