import { askSubgraph, read, versionOf } from '@teei/test/ask.ts';
import { change, whileUncommitted } from '@teei/test/changes.ts';
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
