import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkVariables } from './input-text.ts';
import { LIMITS } from './limits.ts';

describe('variables', () => {
  it('of any JSON without NUL and lone surrogates are taken', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 10 })), (variables) => {
        fc.pre(!JSON.stringify(variables).includes('\\u0000'));
        expect(() => checkVariables(variables, LIMITS)).not.toThrow();
      }),
    );
  });

  it.each([{ text: 'a\0b' }, { deep: [{ text: '\ud800' }] }, { 'a\0b': 1 }])(
    '%j are refused',
    (variables) => {
      expect(() => checkVariables(variables, LIMITS)).toThrow(/without NUL/);
    },
  );

  it('that are too deep or too many are refused, without running out of stack', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(() => checkVariables({ deep }, LIMITS)).toThrow(/20 deep/);
    expect(() => checkVariables({ many: Array.from({ length: 5_001 }, () => 1) }, LIMITS)).toThrow(
      /5000/,
    );
  });
});
