import { describe, expect, it } from 'vitest';
import { domainStatus, normalizeDomain } from './domain.rules.ts';

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
