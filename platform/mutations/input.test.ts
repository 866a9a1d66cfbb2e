import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  distinct,
  id,
  idempotencyKey,
  numberWithin,
  plainText,
  readInput,
  wholeNumber,
} from './input.ts';

const accepts = (form: z.ZodType, value: unknown): boolean => form.safeParse(value).success;

describe('a mutation’s input', () => {
  it('is read, or answered with its faults by their fields, what was expected and what came', () => {
    const form = z.object({
      id: id(),
      seats: wholeNumber(1, 10),
      names: z.array(plainText(5)),
    });
    expect(readInput(form, { id: 'no', seats: 11, names: ['fine', 'too long'] })).toEqual({
      faults: [
        {
          field: ['id'],
          code: 'BAD_USER_INPUT',
          message: 'id: expected a UUID, received a text of 2 characters.',
        },
        {
          field: ['seats'],
          code: 'BAD_USER_INPUT',
          message: 'seats: expected a whole number from 1 to 10, received 11.',
        },
        {
          field: ['names', '1'],
          code: 'BAD_USER_INPUT',
          message:
            'names.1: expected text of 1 to 5 characters, without control characters, received a text of 8 characters.',
        },
      ],
    });
    const given = { id: '0A000000-0000-4000-8000-000000000001', seats: 1, names: [] };
    expect(readInput(form, given)).toEqual({
      value: { ...given, id: '0a000000-0000-4000-8000-000000000001' },
    });
  });

  it('is not repeated: a text may be a secret', () => {
    const read = readInput(z.object({ key: idempotencyKey() }), { key: 'hunter2 '.repeat(10_000) });
    expect(JSON.stringify(read)).toContain('received a text of 80000 characters');
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });

  it('is answered with ten faults at most', () => {
    const given = { ids: Array.from({ length: 4_000 }, () => 'no') };
    expect(readInput(z.object({ ids: z.array(id()) }), given)).toMatchObject({
      faults: { length: 10 },
    });
  });

  it.each([
    ['NUL', 'a\0b'],
    ['an escape', 'a\u001Bb'],
    ['a change of direction', 'a\u202Eb'],
    ['half a character pair', 'a\uDC00'],
    ['a blank that takes no room', 'a\u200Bb'],
    ['a joint that nobody sees', 'a\u2060b'],
    ['nothing but blanks', ' \n\t '],
    ['nothing but marks of direction', '\u200F\u061C'],
    ['nothing but joiners', '\u200D\u200C'],
    ['nothing but tags', '\u{E0001}\u{E0041}'],
    ['nothing but a letter without a form', '\u3164'],
    ['null', null],
    ['a number', 5],
  ])('is no text with %s', (_what, value) => {
    expect(accepts(plainText(100), value)).toBe(false);
  });

  it('may be text in any language, in lines, with emoji, and comes without blanks around it', () => {
    const text = 'Привіт, مرحبا 👩‍👩‍👧\n\tto all, می\u200Cروم \u200Fשלום';
    expect(plainText(100).parse(`  ${text} `)).toBe(text);
    expect(plainText(10, { least: 0 }).parse('  ')).toBe('');
  });

  it('takes a number within its bounds, and no other', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer()), (value) => {
        expect(accepts(numberWithin(0, 1), value)).toBe(value >= 0 && value <= 1);
        expect(accepts(wholeNumber(1, 480), value)).toBe(
          Number.isInteger(value) && value >= 1 && value <= 480,
        );
      }),
    );
  });

  it('takes a list of so many, each once', () => {
    const form = distinct(plainText(5), 2);
    expect(
      [['a', 'b'], ['a', 'a'], ['a', 'b', 'c'], []].map((list) => accepts(form, list)),
    ).toEqual([true, false, false, true]);
  });

  it.each([
    ['a-key-of-mine', true],
    ['0a000000-0000-4000-8000-000000000001', true],
    [null, true],
    [undefined, true],
    ['short', false],
    ['with blanks in it', false],
    ['x'.repeat(201), false],
  ])('takes %s for an idempotency key: %s', (key, isOne) => {
    expect(accepts(idempotencyKey(), key)).toBe(isOne);
  });
});
