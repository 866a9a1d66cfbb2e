import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadCursorError } from '../errors/errors.ts';
import { createCursorCodec } from './cursor.ts';

const codec = createCursorCodec('a secret');

describe('a cursor', () => {
  it('decodes to the values that it encodes', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.option(fc.string({ unit: 'binary' }))),
        (binding, values) => {
          fc.pre(JSON.stringify(values).length < 700);
          expect(codec.decode(binding, codec.encode(binding, values))).toEqual(values);
        },
      ),
    );
  });

  it('with any character changed is rejected', () => {
    const cursor = codec.encode('list', ['2025-07-01', 'id']);
    for (let index = 0; index < cursor.length; index += 1) {
      const other = cursor[index] === 'A' ? 'B' : 'A';
      const changed = cursor.slice(0, index) + other + cursor.slice(index + 1);
      expect(() => codec.decode('list', changed)).toThrow(BadCursorError);
    }
  });

  it('of another list, order, filter or viewer is rejected', () => {
    const cursor = codec.encode('campaigns by name of company A', ['x']);
    expect(() => codec.decode('campaigns by name of company B', cursor)).toThrow(BadCursorError);
  });

  it('of a graph with another secret is rejected', () => {
    const cursor = createCursorCodec('another secret').encode('list', ['x']);
    expect(() => codec.decode('list', cursor)).toThrow(BadCursorError);
  });

  it('that is no cursor is rejected', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        expect(() => codec.decode('list', text)).toThrow(BadCursorError);
      }),
    );
  });
});
