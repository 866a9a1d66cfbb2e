import { inBrief } from '@teei/test/user-errors.ts';
import { describe, expect, it } from 'vitest';
import { fromPayload, toPayload } from './sweep-run.rules.ts';
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

/** Policy of events in ClickHouse. */
const EVENTS = {
  data_category: 'analytics_events',
  methods: new Map([['analytics_events', ['hard_delete']]]),
};

describe('running a policy', () => {
  const known = {
    ...policy('notifications', 180),
    methods: new Map([['notifications', ['hard_delete']]]),
  };
  const emptied = new Map([['notifications', ['anonymize']]]);

  it.each([
    [{}, { dryRun: true }, []],
    [{}, { dryRun: false, maxRows: 7 }, []],
    [{}, { dryRun: false }, ['maxRows BAD_USER_INPUT']],
    [{}, { dryRun: false, maxRows: 6 }, ['maxRows CONFLICT']],
    [{ deletion_method: 'archive' }, { dryRun: true }, ['id CONFLICT']],
    [{ deletion_method: 'anonymize' }, { dryRun: true }, ['id CONFLICT']],
    [{ deletion_method: 'anonymize', methods: emptied }, { dryRun: true }, []],
    [{ methods: new Map() }, { dryRun: true }, ['id CONFLICT']],
    [{ active: false }, { dryRun: true }, ['id CONFLICT']],
    [{ ...EVENTS, retention_period_days: 399 }, { dryRun: true }, ['id CONFLICT']],
    [{ ...EVENTS, retention_period_days: 761 }, { dryRun: true }, ['id CONFLICT']],
    [{ ...EVENTS, retention_period_days: 400 }, { dryRun: true }, []],
    [{ ...EVENTS, retention_period_days: 760 }, { dryRun: true }, []],
  ])('with %j, asked %j, while 7 rows are overdue: %j', (columns, input, errors) => {
    expect(inBrief(checkRun({ ...known, ...columns }, input, 7))).toEqual(errors);
  });
});

describe('dependent categories', () => {
  const methods = new Map([
    ['sessions', ['anonymize']],
    ['feedback', ['hard_delete', 'anonymize']],
    ['snapshots', ['hard_delete']],
  ]);
  const top = { ...policy('sessions', 30, ['feedback']), deletion_method: 'anonymize', methods };

  it.each([
    ['feedback', 'hard_delete', []],
    ['feedback', 'anonymize', []],
    ['feedback', 'archive', ['id CONFLICT']],
    ['snapshots', 'anonymize', ['id CONFLICT']],
    ['constructor', 'hard_delete', ['id CONFLICT']],
  ])('%s that go by %s with a policy: %j', (category, method, errors) => {
    const dependent = { ...policy(category, 365), deletion_method: method };
    const policies = [{ ...top, dependent_categories: [category] }, dependent];
    expect(inBrief(checkDependents(top, sweepsOf(policies, 'sessions', NOW)))).toEqual(errors);
  });

  it('without a policy of their own go by that of the category that they depend on', () => {
    const withSnapshots = { ...top, dependent_categories: ['feedback', 'snapshots'] };
    const swept = sweepsOf([withSnapshots], 'sessions', NOW);
    expect(swept.map(({ category, method }) => [category, method])).toEqual([
      ['feedback', 'anonymize'],
      ['snapshots', 'anonymize'],
      ['sessions', 'anonymize'],
    ]);
    expect(inBrief(checkDependents(top, swept))).toEqual(['id CONFLICT']);
  });
});

it('a run is the same after its payload was stored, with its sweeps in their order', () => {
  const run = {
    policyId: '0f000000-0000-4000-8000-000000000091',
    rows: 7,
    sweeps: Array.from({ length: 12 }, (_, n) => ({
      category: `category_${n % 3}`,
      until: `2025-11-${10 + n}T09:00:00.000Z`,
      method: 'hard_delete',
    })),
    after: { moment: '2025-01-01T00:00:01.000001Z', id: '0f000000-0000-4000-8000-000000000011' },
  };
  for (const stored of [run, { ...run, after: null, sweeps: [] }]) {
    const members = Object.entries(toPayload(stored)).toSorted(([a], [b]) => a.localeCompare(b));
    expect(fromPayload(Object.fromEntries(members))).toEqual(stored);
  }
});
