import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsAt, visPoints, visScore, VIS_LANDMARK } from './vis.rules.ts';

const DAY = 86_400_000;

describe('the volunteer impact score', () => {
  test('is 0 without points, 50 at 60 points and 75 at 120', () => {
    expect([0, 60, 120].map(visScore)).toEqual([0, 50, 75]);
  });

  test('grows with the points and stays below 100', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1_000, noNaN: true }), (points) => {
        expect(visScore(points + 1)).toBeGreaterThan(visScore(points));
        expect(visScore(points)).toBeLessThan(100);
      }),
    );
  });

  test('counts a point half after 90 days, whatever the landmark', () => {
    const earned = Date.UTC(2025, 6, 1);
    const stored = 12 * 2 ** ((earned - VIS_LANDMARK) / (90 * DAY));
    expect(pointsAt(stored, earned)).toBeCloseTo(12, 9);
    expect(pointsAt(stored, earned + 90 * DAY)).toBeCloseTo(6, 9);
    expect(pointsAt(stored, earned + 180 * DAY)).toBeCloseTo(3, 9);
  });

  test('adds two points for a rating of 0.8 or more, to what earns points at all', () => {
    expect(visPoints('kintell.session.completed', 0.8)).toBe(8);
    expect(visPoints('kintell.session.completed', 0.79)).toBe(6);
    expect(visPoints('kintell.session.completed')).toBe(6);
    expect(visPoints('spend.recorded', 1)).toBe(0);
  });
});
