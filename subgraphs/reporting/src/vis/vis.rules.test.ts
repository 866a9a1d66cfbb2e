import { inBrief } from '@teei/test/user-errors.ts';
import { expect, test } from 'vitest';
import { checkDay } from './vis.rules.ts';

test.each([
  ['2025-11-15', []],
  ['2023-11-01', []],
  ['2025-11-16', ['asOf BAD_USER_INPUT']],
  ['2023-10-31', ['asOf BAD_USER_INPUT']],
])('scores as of %s, asked for on 15 November 2025: %j', (day, errors) => {
  expect(inBrief(checkDay(day, new Date('2025-11-15T10:00:00Z')))).toEqual(errors);
});
