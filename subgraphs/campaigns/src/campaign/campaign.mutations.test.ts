import { askSubgraph, read, versionOf } from '@teei/test/ask.ts';
import { change, whileUncommitted } from '@teei/test/changes.ts';
import { force } from '@teei/test/transitions.ts';
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
  ['planned', '[2026-03-02,2026-03-31]', ['2026-03-02 or earlier', '2026-03-31 or later']],
  ['planned', '[2026-03-02,]', ['2026-03-02 or earlier', '2026-03-02 or later']],
  // Days that are outside of the campaign already.
  ['planned', '[2026-01-05,2026-04-30]', ['2026-01-12 or earlier', '2026-04-12 or later']],
  ['cancelled', '[2026-03-02,2026-03-31]', null],
])('a %s instance on %s leaves to its campaign the dates %j', async (status, days, limits) => {
  await ask.sql('delete from programs.program_instances');
  await planCampaign(ask);
  await ask.sql(
    `insert into programs.program_instances (template_id, campaign_id, name, status, start_date, end_date)
     values ($1, $2, 'A cohort', $3, lower($4::daterange), upper($4::daterange) - 1)`,
    [TEMPLATE, CAMPAIGN, status, days],
  );
  const expectedUpdatedAt = await versionOf(ask, manager, 'Campaign', CAMPAIGN);
  const dates = { startDate: '2026-12-31', endDate: '2026-01-01' };
  const input = { id: CAMPAIGN, expectedUpdatedAt, ...dates };
  const payload = await change(ask, manager, 'updateCampaign', input);
  expect(JSON.stringify(payload).match(/[-0-9]+ or (earlier|later)/g)).toEqual(limits);
});

it('a campaign without dates gets some that its instances leave', async () => {
  await ask.sql('delete from programs.program_instances');
  await planCampaign(ask);
  await ask.sql(
    `insert into programs.program_instances (template_id, campaign_id, name, start_date, end_date)
     values ($1, $2, 'A cohort', '2026-03-02', '2026-03-31')`,
    [TEMPLATE, CAMPAIGN],
  );
  const none = `status = 'draft', start_date = null, end_date = null`;
  await force(ask, 'campaigns.campaigns', CAMPAIGN, none);
  const expectedUpdatedAt = await versionOf(ask, manager, 'Campaign', CAMPAIGN);
  const dates = { startDate: '2026-03-03', endDate: '2026-03-30' };
  const payload = await change(ask, manager, 'updateCampaign', {
    id: CAMPAIGN,
    expectedUpdatedAt,
    ...dates,
  });
  expect(JSON.stringify(payload).match(/[-0-9]+ or (earlier|later)/g)).toEqual([
    '2026-03-02 or earlier',
    '2026-03-31 or later',
  ]);
});
