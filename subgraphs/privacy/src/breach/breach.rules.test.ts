import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorityDeadline, hoursLeft, isAuthorityOverdue } from './breach.rules.ts';

const HOUR = 3_600_000;
const moments = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
});

function running(discovered_at: string) {
  return { discovered_at, reported_to_authority_at: null, status: 'investigating' };
}

describe('the deadline of a breach', () => {
  it('keeps the precision of the discovery', () => {
    expect(authorityDeadline('2025-02-27T10:20:30.123456Z')).toBe('2025-03-02T10:20:30.123456Z');
  });

  it('is exactly 72 hours after the discovery', () => {
    fc.assert(
      fc.property(moments, (discovered) => {
        const deadline = Date.parse(authorityDeadline(discovered.toISOString()));
        expect(deadline - discovered.getTime()).toBe(72 * HOUR);
      }),
    );
  });
});

describe('the hours left', () => {
  it.each([
    ['2025-11-15T09:00:00Z', 72],
    ['2025-11-14T08:57:00Z', 47.9],
    ['2025-11-12T09:00:00Z', 0],
    ['2025-11-12T08:59:59Z', -0.1],
  ])('of a breach discovered at %s are %s', (discovered, hours) => {
    expect(hoursLeft(running(discovered), new Date('2025-11-15T09:00:00Z'))).toBe(hours);
  });

  it('are rounded down, and negative after the deadline', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -200 * HOUR, max: 72 * HOUR }), (discovered, left) => {
        const now = new Date(discovered.getTime() + 72 * HOUR - left);
        const breach = running(discovered.toISOString());
        const hours = hoursLeft(breach, now) ?? Number.NaN;
        expect(hours * HOUR).toBeLessThanOrEqual(left + 1e-3);
        expect(hours * HOUR).toBeGreaterThan(left - HOUR / 10 - 1e-3);
        expect(isAuthorityOverdue(breach, now)).toBe(left < 0);
      }),
    );
  });

  it('are null once the authority was notified, or the breach resolved without notification', () => {
    const late = new Date('2026-01-01T00:00:00Z');
    const notified = {
      ...running('2025-11-01T00:00:00Z'),
      reported_to_authority_at: '2025-11-02T00:00:00Z',
    };
    const over = { ...running('2025-11-01T00:00:00Z'), status: 'resolved' };
    for (const breach of [notified, over]) {
      expect(hoursLeft(breach, late)).toBeNull();
      expect(isAuthorityOverdue(breach, late)).toBe(false);
    }
  });
});
