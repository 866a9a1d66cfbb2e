import { describe, expect, it } from 'vitest';
import { WEEK } from '../kernel/clock.ts';
import { isBad, moodPath } from './moods.ts';
import { Random } from '../kernel/random.ts';

/** Weeks with and without a bad spell behind them, and how many people left in them. */
function countWeeks(strain?: () => number) {
  const random = new Random('mood paths');
  const weeks = { calm: 0, calmLeft: 0, risky: 0, riskyLeft: 0, bad: 0 };
  for (let person = 0; person < 3_000; person += 1) {
    const { moods, leftAt } = moodPath(random, 0, 12 * WEEK, strain);
    let isAtRisk = false;
    moods.forEach((mood, index) => {
      const before = moods[index - 1];
      isAtRisk ||= isBad(mood) && before !== undefined && isBad(before);
      const hasLeft = leftAt !== undefined && index === moods.length - 1 ? 1 : 0;
      weeks[isAtRisk ? 'risky' : 'calm'] += 1;
      weeks[isAtRisk ? 'riskyLeft' : 'calmLeft'] += hasLeft;
      weeks.bad += isBad(mood) ? 1 : 0;
    });
  }
  return weeks;
}

describe('mood paths', () => {
  it('lose about 5 % of people in a month, and two and a half times as many after a bad spell', () => {
    const { calm, calmLeft, risky, riskyLeft } = countWeeks();
    const weekly = calmLeft / calm;
    expect(1 - (1 - weekly) ** (30 / 7)).toBeCloseTo(0.05, 2);
    expect(riskyLeft / risky / weekly).toBeGreaterThan(1.9);
    expect(riskyLeft / risky / weekly).toBeLessThan(3.1);
  });

  it('are bad twice as often under strain', () => {
    const usual = countWeeks();
    const strained = countWeeks(() => 0.22);
    const share = ({ bad, calm, risky }: typeof usual): number => bad / (calm + risky);
    expect(share(strained) / share(usual)).toBeGreaterThan(2);
  });

  it('keep who stays to the end', () => {
    const random = new Random('stays');
    for (let person = 0; person < 200; person += 1) {
      const { moods, leftAt } = moodPath(random, 0, 20 * WEEK, undefined, true);
      expect(leftAt).toBeUndefined();
      expect(moods).toHaveLength(20);
    }
  });
});
