import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import {
  checkAssignment,
  checkCancellation,
  checkCompletion,
  checkExtension,
  checkLifting,
  checkOpening,
  checkRejection,
  checkStart,
  checkVerification,
  isOverdue,
} from './data-subject-request.rules.ts';

const NOW = new Date('2025-11-15T09:00:00Z');
const VERIFIED = '2025-11-12T09:00:00Z';

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

describe('opening a request', () => {
  it.each([
    [{ requestType: 'access' }, []],
    [{ requestType: 'access', receivedAt: '2025-11-15T09:00:00Z' }, []],
    [{ requestType: 'objection', reason: 'Newsletters.' }, []],
    [
      { requestType: 'objection', receivedAt: '2025-11-15T09:00:01Z' },
      ['receivedAt BAD_USER_INPUT', 'reason BAD_USER_INPUT'],
    ],
  ])('%j: %j', (input, errors) => {
    expect(inBrief(checkOpening(input, NOW))).toEqual(errors);
  });
});

describe('the identity', () => {
  it.each([
    ['pending', null, []],
    ['identity_check', null, []],
    ['identity_check', VERIFIED, ['id CONFLICT']],
  ])('of a request that is %s (verified at %s) is checked: %j', (status, verified, errors) => {
    const row = { status, identity_verified_at: verified };
    expect(inBrief(checkVerification(row))).toEqual(errors);
  });

  it.each([
    ['identity_check', null, ['id CONFLICT']],
    ['identity_check', VERIFIED, []],
  ])('is verified before work begins: %s, %s: %j', (status, verified, errors) => {
    expect(inBrief(checkStart({ status, identity_verified_at: verified }))).toEqual(errors);
  });
});

describe('a request', () => {
  it.each([
    ['pending', true, []],
    ['processing', false, ['assigneeId NOT_FOUND']],
    ['completed', true, ['id CONFLICT']],
  ])('that is %s is assigned (to an officer: %s): %j', (status, isOfficer, errors) => {
    expect(inBrief(checkAssignment({ status }, 'somebody', isOfficer))).toEqual(errors);
  });

  it.each([
    ['processing', null, '2025-11-15T09:00:00Z', []],
    ['pending', null, '2025-11-15T08:59:59Z', ['id CONFLICT']],
    ['processing', VERIFIED, '2026-01-15T23:00:00Z', ['id CONFLICT']],
    ['rejected', null, '2025-11-17T23:00:00Z', ['id CONFLICT']],
  ])(
    'that is %s, extended at %s and due at %s is extended: %j',
    (status, extended_at, due_at, errors) => {
      expect(inBrief(checkExtension({ status, extended_at, due_at }, NOW))).toEqual(errors);
    },
  );

  it.each([
    ['access', 'processing', false, ['id CONFLICT']],
    ['portability', 'processing', false, ['id CONFLICT']],
    ['erasure', 'processing', false, ['id CONFLICT']],
    ['erasure', 'processing', true, []],
    ['rectification', 'processing', false, []],
    ['restriction', 'processing', false, []],
    ['objection', 'processing', false, []],
    ['automated_decision', 'processing', false, []],
  ])('for %s that is %s (its job done: %s) is completed: %j', (type, status, has_job, errors) => {
    const purposes = type === 'objection' ? ['marketing'] : null;
    const row = { request_type: type, status, has_job, purposes, human: 'an officer' };
    expect(inBrief(checkCompletion(row))).toEqual(errors);
  });

  it.each([
    ['objection', ['marketing'], 'an officer', []],
    ['objection', [], 'an officer', ['purposes BAD_USER_INPUT']],
    ['objection', null, 'an officer', ['purposes BAD_USER_INPUT']],
    ['rectification', ['marketing'], 'an officer', ['purposes BAD_USER_INPUT']],
    ['automated_decision', null, 'an officer', []],
    ['automated_decision', null, null, ['id CONFLICT']],
    ['rectification', null, null, []],
  ])('for %s that stops %j is completed by %s: %j', (type, purposes, human, errors) => {
    const row = { request_type: type, status: 'processing', has_job: false, purposes, human };
    expect(inBrief(checkCompletion(row))).toEqual(errors);
  });

  it.each([
    [VERIFIED, null, '2025-11-13T09:00:00Z', []],
    [VERIFIED, null, '2025-11-12T08:59:59Z', ['informedAt BAD_USER_INPUT']],
    [VERIFIED, null, '2025-11-15T09:00:01Z', ['informedAt BAD_USER_INPUT']],
    [VERIFIED, '2025-11-13T09:00:00Z', '2025-11-13T09:00:00Z', ['id CONFLICT']],
    [null, null, '2025-11-13T09:00:00Z', ['id CONFLICT']],
  ])(
    'whose data is restricted since %s until %s is free again, told at %s: %j',
    (restricted_at, restriction_lifted_at, informedAt, errors) => {
      const row = { restricted_at, restriction_lifted_at };
      expect(inBrief(checkLifting(row, informedAt, NOW))).toEqual(errors);
    },
  );

  it.each([
    ['processing', VERIFIED, '2025-11-10', 'excessive', []],
    ['processing', VERIFIED, '2025-11-10', 'identity_not_verified', ['ground BAD_USER_INPUT']],
    ['identity_check', null, '2025-10-10', 'identity_not_verified', []],
    ['identity_check', null, '2025-10-10', 'exempt', ['ground BAD_USER_INPUT']],
    // The month of a request of the 15th ends on a Saturday, and so on Monday.
    ['identity_check', null, '2025-10-15', 'identity_not_verified', ['id CONFLICT']],
    ['identity_check', VERIFIED, '2025-10-10', 'identity_not_verified', ['id CONFLICT']],
  ])(
    'that is %s, verified at %s, of %s is rejected as %s: %j',
    (status, verified, day, ground, errors) => {
      const row = {
        status,
        identity_verified_at: verified,
        requested_at: `${day}T08:00:00Z`,
      };
      expect(inBrief(checkRejection(row, ground, NOW))).toEqual(errors);
    },
  );

  const erasure = {
    status: 'processing',
    request_type: 'erasure',
    deletion_scheduled_for: '2025-12-01T00:00:00Z',
    deletion_completed_at: null,
    systems_deleted: [],
    is_being_erased: false,
  };
  it.each([
    [{}, []],
    [{ request_type: 'access' }, ['id CONFLICT']],
    [{ deletion_scheduled_for: null }, ['id CONFLICT']],
    [{ systems_deleted: ['users'] }, ['id CONFLICT']],
    [{ deletion_completed_at: VERIFIED }, ['id CONFLICT']],
    [{ is_being_erased: true }, ['id CONFLICT']],
    [{ status: 'pending', request_type: 'access' }, []],
  ])('for erasure, but with %j, is cancelled: %j', (columns, errors) => {
    expect(inBrief(checkCancellation({ ...erasure, ...columns }))).toEqual(errors);
  });
});
