import { describe, expect, it } from 'vitest';
import { remainingQuota } from './quota.rules.ts';

const RESET = '2025-12-01T00:00:00Z';
const BEFORE = new Date('2025-11-30T23:59:59.999Z');
const AT = new Date(RESET);

const quota = (limit: number, used: number) => ({
  quota_limit: limit,
  quota_used: used,
  quota_reset_at: RESET,
});

describe('the remaining quota', () => {
  it('is the limit minus the used number', () => {
    expect(remainingQuota(quota(100, 40), BEFORE)).toBe(60);
  });

  it('is 0 when it is used up, or the limit was lowered below the used number', () => {
    expect(remainingQuota(quota(100, 100), BEFORE)).toBe(0);
    expect(remainingQuota(quota(10, 12), BEFORE)).toBe(0);
  });

  it('is the whole limit from the reset on, whatever the stored number is', () => {
    expect(remainingQuota(quota(10, 12), AT)).toBe(10);
  });
});
