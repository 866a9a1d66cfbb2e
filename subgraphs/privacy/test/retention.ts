/** Runs of retention policies in tests: tried first, then ordered and waited for. */
import type { Ask } from '@teei/test/ask.ts';
import { read } from '@teei/test/ask.ts';
import { done } from '@teei/test/changes.ts';
import { officer } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { expect } from 'vitest';

/** The mutation, with what is overdue. */
export const RUN = 'runRetention { retentionPolicy { overdue { subgraph table rows oldest } } }';

/**
 * Runs a policy of a category until nothing is left to do, after a dry run that shows these numbers of rows, by table. The
 * policy is the category's own, changed, or a new one.
 */
export async function runPolicy(
  ask: Ask,
  category: string,
  days: number,
  method: string,
  ...overdue: readonly number[]
): Promise<void> {
  const [policy] = await ask.sql(
    `insert into privacy.data_retention_policies
       (data_category, retention_period_days, legal_basis, deletion_method)
     values ($1, $2, 'contract', $3)
     on conflict (data_category) do update
       set retention_period_days = $2, deletion_method = $3, dependent_categories = '[]', active = true
     returning id`,
    [category, days, method],
  );
  const id = policy?.['id'];
  expect(
    read(await done(ask, officer, RUN, { id, dryRun: true }), 'retentionPolicy'),
  ).toMatchObject({ overdue: overdue.map((count) => ({ rows: count })) });
  const maxRows = overdue.reduce((sum, count) => sum + count, 0);
  await done(ask, officer, RUN, { id, dryRun: false, maxRows });
  await eventually(async () => {
    expect(await ask.sql(`select from jobs.queue where name = 'retention.run'`)).toEqual([]);
  });
}
