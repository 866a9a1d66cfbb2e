import { expect, it } from 'vitest';
import { netRatio } from './sroi.rules.ts';

it.each([
  [310_000, 100_000, 2.1],
  [100_000, 100_000, 0],
  [50_000, 100_000, -0.5],
  [0, 100_000, -1],
  [200_000, 30_000, 5.6667],
  [50_000, 0, null],
  [0, 0, null],
])('the net ratio of %i cents of value to %i of investment is %s', (value, investment, net) => {
  expect(netRatio(value, investment)).toBe(net);
});
