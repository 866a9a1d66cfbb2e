import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashKey, makeKey, readKey } from './keys.ts';

it('a key is recognisable, long and never the same', () => {
  const keys = Array.from({ length: 100 }, makeKey);
  for (const key of keys) expect(key).toMatch(/^teei_[\w-]{43}$/);
  expect(new Set(keys).size).toBe(100);
});

it('a key is read as it was made, whatever the scheme’s case', () => {
  const key = makeKey();
  expect(readKey(`Bearer ${key}`)).toBe(key);
  expect(readKey(`bearer ${key}`)).toBe(key);
  expect(hashKey(key)).toMatch(/^[0-9a-f]{64}$/);
});

it('other credentials are no keys', () => {
  expect(readKey(undefined)).toBeUndefined();
  expect(readKey(`Basic ${makeKey()}`)).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!text.startsWith('teei_'));
      expect(readKey(`Bearer ${text}`)).toBeUndefined();
    }),
  );
});
