import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkCompletion, sessionStatus } from './session.rules.ts';

const DONE = '2025-11-01T11:00:00Z';
const NOW = new Date('2025-11-15T09:00:00Z');

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

describe('completing a session', () => {
  const session = {
    session_type: 'language',
    scheduled_at: '2025-11-15T09:00:00Z',
    completed_at: null,
    metadata: {},
  };

  it.each([
    [{}, 'B1', []],
    [{ completed_at: DONE }, null, ['id CONFLICT']],
    [{ metadata: { cancelled_at: DONE } }, null, ['id CONFLICT']],
    [{ metadata: { no_show: true } }, null, ['id CONFLICT']],
    [{ scheduled_at: '2025-11-15T09:00:01Z' }, null, ['id CONFLICT']],
    [{ session_type: 'mentorship' }, 'B1', ['languageLevel BAD_USER_INPUT']],
    [{ session_type: 'mentorship' }, null, []],
  ])('that has %j, at the level %s: %j', (values, level, errors) => {
    expect(inBrief(checkCompletion({ ...session, ...values }, level, NOW))).toEqual(errors);
  });
});
