import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { checkDependents, checkRun, sweepsOf, type PolicyColumns } from './sweep.rules.ts';

const NOW = new Date('2025-11-15T09:00:00Z');

function policy(category: string, days: number | null, dependent: readonly string[] = []) {
  return {
    id: category,
    data_category: category,
    retention_period_days: days,
    dependent_categories: dependent,
    active: true,
    deletion_method: 'hard_delete',
  } satisfies PolicyColumns;
}

function sweeps(policies: readonly PolicyColumns[], id: string) {
  return sweepsOf(policies, id, NOW).map(({ category, until }) => [category, until.slice(0, 10)]);
}

describe('the sweeps of a policy', () => {
  it('take dependent categories first, which are kept no longer than what they depend on', () => {
    const policies = [
      policy('sessions', 30, ['feedback', 'scores']),
      policy('feedback', 365, ['reactions']),
      policy('scores', 10),
    ];
    expect(sweeps(policies, 'sessions')).toEqual([
      ['reactions', '2025-10-16'],
      ['feedback', '2025-10-16'],
      ['scores', '2025-11-05'],
      ['sessions', '2025-10-16'],
    ]);
  });

  it('end where categories depend on each other', () => {
    const policies = [policy('a', 30, ['b']), policy('b', 30, ['a'])];
    expect(sweeps(policies, 'a')).toEqual([
      ['b', '2025-10-16'],
      ['a', '2025-10-16'],
    ]);
  });

  it('are none for one without a period, out of use, or unknown', () => {
    const policies = [policy('a', null), { ...policy('b', 30), active: false }];
    expect(['a', 'b', 'c'].flatMap((id) => sweeps(policies, id))).toEqual([]);
  });
});

describe('running a policy', () => {
  const known = { ...policy('notifications', 180), methods: ['hard_delete'] };

  it.each([
    [{}, { dryRun: true }, []],
    [{}, { dryRun: false, maxRows: 7 }, []],
    [{}, { dryRun: false }, ['maxRows BAD_USER_INPUT']],
    [{}, { dryRun: false, maxRows: 6 }, ['maxRows CONFLICT']],
    [{ deletion_method: 'archive' }, { dryRun: true }, ['id CONFLICT']],
    [{ deletion_method: 'anonymize' }, { dryRun: true }, ['id CONFLICT']],
    [{ deletion_method: 'anonymize', methods: ['anonymize'] }, { dryRun: true }, []],
    [{ methods: [] }, { dryRun: true }, ['id CONFLICT']],
    [{ active: false }, { dryRun: true }, ['id CONFLICT']],
  ])('with %j, asked %j, while 7 rows are overdue: %j', (columns, input, errors) => {
    expect(inBrief(checkRun({ ...known, ...columns }, input, 7))).toEqual(errors);
  });
});

it('takes no dependent category whose own policy says to archive, and others by their own methods', () => {
  const kept = { ...policy('feedback', 365), deletion_method: 'archive' };
  const top = policy('sessions', 30, ['feedback', 'unknown']);
  const policies = [top, kept];
  expect(inBrief(checkDependents(top, policies, sweepsOf(policies, 'sessions', NOW)))).toEqual([
    'id CONFLICT',
  ]);
  expect(checkDependents(top, [top], sweepsOf([top], 'sessions', NOW))).toEqual([]);
  const emptied = [top, { ...kept, deletion_method: 'anonymize' }];
  const sweptBy = sweepsOf(emptied, 'sessions', NOW);
  expect(checkDependents(top, emptied, sweptBy)).toEqual([]);
  expect(sweptBy.map(({ category, method }) => [category, method])).toEqual([
    ['feedback', 'anonymize'],
    ['unknown', 'hard_delete'],
    ['sessions', 'hard_delete'],
  ]);
});
