import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOODS } from '../checkin/mood.rules.ts';
import {
  SMALLEST_GROUP,
  toFeedbackSummary,
  toLearningSummary,
  toMoodDistribution,
} from './instance.rules.ts';

describe('a distribution of moods', () => {
  it('lists the moods that occur, best first', () => {
    const pairs = new Map([
      ['difficult', 2],
      ['great', 4],
    ]);
    expect(toMoodDistribution(pairs)).toEqual({
      suppressed: false,
      pairs: 6,
      moods: [
        { mood: 'great', pairs: 4 },
        { mood: 'difficult', pairs: 2 },
      ],
    });
  });

  it('tells nothing at all of fewer than five pairs', () => {
    const counts = fc.dictionary(fc.constantFrom(...MOODS), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(counts, (pairsByMood) => {
        const pairs = Object.values(pairsByMood).reduce((sum, count) => sum + count, 0);
        const { suppressed, ...told } = toMoodDistribution(new Map(Object.entries(pairsByMood)));
        expect(suppressed).toBe(pairs < SMALLEST_GROUP);
        expect(told).toMatchObject(suppressed ? { pairs: null, moods: null } : { pairs });
      }),
    );
    expect(toMoodDistribution(undefined).suppressed).toBe(true);
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
