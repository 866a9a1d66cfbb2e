import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filters, prefixQuery } from './filters.ts';

describe('a search text', () => {
  it('matches all words, the last one as a prefix', () => {
    expect(prefixQuery('Mentors for Ukr')).toBe('Mentors & for & Ukr:*');
  });

  it('keeps no operator, quote or wildcard of the client', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(prefixQuery(text)).toMatch(
          /^(?:[\p{L}\p{N}\p{M}]+(?: & [\p{L}\p{N}\p{M}]+)*:\*)?$/u,
        );
      }),
    );
  });

  it('keeps combining marks, and is normalized to NFC', () => {
    expect(prefixQuery('हिन्दी सीखना')).toBe('हिन्दी & सीखना:*');
    expect(prefixQuery('বাংলা ভাষা')).toBe('বাংলা & ভাষা:*');
    expect(prefixQuery('A\u030ase')).toBe(prefixQuery('\u00c5se'));
  });

  it('is rejected when it is too long', () => {
    const search = filters.search();
    const context = { now: new Date(), argument: 'filter.search', inTenantView: false };
    expect(() => search('a '.repeat(250), context)).not.toThrow();
    expect(() => search('a '.repeat(251), context)).toThrow(/filter.search: expected at most 500/);
  });
});
