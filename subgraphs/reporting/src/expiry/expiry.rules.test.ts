import { expect, it } from 'vitest';
import { isInForce } from './expiry.rules.ts';

it.each([
  ['2025-11-15T09:00:00.001000Z', true],
  ['2025-11-15T09:00:00.000000Z', false],
  ['2025-11-15T08:59:59.999999Z', false],
  ['2026-01-01T00:00:00Z', true],
])('a token until %s is in force at 2025-11-15T09:00:00Z: %s', (expiresAt, inForce) => {
  expect(isInForce(expiresAt, new Date('2025-11-15T09:00:00Z'))).toBe(inForce);
});
