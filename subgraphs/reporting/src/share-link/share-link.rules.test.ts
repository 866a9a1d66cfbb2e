import { inBrief } from '@teei/test/user-errors.ts';
import { expect, it } from 'vitest';
import { checkExpiry, checkRevocation } from './share-link.rules.ts';

const now = new Date('2025-11-15T09:00:00Z');

it.each([
  ['2025-11-16T08:59:59Z', ['expiresAt BAD_USER_INPUT']],
  ['2025-11-16T09:00:00Z', []],
  ['2026-02-13T09:00:00Z', []],
  ['2026-02-13T09:00:01Z', ['expiresAt BAD_USER_INPUT']],
])('a link may end at %s: %j', (expiresAt, errors) => {
  expect(inBrief(checkExpiry(expiresAt, now))).toEqual(errors);
});

it('a link that has ended is not ended again', () => {
  expect(inBrief(checkRevocation({ expires_at: '2025-11-15T09:00:00Z' }, now))).toEqual([
    'id CONFLICT',
  ]);
  expect(checkRevocation({ expires_at: '2025-11-15T09:00:01Z' }, now)).toEqual([]);
});
