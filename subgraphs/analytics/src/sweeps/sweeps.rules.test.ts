import { expect, it } from 'vitest';
import { startOfNextMonth } from './sweeps.rules.ts';

it.each([
  ['2025-01-31 23:59:59.999', '2025-02-01 00:00:00.000'],
  ['2024-12-01 00:00:00.000', '2025-01-01 00:00:00.000'],
])('the month after %s begins at %s', (moment, next) => {
  expect(startOfNextMonth(moment)).toBe(next);
});
