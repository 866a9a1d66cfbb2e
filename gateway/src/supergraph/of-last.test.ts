import { expect, it } from 'vitest';
import { ofLast } from './of-last.ts';

it('remembers the result for what was given last, of which each part counts', () => {
  const given: unknown[] = [];
  const read = ofLast((text: string, options: object) => {
    given.push([text, options]);
    return { text };
  });
  const [some, other] = [{}, {}];
  const first = read('a', some);
  expect(read('a', some)).toBe(first);
  expect(read('a', other)).not.toBe(first);
  expect(read('b', other)).toEqual({ text: 'b' });
  expect(read('a', some)).not.toBe(first);
  expect(given).toHaveLength(4);
});
