import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOODS, moodTrend, TREND_LENGTH } from './mood.rules.ts';

describe('the trend of a pair’s mood', () => {
  it.each([
    [['great', 'good', 'okay', 'struggling'], 'IMPROVING'],
    [['difficult', 'good'], 'WORSENING'],
    [['good', 'okay'], 'IMPROVING'],
    [['okay', 'okay', 'okay'], 'STEADY'],
    // Newer half: great, great. Older half: great, great, good. A third of a step is no change.
    [['great', 'great', 'great', 'great', 'good'], 'STEADY'],
    [['okay'], null],
    [[], null],
  ])('of %j, newest first, is %s', (moods, trend) => {
    expect(moodTrend(moods)).toBe(trend);
  });

  const mood = fc.constantFrom(...MOODS);

  it('turns round when every mood does', () => {
    const opposite = { IMPROVING: 'WORSENING', WORSENING: 'IMPROVING', STEADY: 'STEADY' } as const;
    fc.assert(
      fc.property(fc.array(mood, { minLength: 2 }), (moods) => {
        const mirrored = moods.map((name) => MOODS[MOODS.length - 1 - MOODS.indexOf(name)] ?? name);
        const trend = moodTrend(moods);
        expect(moodTrend(mirrored)).toBe(trend && opposite[trend]);
      }),
    );
  });

  it('does not depend on older check-ins', () => {
    fc.assert(
      fc.property(fc.array(mood, { minLength: TREND_LENGTH }), fc.array(mood), (newest, older) => {
        const five = newest.slice(0, TREND_LENGTH);
        expect(moodTrend([...five, ...older])).toBe(moodTrend(five));
      }),
    );
  });
});
