import { describe, expect, it } from 'vitest';
import { sessionStatus } from './session.rules.ts';

const DONE = '2025-11-01T11:00:00Z';

describe('the status of a session', () => {
  it.each([
    [null, {}, 'SCHEDULED'],
    [null, null, 'SCHEDULED'],
    [null, { cancelled_at: null, no_show: false }, 'SCHEDULED'],
    [null, { no_show: 'yes' }, 'SCHEDULED'],
    [null, { cancelled_at: '2025-10-30T09:00:00Z' }, 'CANCELLED'],
    [null, { no_show: true }, 'NO_SHOW'],
    [null, { cancelled_at: '2025-10-30T09:00:00Z', no_show: true }, 'CANCELLED'],
    [DONE, {}, 'COMPLETED'],
    [DONE, { cancelled_at: '2025-10-30T09:00:00Z', no_show: true }, 'COMPLETED'],
  ])('completed at %s with the marks %j is %s', (completed_at, metadata, status) => {
    expect(sessionStatus({ completed_at, metadata })).toBe(status);
  });
});
