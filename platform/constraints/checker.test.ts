import { buildSchema, isInputObjectType } from 'graphql';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileChecker, type CheckedInput } from './checker.ts';

const DIRECTIVES = `
  directive @constraint(
    minLength: Int, maxLength: Int, min: Float, max: Float, pattern: String, format: String,
    minItems: Int, maxItems: Int, uniqueItems: Boolean) on INPUT_FIELD_DEFINITION
  directive @omittable on INPUT_FIELD_DEFINITION
  scalar SafeInt
  type Query { a: Int }`;

/** Checks an input whose type has these fields. */
function check(fields: string, input: unknown): CheckedInput {
  const schema = buildSchema(`${DIRECTIVES}
    input Form { ${fields} }
    input Inner { name: String! @constraint(minLength: 1, maxLength: 5) next: Inner }`);
  const type = schema.getType('Form');
  if (!isInputObjectType(type)) throw new TypeError('Form is an input type.');
  return compileChecker(schema, type)(input);
}

const accepts = (field: string, value: unknown): boolean =>
  'value' in check(`field: ${field}`, { field: value });

const TEXT = 'String @constraint(minLength: 1, maxLength: 100)';

describe('an input', () => {
  it('is answered with all of its errors by their fields: what was expected, and what came', () => {
    const fields = `
      id: ID! seats: Int @constraint(min: 1, max: 1000)
      names: [String!] @constraint(maxLength: 5) inner: Inner name: String @omittable`;
    const input = {
      id: 'no',
      seats: 1001,
      names: ['fine', 'too long'],
      inner: { name: 'fine', next: { name: '' } },
      name: null,
    };
    expect(check(fields, input)).toEqual({
      errors: [
        ['id', 'a UUID, received a text of 2 characters'],
        ['seats', 'a whole number from 1 to 1,000, received 1001'],
        [
          'names.1',
          'text of at most 5 characters, without control characters, received a text of 8 characters',
        ],
        [
          'inner.next.name',
          'text of 1 to 5 characters, without control characters, received a text of 0 characters',
        ],
        ['name', 'text, without control characters, received none'],
      ].map(([path = '', expected]) => ({
        field: path.split('.'),
        code: 'BAD_USER_INPUT',
        message: `${path}: expected ${expected}.`,
      })),
    });
  });

  it('comes in its normal form: ids in lower case, texts without white space around them', () => {
    const input = { id: '0A000000-0000-4000-8000-000000000001', name: ' a b\n', when: null };
    expect(check(`id: ID! name: String when: String`, input)).toEqual({
      value: { id: '0a000000-0000-4000-8000-000000000001', name: 'a b', when: null },
    });
  });

  it.each([
    ['joiners', '\u200DOla\u200D\u200C'],
    ['marks of direction', '\u200E Ola\u200F \u061C'],
    ['a soft hyphen', 'Ola\u00AD'],
    ['a joiner of graphemes', 'Ola\u034F\u034F'],
  ])('has no %s at the ends of a text', (_what, name) => {
    expect(check('name: String', { name })).toEqual({ value: { name: 'Ola' } });
  });

  it('keeps joiners inside of a text, and what gives an emoji its form', () => {
    const name = 'می\u200Cروم 👩\u200D👧 ❤\uFE0F';
    expect(check('name: String', { name })).toEqual({ value: { name } });
  });

  it('has ten errors at most', () => {
    const ids = Array.from({ length: 4_000 }, () => 'no');
    expect(check('ids: [ID!]', { ids })).toMatchObject({ errors: { length: 10 } });
  });

  it('is not repeated: a text may be a secret', () => {
    const key = 'hunter2 '.repeat(10_000);
    const checked = JSON.stringify(check('key: String @constraint(maxLength: 200)', { key }));
    expect(checked).toContain('received a text of 80000 characters');
    expect(checked).not.toContain('hunter2');
  });

  it('whose constraint makes no sense is found when the schema is made', () => {
    expect(() => check('a: String @constraint(format: "colour")', {})).toThrow('format');
    expect(() => check('a: String @constraint(minLength: -1)', {})).toThrow('minLength');
  });
});

describe('a text', () => {
  it.each([
    ['NUL', 'a\0b'],
    ['an escape', 'a\u001Bb'],
    ['an override of direction', 'a\u202Eb'],
    ['a lone surrogate', 'a\uDC00'],
    ['a space of no width', 'a\u200Bb'],
    ['an invisible separator', 'a\u2063b'],
    ['white space alone', ' \n\t '],
    ['marks of direction alone', '\u200F\u061C'],
    ['joiners alone', '\u200D\u200C'],
    ['tags alone', '\u{E0001}\u{E0041}'],
    ['a letter without a form', '\u3164'],
  ])('is refused with %s', (_what, value) => {
    expect(accepts(TEXT, value)).toBe(false);
  });

  it.each([
    '',
    'a',
    'a@',
    '@b.example',
    'a@b',
    'a b@c.example',
    'a@b@c.example',
    'a@b..example',
    'a\u200D@b.example',
    '\u200Ea@b.example',
    'a\u00ADb@c.example',
    'a\u034F@b.example',
  ])('rejects %j as an e-mail address', (value) => {
    expect(accepts('String @constraint(format: "email")', value)).toBe(false);
  });

  it.each([
    ['NO', true],
    ['XK', true],
    [' UA ', true],
    ['no', false],
    ['UK', false],
    ['EU', false],
    ['ZZ', false],
    ['', false],
  ])('of %j is a country: %s', (value, isOne) => {
    expect(accepts('String @constraint(format: "country")', value)).toBe(isOne);
  });

  it.each(['a@b.example', "o'hara+x@mail.example", 'åse@blåbær.example'])(
    'takes %j as an e-mail address',
    (value) => {
      expect(accepts('String @constraint(format: "email")', value)).toBe(true);
    },
  );

  it('may be in any language, in lines, with emoji', () => {
    expect(accepts(TEXT, 'Привіт, مرحبا 👩‍👩‍👧\n\tto all, می\u200Cروم \u200Fשלום')).toBe(true);
  });

  it('of a password is taken as it is', () => {
    const field = 'String @constraint(format: "password", minLength: 2)';
    expect(check(`field: ${field}`, { field: ' \u200B ' })).toEqual({
      value: { field: ' \u200B ' },
    });
    expect(accepts(field, ' ')).toBe(false);
  });

  it('matches its pattern', () => {
    const field = String.raw`String @constraint(pattern: "^[\\w.:/+=-]*$", minLength: 8)`;
    expect(
      ['a-key-of-mine', 'with blanks in it', 'short', null].map((key) => accepts(field, key)),
    ).toEqual([true, false, false, true]);
  });
});

describe('a number and a list', () => {
  it('are within their bounds', () => {
    const float = 'Float @constraint(min: 0, max: 1)';
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(accepts(float, value)).toBe(value >= 0 && value <= 1);
      }),
      { numRuns: 30 },
    );
    const list = '[String!] @constraint(minItems: 1, maxItems: 2, uniqueItems: true)';
    const lists = [['a'], ['a', 'b'], ['a', 'a'], ['a', 'b', 'c'], []];
    expect(lists.map((value) => accepts(list, value))).toEqual([true, true, false, false, false]);
  });
});
