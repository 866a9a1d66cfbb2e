import { expect, it } from 'vitest';
import { fuse } from './fusion.rules.ts';

it.each([
  [[], []],
  [
    [['a', 'b'], []],
    ['a', 'b'],
  ],
  [
    [
      ['a', 'b', 'c'],
      ['c', 'b'],
    ],
    ['c', 'b', 'a'],
  ],
  [
    [['b'], ['a']],
    ['a', 'b'],
  ],
  [
    [
      ['a', 'b'],
      ['c', 'b'],
      ['d', 'b'],
    ],
    ['b', 'a', 'c', 'd'],
  ],
])('the rankings %j are fused to %j', (rankings, ids) => {
  expect(fuse(rankings).map(([id]) => id)).toEqual(ids);
});

it('an id that all rankings have first has the sum of the greatest parts', () => {
  expect(fuse([['a'], ['a'], ['a']])).toEqual([['a', expect.closeTo(3 / 61, 12)]]);
});
