import { expect, it } from 'vitest';
import { RunningLimit } from './running-limit.ts';

/** Ends so many intervals in which operations take so long while others wait and all places are taken. */
function load(
  limit: RunningLimit,
  intervals: number,
  milliseconds: (limit: number) => number,
): void {
  for (let interval = 0; interval < intervals; interval += 1) {
    for (let operation = 0; operation < 5; operation += 1) limit.count(milliseconds(limit.value));
    limit.endInterval(true, limit.value);
  }
}

/** Milliseconds of an operation where 40 a second can be done, at best in 50. */
const fortyEachSecond = (running: number): number => Math.max(50, (running * 1_000) / 40);

it('operations that make each other slower are fewer at once, though never too few', () => {
  const limit = new RunningLimit();
  limit.count(50);
  limit.endInterval(false, 1);
  load(limit, 50, fortyEachSecond);
  expect(limit.value).toBeGreaterThanOrEqual(16);
  expect(limit.value).toBeLessThan(24);
});

it('operations that are slow by nature are not', () => {
  const limit = new RunningLimit();
  load(limit, 50, () => 1_500);
  expect(limit.value).toBe(512);
});

it('operations that do not wait change nothing', () => {
  const limit = new RunningLimit();
  limit.count(1);
  limit.endInterval(false, 1);
  limit.count(5_000);
  limit.endInterval(false, 64);
  expect(limit.value).toBe(64);
});

it('once they are fast again, more are let run', () => {
  const limit = new RunningLimit();
  load(limit, 1, () => 50);
  load(limit, 20, () => 1_000);
  expect(limit.value).toBe(16);
  load(limit, 20, () => 50);
  expect(limit.value).toBeGreaterThan(64);
});
