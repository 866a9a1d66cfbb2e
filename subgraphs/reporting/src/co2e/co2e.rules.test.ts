import { inBrief } from '@teei/test/user-errors.ts';
import { expect, it } from 'vitest';
import { checkEmissions, kilograms } from './co2e.rules.ts';

it.each([
  [412, 0.0355, 14.626],
  [0.5, 2.0001, 1.0001],
  [10, 0, 0],
])('%d units of %d kilograms emit %d kilograms', (quantity, factor, emitted) => {
  expect(kilograms(quantity, factor)).toBe(emitted);
});

it.each([
  ['2025-11-15', 1, []],
  ['2025-11-16', 1, ['date BAD_USER_INPUT']],
  ['2000-01-01', 1, []],
  ['1999-12-31', 1, ['date BAD_USER_INPUT']],
  ['2025-11-15', 2e9, ['quantity BAD_USER_INPUT']],
])('emissions of %s and %d units have the errors %j', (date, quantity, errors) => {
  const input = { date, quantity, factor: { kgPerUnit: 1 } };
  expect(inBrief(checkEmissions(input, new Date('2025-11-15T09:00:00Z')))).toEqual(errors);
});
