import { askSubgraph, read, versionOf } from '@teei/test/ask.ts';
import { change, codeOf, whileUncommitted } from '@teei/test/changes.ts';
import { expect, it } from 'vitest';
import { CAMPAIGN, manager, planCampaign, startCampaigns, TEMPLATE } from '../../test/fixtures.ts';

const ask = askSubgraph(startCampaigns);

it.each([
  ['transitionCampaign', { to: 'DRAFT' }, 'to'],
  ['updateCampaign', { startDate: '2026-01-13' }, 'startDate'],
])('%s with %j waits for an instance that is being added', async (mutation, values, field) => {
  await ask.sql('delete from programs.program_instances');
  await planCampaign(ask);
  const expectedUpdatedAt = await versionOf(ask, manager, 'Campaign', CAMPAIGN);
  const payload = await whileUncommitted(
    ask,
    `insert into programs.program_instances (template_id, campaign_id, name, start_date)
     values ('${TEMPLATE}', '${CAMPAIGN}', 'A cohort', '2026-01-12')`,
    () => change(ask, manager, mutation, { id: CAMPAIGN, expectedUpdatedAt, ...values }),
  );
  expect(read(payload, 'userErrors', 0, 'field')).toEqual([field]);
});

it.each([
  ['planned', '2026-03-02', '2026-03-31', '2026-03-31', null],
  ['planned', '2026-03-02', '2026-03-31', '2026-03-30', 'BAD_USER_INPUT'],
  ['planned', '2026-03-02', null, '2026-03-02', null],
  ['planned', '2026-03-02', null, '2026-03-01', 'BAD_USER_INPUT'],
  ['cancelled', '2026-03-02', '2026-03-31', '2026-03-01', null],
])(
  'with an instance that is %s from %s to %s, a campaign that ends on %s is answered with %j',
  async (status, first, last, endDate, code) => {
    await ask.sql('delete from programs.program_instances');
    await planCampaign(ask);
    await ask.sql(
      `insert into programs.program_instances (template_id, campaign_id, name, status, start_date, end_date)
       values ($1, $2, 'A cohort', $3, $4, $5)`,
      [TEMPLATE, CAMPAIGN, status, first, last],
    );
    const expectedUpdatedAt = await versionOf(ask, manager, 'Campaign', CAMPAIGN);
    const input = { id: CAMPAIGN, expectedUpdatedAt, endDate };
    expect(codeOf(await change(ask, manager, 'updateCampaign', input))).toBe(code);
  },
);
