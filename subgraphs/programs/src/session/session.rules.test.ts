import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import {
  checkCompletion,
  checkMove,
  checkOutcome,
  checkPlan,
  sessionStatus,
} from './session.rules.ts';

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
    [{}, { languageLevel: 'B1' }, []],
    [{ scheduled_at: '2025-11-15T09:00:01Z' }, {}, ['id CONFLICT']],
    [{ session_type: 'mentorship' }, { languageLevel: 'B1' }, ['languageLevel BAD_USER_INPUT']],
    [{ session_type: 'mentorship' }, {}, []],
    [{ session_type: 'mentorship' }, { sourceLevel: 'B1' }, ['sourceLevel BAD_USER_INPUT']],
    [{}, { sourceLevel: 'PRE_A1' }, []],
    [{}, { sourceLevel: 'B1_PLUS', languageLevel: 'B1' }, []],
    [{}, { sourceLevel: 'B1_PLUS', languageLevel: 'B2' }, ['languageLevel BAD_USER_INPUT']],
    [{}, { sourceLevel: 'PRE_A1', languageLevel: 'A1' }, ['languageLevel BAD_USER_INPUT']],
    [{ scheduled_at: '2025-09-30T21:00:00Z' }, { completedAt: '2025-09-30T22:00:00Z' }, []],
    [{}, { completedAt: '2025-11-15T09:00:01Z' }, ['completedAt BAD_USER_INPUT']],
    [{}, { completedAt: '2025-11-15T08:59:59Z' }, ['completedAt BAD_USER_INPUT']],
  ] as const)('that has %j is completed with %j: %j', (values, input, errors) => {
    expect(inBrief(checkCompletion({ ...session, ...values }, input, NOW))).toEqual(errors);
  });

  it.each([
    [{}, '2025-11-15T09:00:01Z', []],
    [{}, '2025-11-15T09:00:00Z', ['scheduledAt BAD_USER_INPUT']],
    [{ completed_at: DONE }, '2025-11-20T09:00:00Z', ['id CONFLICT']],
    [{ end_date: '2025-11-20' }, '2025-11-20T23:59:59Z', []],
    [{ end_date: '2025-11-20' }, '2025-11-21T00:00:00Z', ['scheduledAt BAD_USER_INPUT']],
  ])('that has %j is moved to %s: %j', (values, scheduledAt, errors) => {
    const moved = checkMove({ ...session, end_date: null, ...values }, scheduledAt, NOW);
    expect(inBrief(moved)).toEqual(errors);
  });

  it.each([
    [{}, []],
    [{ scheduled_at: '2025-11-15T09:00:01Z' }, ['id CONFLICT']],
  ])('that has %j was missed: %j', (values, errors) => {
    expect(inBrief(checkOutcome({ ...session, ...values }, 'no_show', NOW))).toEqual(errors);
  });

  const plan = { status: 'active', end_date: null, has_participant: true, has_volunteer: true };
  const input = {
    sessionType: 'language',
    scheduledAt: '2025-11-20T09:00:00Z',
    programInstanceId: 'an instance',
    participantId: 'a participant',
    volunteerId: 'a volunteer',
  } as const;

  it.each([
    [{ status: 'planned', end_date: '2025-11-20' }, {}, []],
    [{ status: 'paused' }, {}, ['programInstanceId CONFLICT']],
    [{ end_date: '2025-11-19' }, {}, ['scheduledAt BAD_USER_INPUT']],
    [
      { has_participant: false, has_volunteer: false },
      { scheduledAt: '2025-11-15T09:00:00Z', sessionType: 'mentorship', languageLevel: 'B1' },
      ['participantId', 'volunteerId', 'scheduledAt', 'languageLevel'].map(
        (field) => `${field} BAD_USER_INPUT`,
      ),
    ],
  ] as const)('is planned in an instance that has %j, with %j: %j', (facts, values, errors) => {
    expect(inBrief(checkPlan({ ...plan, ...facts }, { ...input, ...values }, NOW))).toEqual(errors);
  });
});
