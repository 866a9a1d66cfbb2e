import fc from 'fast-check';
import { GraphQLScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { copyJson, type JsonObject } from './json-object.ts';
import { merge } from '../fetch/merge.ts';
import { parseJson } from './exact-number.ts';
import { compileLeaf } from '../response/leaf-values.ts';

const writeCustom = compileLeaf(new GraphQLScalarType({ name: 'Decimal' }));

/** The integer that a JSON text is of, in whichever way it is written. */
function valueOf(text: string): bigint {
  return /^-?\d+$/.test(text) ? BigInt(text) : BigInt(Number(text));
}

/** Long runs of digits are found wherever they begin. */
const offset = fc.integer({ min: 0, max: 16 });

describe('a number of a custom scalar', () => {
  it('is never rounded, whatever it is put together with', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), offset, (integer, before) => {
        const known: JsonObject = {};
        const answer = parseJson(`${' '.repeat(before)}{"all":[${integer}, "${integer}"]}`);
        merge(known, { answer }, new Set(), copyJson);
        const [, written = '', text] =
          /^\{"all":\[([^,]+),"(.*)"\]\}$/.exec(writeCustom(known['answer'], false) ?? '') ?? [];
        expect(valueOf(written)).toBe(integer);
        expect(text).toBe(String(integer));
      }),
    );
  });

  it.each(['9007199254740993', '-9007199254740993', '12345678901234567890.5'])('is %s', (text) => {
    expect(writeCustom(parseJson(text), false)).toBe(text);
  });
});

/** Writes a number that a subgraph answered for a field of a scalar type. */
function read(name: string, text: string): string | undefined {
  return compileLeaf(new GraphQLScalarType({ name }))(parseJson(text), false);
}

it('an ID of many digits keeps them, and a Float is a double', () => {
  expect(read('ID', '9007199254740993')).toBe('"9007199254740993"');
  expect(read('ID', '12345678901234567.5')).toBeUndefined();
  expect(read('Float', '0.12345678901234567890')).toBe('0.12345678901234568');
  expect(read('Int', '9007199254740993')).toBeUndefined();
  expect(read('String', '9007199254740993')).toBeUndefined();
});

it('what is no number is read as by JSON.parse', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // Many digits, which a double holds.
      const text = JSON.stringify([value, 2 ** 60]);
      expect(JSON.stringify(parseJson(text))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
  const proto = parseJson('{"__proto__":{"a":1},"n":1234567890123456}');
  expect(Object.keys(proto ?? {})).toEqual(['__proto__', 'n']);
});
