import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dueAt, isOverdue } from './data-subject-request.rules.ts';

function monthNumber(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

describe('the due date of a request', () => {
  it.each([
    ['2025-10-15T09:00:00Z', '2025-11-15T09:00:00Z'],
    ['2025-01-31T23:59:59.123456Z', '2025-02-28T23:59:59.123456Z'],
    ['2024-01-31T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['2024-02-29T12:00:00Z', '2024-03-29T12:00:00Z'],
    ['2025-03-31T12:00:00Z', '2025-04-30T12:00:00Z'],
    ['2025-12-31T12:00:00Z', '2026-01-31T12:00:00Z'],
  ])('of one that arrived at %s is one calendar month later, %s', (requestedAt, due) => {
    expect(dueAt(requestedAt, false)).toBe(due);
  });

  it.each([
    ['2025-08-20T09:00:00Z', '2025-11-20T09:00:00Z'],
    ['2025-01-31T09:00:00Z', '2025-04-30T09:00:00Z'],
    ['2025-11-30T09:00:00.5Z', '2026-02-28T09:00:00.5Z'],
  ])('of one that arrived at %s and was extended is three months later, %s', (requestedAt, due) => {
    expect(dueAt(requestedAt, true)).toBe(due);
  });

  it('lies in the following month, on the same day or the month’s last', () => {
    const moments = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2090-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (date) => {
        const due = new Date(dueAt(date.toISOString(), false));
        expect(monthNumber(due)).toBe(monthNumber(date) + 1);
        const lastDay = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0));
        expect(due.getUTCDate()).toBe(Math.min(date.getUTCDate(), lastDay.getUTCDate()));
        expect(due.toISOString().slice(10)).toBe(date.toISOString().slice(10));
      }),
    );
  });

  it('rejects a text that is no timestamp in UTC', () => {
    expect(() => addMonths('2025-01-31', 1)).toThrow(TypeError);
    expect(() => addMonths('2025-01-31T09:00:00+01:00', 1)).toThrow(TypeError);
  });
});

describe('an overdue request', () => {
  const due = '2025-11-15T09:00:00Z';

  it.each(['pending', 'identity_check', 'processing'])(
    'is one that is %s after it was due',
    (status) => {
      expect(isOverdue(status, due, new Date('2025-11-15T09:00:00.001Z'))).toBe(true);
      expect(isOverdue(status, due, new Date(due))).toBe(false);
    },
  );

  it.each(['completed', 'rejected', 'cancelled'])('is never one that is %s', (status) => {
    expect(isOverdue(status, due, new Date('2026-11-15T09:00:00Z'))).toBe(false);
  });
});
