/** Rows that are held on a person, beside the policies of retention that run on their tables. */
import { askSubgraph } from '@teei/test/ask.ts';
import { officer } from '@teei/test/viewers.ts';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrivacy);

const Held = z.array(
  z.object({ holdings: z.array(z.object({ table: z.string(), overdue: z.boolean().nullable() })) }),
);

beforeAll(() =>
  ask.sql('update personal_data.legal_holds set lifted_at = now() where lifted_at is null'),
);

/** Sets the policy of a category, the only one. */
async function keep(category: string, days: number, method: string): Promise<void> {
  await ask.sql('delete from privacy.data_retention_policies');
  await ask.sql(
    `insert into privacy.data_retention_policies
       (data_category, retention_period_days, legal_basis, deletion_method)
     values ($1, $2, 'contract', $3)`,
    [category, days, method],
  );
}

/** Overdue or not, of the rows of a table that are held on somebody. */
async function overdue(person: string, table: string): Promise<boolean | null | undefined> {
  const found = await ask.entities(
    officer,
    [{ __typename: 'User', id: person }],
    '... on User { holdings { table overdue } }',
  );
  return Held.parse(found)[0]?.holdings.find((one) => one.table === table)?.overdue;
}

it('is overdue where a run takes a row, and not by age alone', async () => {
  await keep('consents', 30, 'anonymize');
  // One was withdrawn in September; the other person's is in force.
  expect(await overdue(rows.SUBJECT, 'user_consents')).toBe(true);
  expect(await overdue(rows.OTHER, 'user_consents')).toBe(false);
  expect(await overdue(rows.SUBJECT, 'data_processing_records')).toBeNull();
});

it('is not overdue under a legal hold', async () => {
  await keep('consents', 30, 'anonymize');
  await ask.sql(`insert into personal_data.legal_holds (user_id, reason) values ($1, 'Case 8')`, [
    rows.SUBJECT,
  ]);
  expect(await overdue(rows.SUBJECT, 'user_consents')).toBe(false);
  await ask.sql('update personal_data.legal_holds set lifted_at = now() where lifted_at is null');
  expect(await overdue(rows.SUBJECT, 'user_consents')).toBe(true);
});

it('is overdue by the policy of its own category where a table has two', async () => {
  await keep('processing_records', 35, 'hard_delete');
  expect(await overdue(rows.SUBJECT, 'data_processing_records')).toBe(true);
  await keep('sensitive_reads', 35, 'hard_delete');
  expect(await overdue(rows.SUBJECT, 'data_processing_records')).toBe(false);
});

it('sweeps the rows of a category alone where a table has two', async () => {
  await keep('processing_records', 35, 'hard_delete');
  await ask.sql(
    `insert into privacy.data_processing_records (user_id, activity, purpose, legal_basis, data_categories,
       recipient_categories, processed_at, system_component)
     values ($1, 'sensitive_read', 'Support', 'contract', '[]', '[]', '2025-01-01Z', 'users')`,
    [rows.OTHER],
  );
  const data = await ask.data(officer, '{ retentionPolicies { overdue { table rows oldest } } }');
  expect(data).toEqual({
    retentionPolicies: [
      {
        overdue: [{ table: 'data_processing_records', rows: 2, oldest: '2025-10-01T00:00:00Z' }],
      },
    ],
  });
});
