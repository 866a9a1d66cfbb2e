import { inBrief } from '@teei/test/user-errors.ts';
import { expect, test } from 'vitest';
import { checkDay } from './vis.rules.ts';

test.each([
  ['2025-11-15', []],
  ['2023-11-01', []],
  ['2025-11-16', ['asOf BAD_USER_INPUT']],
  ['2023-10-31', ['asOf BAD_USER_INPUT']],
])('scores as of %s, asked for on 15 November 2025: %j', (day, errors) => {
  expect(inBrief(checkDay(day, new Date('2025-11-15T10:00:00Z'), null))).toEqual(errors);
});

test.each([
  ['2024-09-15', ['asOf BAD_USER_INPUT']],
  ['2024-09-29', ['asOf BAD_USER_INPUT']],
  ['2024-09-30', []],
  ['2024-08-31', []],
  ['2024-10-01', []],
])(
  'scores as of %s where a policy has removed the events before October 2024: %j',
  (day, errors) => {
    const now = new Date('2025-11-15T10:00:00Z');
    expect(inBrief(checkDay(day, now, '2024-10-01'))).toEqual(errors);
  },
);
