import { describe, expect, it } from 'vitest';
import { isToldOf, pauseAfterFailure } from './privacy-request.rules.ts';

describe('an erasure that fails', () => {
  it('is taken up again after twice the time, a day at most', () => {
    const minutes = [1, 2, 3, 4, 11, 12, 40].map(
      (attempts) => pauseAfterFailure(attempts) / 60_000,
    );
    expect(minutes).toEqual([1, 2, 4, 8, 1_024, 1_440, 1_440]);
  });

  it('is told at once, and then once a day', () => {
    const told = Array.from({ length: 15 }, (_, index) => index + 1).filter(isToldOf);
    expect(told).toEqual([1, 13, 14, 15]);
  });
});
