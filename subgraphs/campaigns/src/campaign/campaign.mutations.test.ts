import { askSubgraph, read } from '@teei/test/ask.ts';
import { change, whileUncommitted } from '@teei/test/changes.ts';
import { force } from '@teei/test/transitions.ts';
import { expect, it } from 'vitest';
import { CAMPAIGN, manager, planCampaign, startCampaigns, TEMPLATE } from '../../test/fixtures.ts';

const ask = askSubgraph(startCampaigns);

const ADD_INSTANCE = `insert into programs.program_instances (template_id, campaign_id, name, start_date)
  values ('${TEMPLATE}', '${CAMPAIGN}', 'A cohort', '2026-01-12')`;

it('a campaign is no draft again by who has waited for its first instance', async () => {
  await force(ask, 'campaigns.campaigns', CAMPAIGN, `status = 'planned'`);
  const payload = await whileUncommitted(ask, ADD_INSTANCE, () =>
    change(ask, manager, 'transitionCampaign { campaign { status } }', {
      id: CAMPAIGN,
      to: 'DRAFT',
    }),
  );
  expect(read(payload, 'userErrors', 0, 'field')).toEqual(['to']);
});

it('the dates of a campaign contain those of an instance that was added meanwhile', async () => {
  const expectedUpdatedAt = await planCampaign(ask);
  const payload = await whileUncommitted(ask, ADD_INSTANCE, () =>
    change(ask, manager, 'updateCampaign { campaign { startDate } }', {
      id: CAMPAIGN,
      expectedUpdatedAt,
      startDate: '2026-01-13',
    }),
  );
  expect(read(payload, 'userErrors', 0, 'field')).toEqual(['startDate']);
});
