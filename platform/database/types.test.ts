import pg from 'pg';
import { expect, it } from 'vitest';
import { typeParsers } from './types.ts';

const readMoment = typeParsers.getTypeParser(pg.types.builtins.TIMESTAMPTZ);

it('reads timestamps of a session in UTC with all their decimals', () => {
  expect(readMoment('2025-11-15 09:00:00.500001+00')).toBe('2025-11-15T09:00:00.500001Z');
});

it.each(['2025-11-15 10:00:00+01', '15.11.2025 09:00:00 UTC'])(
  'rejects %s, from a session in another time zone',
  (text) => {
    expect(() => readMoment(text)).toThrow('Expected a timestamp in UTC');
  },
);
