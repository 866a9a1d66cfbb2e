import { inBrief } from '@teei/test/user-errors.ts';
import { expect, it } from 'vitest';
import { checkChange, checkCreation, checkMethods } from './retention-policy.rules.ts';

const version = { expectedUpdatedAt: '2025-11-15T09:00:00Z' };

it.each([
  [{ dataCategory: 'sessions', ...version }, []],
  [{ dataCategory: 'sessions' }, ['expectedUpdatedAt BAD_USER_INPUT']],
  [{ dataCategory: 'feedback', ...version }, ['dataCategory BAD_USER_INPUT']],
  [
    { dataCategory: 'sessions', dependentCategories: ['sessions'], ...version },
    ['dependentCategories BAD_USER_INPUT'],
  ],
])('the policy of sessions becomes %j: %j', (policy, errors) => {
  expect(inBrief(checkChange(policy, 'sessions'))).toEqual(errors);
});

it('a new policy has no version', () => {
  expect(inBrief(checkCreation({ dataCategory: 'sessions', ...version }))).toEqual([
    'expectedUpdatedAt BAD_USER_INPUT',
  ]);
});

const METHODS = {
  sessions: ['anonymize'],
  backups: ['hard_delete'],
  analytics_events: ['hard_delete'],
};

it.each([
  [{ dataCategory: 'sessions', deletionMethod: 'anonymize' }, []],
  [{ dataCategory: 'sessions', deletionMethod: 'archive' }, ['deletionMethod BAD_USER_INPUT']],
  [{ dataCategory: 'backups', deletionMethod: 'hard_delete' }, []],
  [{ dataCategory: 'accounts', deletionMethod: 'anonymize' }, ['dataCategory BAD_USER_INPUT']],
  [{ dataCategory: 'constructor', deletionMethod: 'anonymize' }, ['dataCategory BAD_USER_INPUT']],
  [{ dataCategory: 'accounts', deletionMethod: 'anonymize', active: false }, []],
  [{ dataCategory: 'breaches', deletionMethod: 'archive', retentionPeriodDays: null }, []],
  [
    { dataCategory: 'sessions', deletionMethod: 'anonymize', dependentCategories: ['accounts'] },
    ['dependentCategories BAD_USER_INPUT'],
  ],
  [
    { dataCategory: 'analytics_events', deletionMethod: 'hard_delete', retentionPeriodDays: 761 },
    ['retentionPeriodDays BAD_USER_INPUT'],
  ],
])('a policy that is written is one that is run: %j: %j', (policy, errors) => {
  expect(inBrief(checkMethods({ retentionPeriodDays: 90, ...policy }, METHODS))).toEqual(errors);
});
