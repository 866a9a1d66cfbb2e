import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkVersion } from './version.ts';

const STORED = '2025-11-15T09:00:00.123456Z';

describe('a version', () => {
  it.each([
    STORED,
    '2025-11-15T10:00:00.123456+01:00',
    '2025-11-15T02:30:00.123456-06:30',
    null,
    undefined,
  ])('given as %s is the stored one, or none was given', (expected) => {
    expect(checkVersion(STORED, expected)).toEqual([]);
  });

  it.each(['2025-11-15T09:00:00.123457Z', '2025-11-15T09:00:00.123Z', '2025-11-15T09:00:00Z'])(
    'given as %s is another',
    (expected) => {
      expect(checkVersion(STORED, expected)).toMatchObject([
        { field: ['expectedUpdatedAt'], code: 'CONFLICT' },
      ]);
    },
  );

  it('is the same with zeros at the end of its fraction, or without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (micros) => {
        const full = String(micros).padStart(6, '0');
        const short = full.replace(/0+$/, '');
        expect(checkVersion(withFraction(full), withFraction(short))).toEqual([]);
      }),
    );
  });
});

function withFraction(fraction: string): string {
  return `2025-11-15T09:00:00${fraction === '' ? '' : `.${fraction}`}Z`;
}
