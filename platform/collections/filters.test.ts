import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filters, prefixQuery } from './filters.ts';

describe('a search text', () => {
  it('finds every word, the last one unfinished', () => {
    expect(prefixQuery('Mentors for Ukr')).toBe('Mentors & for & Ukr:*');
  });

  it('leaves no operator, quote or wildcard, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(prefixQuery(text)).toMatch(
          /^(?:[\p{L}\p{N}\p{M}]+(?: & [\p{L}\p{N}\p{M}]+)*:\*)?$/u,
        );
      }),
    );
  });

  it('keeps the marks of a letter, and is the same however they are written', () => {
    expect(prefixQuery('हिन्दी सीखना')).toBe('हिन्दी & सीखना:*');
    expect(prefixQuery('বাংলা ভাষা')).toBe('বাংলা & ভাষা:*');
    expect(prefixQuery('A\u030ase')).toBe(prefixQuery('\u00c5se'));
  });

  it('is refused when it is longer than anybody types', () => {
    const search = filters.search();
    const context = { now: new Date(), argument: 'filter.search', inTenantView: false };
    expect(() => search('a '.repeat(250), context)).not.toThrow();
    expect(() => search('a '.repeat(251), context)).toThrow(/filter.search: expected at most 500/);
  });
});
