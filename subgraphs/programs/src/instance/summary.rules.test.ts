import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOODS } from '../checkin/mood.rules.ts';
import {
  MIN_GROUP_SIZE,
  toFeedbackSummary,
  toLearningSummary,
  toMoodDistribution,
  type MoodDistribution,
} from './summary.rules.ts';

function distribution(pairsByMood: Readonly<Record<string, number>>): MoodDistribution {
  return toMoodDistribution(new Map(Object.entries(pairsByMood)));
}

describe('a distribution of moods', () => {
  it('lists the moods of at least five pairs, best first', () => {
    expect(distribution({ difficult: 5, okay: 4, great: 6, struggling: 1 })).toEqual({
      suppressed: false,
      pairs: 16,
      moods: [
        { mood: 'great', pairs: 6 },
        { mood: 'difficult', pairs: 5 },
      ],
    });
  });

  it('suppresses a second mood when one alone could be computed from the total', () => {
    const { moods } = distribution({ great: 9, good: 8, okay: 6, struggling: 7, difficult: 1 });
    expect(moods?.map(({ mood }) => mood)).toEqual(['great', 'good', 'struggling']);
  });

  it('suppresses a second mood when the others together are fewer than five pairs', () => {
    const { moods } = distribution({ great: 6, okay: 2, difficult: 5, struggling: 1 });
    expect(moods).toEqual([{ mood: 'great', pairs: 6 }]);
  });

  it('is suppressed for fewer than five matches', () => {
    expect(distribution({ difficult: 4 })).toEqual({ suppressed: true, pairs: null, moods: null });
    expect(toMoodDistribution(undefined).suppressed).toBe(true);
  });

  it('shows no number below five, nor lets one be computed', () => {
    const counts = fc.dictionary(fc.constantFrom(...MOODS), fc.nat({ max: 12 }));
    fc.assert(
      fc.property(counts, (pairsByMood) => {
        const { suppressed, pairs, moods } = distribution(pairsByMood);
        const all = Object.values(pairsByMood).reduce((sum, count) => sum + count, 0);
        expect(suppressed).toBe(all < MIN_GROUP_SIZE);
        if (moods === null) return;
        expect(pairs).toBe(all);
        for (const { mood, pairs: shown } of moods) {
          expect(shown).toBeGreaterThanOrEqual(MIN_GROUP_SIZE);
          expect(shown).toBe(pairsByMood[mood]);
        }
        expect(MOODS.length - moods.length).not.toBe(1);
        const rest = moods.reduce((left, { pairs: shown }) => left - shown, all);
        expect(rest === 0 || rest >= MIN_GROUP_SIZE).toBe(true);
      }),
    );
  });
});

describe('a summary', () => {
  it('of ratings counts pairs, not ratings', () => {
    expect(toFeedbackSummary({ pairs: 4, ratings: 40, meanRating: 0.5 }).suppressed).toBe(true);
    expect(toFeedbackSummary({ pairs: 5, ratings: 5, meanRating: 0.5 })).toEqual({
      suppressed: false,
      pairs: 5,
      ratings: 5,
      meanRating: 0.5,
    });
    expect(toFeedbackSummary(undefined).suppressed).toBe(true);
  });

  it('of courses counts people, not courses', () => {
    const sums = { courses: 40, completed: 3, meanProgressPercent: 41.5 };
    expect(toLearningSummary({ ...sums, learners: 4 }).suppressed).toBe(true);
    expect(toLearningSummary({ ...sums, learners: 5 })).toEqual({
      ...sums,
      suppressed: false,
      learners: 5,
    });
    expect(toLearningSummary(undefined).suppressed).toBe(true);
  });
});
