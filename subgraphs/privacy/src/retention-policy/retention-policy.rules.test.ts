import { inBrief } from '@teei/test/user-errors.ts';
import { expect, it } from 'vitest';
import { checkChange, checkCreation, checkRunnable } from './retention-policy.rules.ts';

const OWN_DEPENDENT = { dataCategory: 'sessions', dependentCategories: ['sessions'] };

it.each([
  [{ dataCategory: 'sessions' }, []],
  [{ dataCategory: 'feedback' }, ['dataCategory BAD_USER_INPUT']],
  [OWN_DEPENDENT, ['dependentCategories BAD_USER_INPUT']],
])('the policy of sessions becomes %j: %j', (policy, errors) => {
  expect(inBrief(checkChange(policy, 'sessions'))).toEqual(errors);
});

it('a new policy is none of its own dependents', () => {
  expect(inBrief(checkCreation(OWN_DEPENDENT))).toEqual(['dependentCategories BAD_USER_INPUT']);
});

const CATEGORIES = {
  sessions: { runBy: 'graph', methods: ['anonymize'] },
  feedback: { runBy: 'graph', methods: ['hard_delete', 'anonymize'] },
  prompts: { runBy: 'graph', methods: ['hard_delete'] },
  backups: { runBy: 'backup', methods: ['hard_delete'] },
  analytics_events: { runBy: 'clickhouse', methods: ['hard_delete'] },
};

function policyOf(category: string, method: string, ...dependents: readonly string[]) {
  return {
    id: category,
    data_category: category,
    retention_period_days: 90,
    dependent_categories: dependents,
    active: true,
    deletion_method: method,
  };
}

it.each([
  [policyOf('sessions', 'anonymize'), []],
  [policyOf('sessions', 'archive'), ['deletionMethod BAD_USER_INPUT']],
  [policyOf('backups', 'hard_delete'), []],
  [policyOf('backups', 'hard_delete', 'sessions'), ['dependentCategories BAD_USER_INPUT']],
  [policyOf('analytics_events', 'hard_delete'), ['retentionPeriodDays BAD_USER_INPUT']],
  [
    { ...policyOf('analytics_events', 'hard_delete'), retention_period_days: 399 },
    ['retentionPeriodDays BAD_USER_INPUT'],
  ],
  [{ ...policyOf('analytics_events', 'hard_delete'), retention_period_days: 400 }, []],
  [{ ...policyOf('analytics_events', 'hard_delete'), retention_period_days: 760 }, []],
  [
    { ...policyOf('analytics_events', 'hard_delete'), retention_period_days: 761 },
    ['retentionPeriodDays BAD_USER_INPUT'],
  ],
  [
    { ...policyOf('analytics_events', 'hard_delete', 'sessions'), retention_period_days: 400 },
    ['dependentCategories BAD_USER_INPUT'],
  ],
  [policyOf('sessions', 'anonymize', 'analytics_events'), ['dependentCategories BAD_USER_INPUT']],
  [policyOf('accounts', 'anonymize'), ['dataCategory BAD_USER_INPUT']],
  [policyOf('constructor', 'anonymize'), ['dataCategory BAD_USER_INPUT']],
  [{ ...policyOf('accounts', 'anonymize'), active: false }, []],
  [{ ...policyOf('breaches', 'archive'), retention_period_days: null }, []],
  [policyOf('sessions', 'anonymize', 'accounts'), ['dependentCategories BAD_USER_INPUT']],
  [policyOf('sessions', 'anonymize', 'backups'), ['dependentCategories BAD_USER_INPUT']],
  [policyOf('sessions', 'anonymize', 'constructor'), ['dependentCategories BAD_USER_INPUT']],
])('a policy that is written is one that is run: %j: %j', (policy, errors) => {
  expect(inBrief(checkRunnable(policy, [], CATEGORIES))).toEqual(errors);
});

it.each([
  ['its own method', [policyOf('prompts', 'hard_delete')], []],
  ['that of the policy, where it has none', [], ['dependentCategories BAD_USER_INPUT']],
  [
    'a method that nothing runs',
    [policyOf('prompts', 'archive')],
    ['dependentCategories BAD_USER_INPUT'],
  ],
  [
    'its own method, which what depends on it has not',
    [policyOf('prompts', 'hard_delete', 'backups')],
    ['dependentCategories BAD_USER_INPUT'],
  ],
])('a category that goes with a policy goes by %s', (_method, policies, errors) => {
  const policy = policyOf('sessions', 'anonymize', 'feedback', 'prompts');
  const before = policyOf('sessions', 'anonymize', 'accounts');
  expect(inBrief(checkRunnable(policy, [before, ...policies], CATEGORIES))).toEqual(errors);
});
