import { expect, it } from 'vitest';
import { checkPast } from './past.ts';

const NOW = new Date('2025-11-15T09:00:00Z');

it.each([
  ['2025-11-15T09:00:00Z', undefined, []],
  [undefined, undefined, []],
  ['2025-11-15T09:00:01Z', undefined, ['at']],
  ['2025-11-13T09:00:00Z', '2025-11-13T09:00:00Z', []],
  ['2025-11-12T09:00:00Z', '2025-11-13T09:00:00Z', ['at']],
])('a moment of the past, %s, since %s, has errors at %j', (moment, since, fields) => {
  const errors = checkPast('at', moment, NOW, since);
  expect(errors.flatMap(({ field }) => field)).toEqual(fields);
});
