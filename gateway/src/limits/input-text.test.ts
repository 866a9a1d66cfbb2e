import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'graphql';
import { checkLiterals, checkVariables } from './input-text.ts';
import { DEFAULT_LIMITS } from './limits.ts';

/** Values in values: of one kind, or of two in turn. */
const nested = (levels: number, [open, close]: readonly [string, string], each = 1): string =>
  `${open.repeat(levels / each)}1${close.repeat(levels / each)}`;

describe('values in a document', () => {
  it.each([
    ['[', ']', 1],
    ['{ a: ', '}', 1],
    ['[{ a: ', '}]', 2],
  ])('are taken when they are 10 deep, and refused when deeper: %s … %s', (open, close, each) => {
    const value = (levels: number): string => nested(levels, [open, close], each);
    for (const around of [
      (levels: number) => `{ f(a: 1, b: ${value(levels)}) g }`,
      (levels: number) => `query ($v: X = ${value(levels)}) { f }`,
    ]) {
      expect(() => checkLiterals(parse(around(10)), DEFAULT_LIMITS)).not.toThrow();
      expect(() => checkLiterals(parse(around(12)), DEFAULT_LIMITS)).toThrow(/10 deep/);
      expect(() => checkLiterals(parse(around(900)), DEFAULT_LIMITS)).toThrow(/10 deep/);
    }
  });

  it('may stand beside each other', () => {
    const fields = Array.from({ length: 50 }, (_, n) => `f${n}(a: ${nested(10, ['[', ']'])})`);
    expect(() => checkLiterals(parse(`{ ${fields.join(' ')} }`), DEFAULT_LIMITS)).not.toThrow();
  });
});

describe('variables', () => {
  it('of any JSON without NUL and lone surrogates are taken', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 10 })), (variables) => {
        fc.pre(!JSON.stringify(variables).includes('\\u0000'));
        expect(() => checkVariables(variables, DEFAULT_LIMITS)).not.toThrow();
      }),
    );
  });

  it.each([{ text: 'a\0b' }, { deep: [{ text: '\ud800' }] }, { 'a\0b': 1 }])(
    '%j are refused',
    (variables) => {
      expect(() => checkVariables(variables, DEFAULT_LIMITS)).toThrow(/without NUL/);
    },
  );

  it('that are too deep or too many are rejected, without exhausting the stack', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(() => checkVariables({ deep }, DEFAULT_LIMITS)).toThrow(/20 deep/);
    expect(() =>
      checkVariables({ many: Array.from({ length: 5_001 }, () => 1) }, DEFAULT_LIMITS),
    ).toThrow(/5000/);
  });
});
