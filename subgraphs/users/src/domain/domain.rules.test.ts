import { describe, expect, it } from 'vitest';
import { checkDomain, domainStatus, normalizeDomain } from './domain.rules.ts';

describe('the status of a domain', () => {
  it('is pending until it is proved for the first time', () => {
    expect(domainStatus(false, null)).toBe('PENDING');
  });

  it('is verified while the proof holds', () => {
    expect(domainStatus(true, '2025-05-01T00:00:00Z')).toBe('VERIFIED');
  });

  it('is revoked, and not pending again, once the proof no longer holds', () => {
    expect(domainStatus(false, '2025-05-01T00:00:00Z')).toBe('REVOKED');
  });
});

describe('a domain as somebody writes it', () => {
  it.each([
    ['Impact.Fjordbank.EXAMPLE', 'impact.fjordbank.example'],
    [' impact.fjordbank.example ', 'impact.fjordbank.example'],
    ['impact.fjordbank.example.', 'impact.fjordbank.example'],
  ])('%j is looked up as %j', (written, stored) => {
    expect(normalizeDomain(written)).toBe(stored);
  });
});

describe('the name of a domain that is added', () => {
  it.each([
    ['impact.fjordbank.no', true],
    ['FJORDBANK.no.', true],
    ['påvirkning.fjordbank.no', true],
    ['bank.github.io', true],
    ['no', false],
    ['co.uk', false],
    ['github.io', false],
    ['intranet', false],
    ['impact.fjordbank.internal', false],
    ['192.0.2.7', false],
    ['a_b.fjordbank.no', false],
    ['https://fjordbank.no', false],
    ['fjordbank.no/impact', false],
    ['*.fjordbank.no', false],
  ])('%s is one: %s', (domain, isOne) => {
    expect(checkDomain(domain).map(({ code }) => code)).toEqual(isOne ? [] : ['BAD_USER_INPUT']);
  });
});
