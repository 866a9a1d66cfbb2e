import { expect, it } from 'vitest';
import { checkStanding } from './citation.mutations.ts';

it.each([
  ['quotable', true, []],
  ['quotable', false, ['CONFLICT']],
  ['citable', true, ['CONFLICT']],
  ['withdrawn', true, ['CONFLICT']],
  [null, true, ['NOT_FOUND']],
] as const)(
  'evidence that is %s, in a quote %s, has the errors %j',
  (standing, isInQuote, codes) => {
    expect(checkStanding(standing, isInQuote, 'e').map(({ code }) => code)).toEqual(codes);
  },
);
