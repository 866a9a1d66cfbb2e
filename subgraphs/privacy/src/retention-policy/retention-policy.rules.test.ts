import { inBrief } from '@teei/test/user-errors.ts';
import { expect, it } from 'vitest';
import { checkChange, checkCreation } from './retention-policy.rules.ts';

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
