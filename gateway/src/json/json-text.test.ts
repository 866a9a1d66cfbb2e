import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainJson, JsonText, quote } from './json-text.ts';

/** Any code units: halves of pairs too. */
const texts = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(...'"\\/\n\t\u007f\u2028\ud7ff\ud800\udfff\ue000a'.split('').map(codeOf)),
    ),
  )
  .map((codes) => String.fromCharCode(...codes));

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

describe('a quoted text', () => {
  it('is what JSON has for it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(quote(text, false)).toBe(JSON.stringify(text));
      }),
    );
  });

  it('is so too where the JSON that it came in says whether to look', () => {
    fc.assert(
      fc.property(texts, (text) => {
        // As a subgraph's answer comes: as bytes.
        const json = Buffer.from(JSON.stringify(text)).toString();
        const read = String(JSON.parse(json));
        expect(quote(read, isPlainJson(json))).toBe(JSON.stringify(read));
      }),
    );
  });
});

it('a JSON text is given once', () => {
  const text = new JsonText('{"a":1}');
  expect(text.take()).toBe('{"a":1}');
  expect(() => text.take()).toThrow('The text has been taken.');
  expect(JSON.stringify({ data: new JsonText('{"a":1}') })).toBe('{"data":{"a":1}}');
});
