import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOfMembers } from './representations.ts';

/** Values of two members, whose texts run into each other where they are only put together. */
const value = fc.oneof(
  fc.string({ unit: fc.constantFrom('1', '"', ',', '{', 'a'), maxLength: 4 }),
  fc.constantFrom<unknown>(null, true, 0, 1, 11, 1.5, '1,', '1"a', { a: '1' }, ['1'], 'null'),
);

it('keys of members are equal just where the members are', () => {
  const members = fc.array(value, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(members, members, (one, other) => {
      expect(keyOf(one) === keyOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 2_000 },
  );
  expect(keyOfMembers({ a: 1 }, ['a', 'b'])).toBeUndefined();
});

function keyOf([a, b]: readonly unknown[]): string | undefined {
  return keyOfMembers({ a, b }, ['a', 'b']);
}
