import { askSubgraph } from '@teei/test/ask.ts';
import { done, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { expect, it } from 'vitest';
import { startReporting } from '../../test/fixtures.ts';

const CALCULATE = 'calculateVis { visRun { calculationDate } }';

const ask = askSubgraph(startReporting);

it('scores are calculated as of days whose events are there, or the last day of a month', async () => {
  await ask.sql(
    `insert into personal_data.event_months (month, rows, counted_at, ordered_at)
     values ('2024-09-01', 3, now(), now()), ('2024-10-01', 3, now(), null)`,
  );
  expect(await refused(ask, admin, CALCULATE, { asOf: '2024-09-15' })).toEqual([
    'asOf BAD_USER_INPUT',
  ]);
  for (const asOf of ['2024-09-30', '2024-10-15']) {
    expect(await done(ask, admin, CALCULATE, { asOf })).toMatchObject({
      visRun: { calculationDate: asOf },
    });
  }
});
