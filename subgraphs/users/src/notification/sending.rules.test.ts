import { describe, expect, it } from 'vitest';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { nextAttempt } from '@teei/platform/outbound/retry.ts';
import { reasonToCancel, reasonToFail, RETRY_MINUTES } from './sending.rules.ts';

const NOW = new Date('2025-11-15T09:00:00Z');
const DUE = {
  channel: 'email',
  email: 'vera@own.example',
  is_accepted: true,
  metadata: { text: 'a' },
};

describe('a failed attempt', () => {
  it.each([
    [1, 0, '2025-11-15T09:01:00.000Z'],
    [2, 0, '2025-11-15T09:05:00.000Z'],
    [3, 0, '2025-11-15T09:25:00.000Z'],
    [1, 120_000, '2025-11-15T09:02:00.000Z'],
    [3, 120_000, '2025-11-15T09:25:00.000Z'],
    [4, 0, undefined],
  ])('number %i, with a wait of %i ms, is repeated at %s', (attempts, wait, at) => {
    const failure = new DeliveryError('busy', false, wait);
    expect(nextAttempt(RETRY_MINUTES, attempts, failure, NOW)?.toISOString()).toBe(at);
  });

  it('is not repeated when it fails for good', () => {
    expect(nextAttempt(RETRY_MINUTES, 1, new DeliveryError('unknown', true), NOW)).toBeUndefined();
  });
});

describe('a notification that is due', () => {
  it.each([
    [DUE, undefined],
    [{ ...DUE, email: null }, 'The recipient has no account any more.'],
    [{ ...DUE, is_accepted: false }, 'The recipient has withdrawn the consent that this needs.'],
  ])('%j is cancelled because of: %s', (due, reason) => {
    expect(reasonToCancel(due)).toBe(reason);
  });

  it.each([
    [DUE, undefined],
    [{ ...DUE, channel: 'in_app' }, undefined],
    [{ ...DUE, channel: 'sms' }, 'No provider is configured for SMS.'],
    [{ ...DUE, metadata: {} }, 'The notification has no text.'],
  ])('%j fails because of: %s', (due, reason) => {
    expect(reasonToFail(due, new Set(['email']))).toBe(reason);
  });
});
