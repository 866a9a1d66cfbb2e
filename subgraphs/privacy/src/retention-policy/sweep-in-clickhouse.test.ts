import { askSubgraph } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { officer } from '@teei/test/viewers.ts';
import { expect, it, vi } from 'vitest';
import * as rows from '../../test/fixtures.ts';
import { RUN } from '../../test/retention.ts';

const ask = askSubgraph(() => rows.startPrivacy(true));
const SAVE = { mutation: 'upsertRetentionPolicy', fields: 'retentionPolicy { id dataCategory }' };
const POLICY = { retentionPeriodDays: 730, legalBasis: 'LEGITIMATE_INTERESTS' };

async function insertPolicy(category: string, method: string, ...dependents: readonly string[]) {
  const [policy] = await ask.sql(
    `insert into privacy.data_retention_policies
       (data_category, retention_period_days, legal_basis, deletion_method, dependent_categories)
     values ($1, 730, 'legitimate_interests', $2, $3) returning id`,
    [category, method, JSON.stringify(dependents)],
  );
  return String(policy?.['id']);
}

it.each([
  ['accounts', 'ANONYMIZE', 'dataCategory'],
  ['external_identities', 'HARD_DELETE', 'dataCategory'],
  ['outcome_scores', 'ANONYMIZE', 'dataCategory'],
  ['analytics_events', 'ARCHIVE', 'deletionMethod'],
])(
  'a policy of %s by %s, which nothing would run, is refused at %s',
  async (category, method, field) => {
    const policy = { ...POLICY, dataCategory: category, deletionMethod: method };
    expect(await refused(ask, officer, SAVE, policy)).toEqual([`${field} BAD_USER_INPUT`]);
  },
);

it('a policy of what ClickHouse holds is counted by a dry run, and taken by the gateway before the rest of the run', async () => {
  await insertPolicy('analytics_events', 'hard_delete');
  const id = await insertPolicy('analytics_people', 'anonymize', 'analytics_events');
  const run = { id, dryRun: false, maxRows: 9 };
  expect(await refused(ask, officer, RUN, run)).toEqual(['dryRun CONFLICT', 'dryRun CONFLICT']);
  expect(await done(ask, officer, RUN, { id, dryRun: true })).toMatchObject({
    retentionPolicy: { overdue: [] },
  });
  // As the gateway does.
  await ask.sql(
    `update personal_data.analytics_counts set counted_at = now(), rows = case category when 'analytics_people' then 3 else 5 end`,
  );
  expect(await refused(ask, officer, RUN, { ...run, maxRows: 7 })).toEqual(['maxRows CONFLICT']);
  expect(await done(ask, officer, RUN, run)).toMatchObject({
    retentionPolicy: {
      overdue: [
        { subgraph: 'analytics', table: 'events_raw', rows: 5, oldest: null },
        { subgraph: 'users', table: 'user_external_ids', rows: 3, oldest: null },
      ],
    },
  });
  await vi.waitFor(
    async () => {
      expect(
        await ask.sql('select category, rows::integer, rest from personal_data.analytics_sweeps'),
      ).toEqual([
        {
          category: 'analytics_events',
          rows: 9,
          rest: {
            policyId: id,
            rows: 9,
            'sweep:0:analytics_people:anonymize': '2023-11-16T09:00:00.000Z',
          },
        },
      ]);
    },
    { timeout: 20_000, interval: 50 },
  );
});
