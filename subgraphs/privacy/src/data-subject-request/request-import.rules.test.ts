import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkImportedRequest, toRequestRow } from './request-import.rules.ts';

const NOW = new Date('2025-11-15T09:00:00Z');
const REQUEST = {
  userId: '0f000000-0000-4000-8000-000000000011',
  requestType: 'access',
  receivedAt: '2025-09-01T10:00:00Z',
} as const;
const TOLD = { extendedAt: '2025-09-20T10:00:00Z', extensionReason: 'Many systems.' };

describe('an imported request', () => {
  it.each([
    [{}, []],
    [TOLD, []],
    [{ receivedAt: '2025-11-16T10:00:00Z' }, ['receivedAt BAD_USER_INPUT']],
    [{ requestType: 'objection' as const }, ['reason BAD_USER_INPUT']],
    [{ extensionReason: 'Many systems.' }, ['extensionReason BAD_USER_INPUT']],
    [{ extendedAt: TOLD.extendedAt }, ['extensionReason BAD_USER_INPUT']],
    [{ ...TOLD, extendedAt: '2025-08-31T10:00:00Z' }, ['extendedAt BAD_USER_INPUT']],
    [{ ...TOLD, extendedAt: '2025-10-02T10:00:00Z' }, ['extendedAt BAD_USER_INPUT']],
    [
      { ...TOLD, receivedAt: '2025-11-01T10:00:00Z', extendedAt: '2025-11-16T10:00:00Z' },
      ['extendedAt BAD_USER_INPUT'],
    ],
  ])('with %j: %j', (columns, errors) => {
    const row = { ...REQUEST, ...columns };
    expect(inBrief(checkImportedRequest(row, { has_person: true }, NOW))).toEqual(errors);
  });

  it('about nobody who is there is rejected', () => {
    expect(inBrief(checkImportedRequest(REQUEST, { has_person: false }, NOW))).toEqual([
      'userId NOT_FOUND',
    ]);
  });

  it('is due from its receipt, and later where it was extended', () => {
    expect(toRequestRow(REQUEST).due_at).toBe('2025-10-01T22:00:00Z');
    expect(toRequestRow({ ...REQUEST, ...TOLD }).due_at).toBe('2025-12-01T23:00:00Z');
  });
});
