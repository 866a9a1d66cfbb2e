import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBrief } from '@teei/test/user-errors.ts';
import {
  alertDue,
  authorityDeadline,
  checkAuthorityNotice,
  checkContainment,
  checkResolution,
  checkUserNotice,
  hoursLeft,
  isAuthorityOverdue,
} from './breach.rules.ts';

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

const NOW = new Date('2025-11-15T09:00:00Z');

describe('the next alert', () => {
  it.each([
    [23.9, 0, null],
    [24, 0, 24],
    [47, 24, null],
    [48, 24, 48],
    [66, 48, 66],
    [80, 66, null],
    // After a standstill staff get one message, not three.
    [70, 0, 66],
  ])('%d hours after discovery, alerted at %d, is for %s', (passed, alerted_hours, expected) => {
    const discovered_at = new Date(NOW.getTime() - passed * HOUR).toISOString();
    expect(alertDue({ discovered_at, alerted_hours }, NOW)).toBe(expected);
  });
});

describe('the rules of a breach', () => {
  it.each([
    ['investigating', null, []],
    ['reported', null, []],
    ['reported', 'Wiped.', ['id INVALID_TRANSITION']],
  ])('%s, contained by %s, is contained: %j', (status, containment_measures, errors) => {
    expect(inBrief(checkContainment({ status, containment_measures }))).toEqual(errors);
  });

  it.each([
    ['investigating', '2025-11-12T09:00:00Z', {}, []],
    ['contained', '2025-11-12T08:59:59Z', {}, ['delayReason BAD_USER_INPUT']],
    ['contained', '2025-11-12T08:59:59Z', { delayReason: 'It was found abroad.' }, []],
    ['contained', '2025-11-12T08:59:59Z', { notifiedAt: '2025-11-15T08:59:59Z' }, []],
    ['reported', '2025-11-01T09:00:00Z', {}, []],
    [
      'contained',
      '2025-11-14T09:00:00Z',
      { notifiedAt: '2025-11-13T09:00:00Z' },
      ['notifiedAt BAD_USER_INPUT'],
    ],
  ])(
    '%s, discovered at %s, is told to the authority with %j: %j',
    (status, discovered_at, input, errors) => {
      const row = { status, discovered_at, reported_to_authority_at: null };
      expect(inBrief(checkAuthorityNotice(row, input, NOW))).toEqual(errors);
    },
  );

  it.each([
    ['contained', null, []],
    ['reported', '2025-11-14T10:00:00Z', ['id CONFLICT']],
    ['resolved', null, ['id CONFLICT']],
  ])('%s, people told at %s: people are told: %j', (status, users_notified_at, errors) => {
    const row = { status, users_notified_at, discovered_at: '2025-11-14T09:00:00Z' };
    expect(inBrief(checkUserNotice(row, undefined, NOW))).toEqual(errors);
  });

  it.each([
    ['reported', 'medium', null, null, []],
    ['reported', 'high', null, null, ['id CONFLICT']],
    ['reported', 'critical', null, '2025-11-14T10:00:00Z', []],
    ['contained', 'low', 'Unlikely: encrypted.', null, []],
    ['contained', 'low', null, null, ['id CONFLICT']],
    ['contained', 'high', 'Unlikely.', null, ['id CONFLICT']],
  ])(
    '%s, %s, risk %s, people told at %s, is resolved: %j',
    (status, severity, risk, told, errors) => {
      const row = { status, severity, risk_to_rights: risk, users_notified_at: told };
      expect(inBrief(checkResolution(row))).toEqual(errors);
    },
  );
});
