import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

describe('a bounded cache', () => {
  it('holds the last keys whose sizes together are within the maximum', () => {
    const keys = fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 40 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 6, max: 40 }), (set, max) => {
        const cache = new BoundedCache<string>(max, (key) => key.length);
        for (const key of set) cache.set(key, `value of ${key}`);
        const newestFirst = [...new Set(set.toReversed())];
        const kept = newestFirst.filter(
          (_key, at) => newestFirst.slice(0, at + 1).join('').length <= max,
        );
        for (const key of kept) expect(cache.get(key)).toBe(`value of ${key}`);
        expect(cache.count).toBe(kept.length);
      }),
    );
  });

  it('holds a single value that is larger than the maximum until the next is set', () => {
    const cache = new BoundedCache<number>(2, (key) => key.length);
    cache.set('long', 1);
    expect(cache.get('long')).toBe(1);
    cache.set('a', 2);
    expect(cache.get('long')).toBeUndefined();
    expect(cache.get('a')).toBe(2);
  });

  it('has room again for what was deleted', () => {
    const cache = new BoundedCache<number>(1);
    cache.set('a', 1);
    cache.delete('a');
    cache.delete('a');
    cache.set('b', 2);
    expect(cache.get('b')).toBe(2);
    expect(cache.count).toBe(1);
  });
});
