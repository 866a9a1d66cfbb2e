import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { scalars } from './scalars.ts';

const { Date: Day, DateTime, JSON: Json } = scalars;

describe('a Date', () => {
  it.each(['2025-11-15', '2024-02-29', '1900-01-01'])('%s is accepted as it is', (day) => {
    expect(Day.parseValue(day)).toBe(day);
  });

  it.each(['2025-02-30', '2025-02-29', '2025-13-01', '25-01-01', '275760-01-01', '', 1, null])(
    '%j is refused with what was expected',
    (day) => {
      expect(() => Day.parseValue(day)).toThrow(/^Date: expected a day/);
    },
  );
});

it.each([
  [Day, '"2025-02-30"'],
  [DateTime, '"2025-02-30T09:00:00Z"'],
  [DateTime, '7'],
])('a literal that a %s refuses has its location', (scalar, literal) => {
  const node = parseValue(literal);
  expect(() => scalar.parseLiteral(node, {})).toThrow(expect.objectContaining({ nodes: [node] }));
});

describe('a DateTime', () => {
  it.each(['2025-11-15T09:00:00Z', '2025-11-15T09:00:00.123456Z', '2025-11-15T09:00:00+01:00'])(
    '%s is accepted as it is',
    (moment) => {
      expect(DateTime.parseValue(moment)).toBe(moment);
    },
  );

  it.each(['2025-11-15', '2025-02-30T09:00:00Z', '2025-11-15T25:00:00Z', '2025-11-15 09:00', 7])(
    '%j is refused with what was expected',
    (moment) => {
      expect(() => DateTime.parseValue(moment)).toThrow(/DateTime: expected|Date: expected/);
    },
  );

  it('from the database is serialised without loss', () => {
    expect(DateTime.serialize('2025-11-15T09:00:00.000001Z')).toBe('2025-11-15T09:00:00.000001Z');
  });
});

describe('a JSON literal', () => {
  it.each([
    ['{ level: "A1", steps: [1, 2.5, true, null] }', { level: 'A1', steps: [1, 2.5, true, null] }],
    ['"A1"', 'A1'],
    ['{ step: $step }', { step: 3 }],
  ])('%s is accepted', (literal, value) => {
    expect(Json.parseLiteral(parseValue(literal), { step: 3 })).toEqual(value);
  });

  it.each(['A1', '{ level: A1 }', '{ levels: ["A1", { from: A1 }] }'])(
    '%s is refused for its text without quotes',
    (literal) => {
      expect(() => Json.parseLiteral(parseValue(literal), {})).toThrow(
        /^JSON: expected .* texts in double quotes/,
      );
    },
  );
});
