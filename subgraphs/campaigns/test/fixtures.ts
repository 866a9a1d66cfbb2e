/** Campaigns of two companies for the tests of mutations; the own one is ready to recruit. */
import { read, type Ask } from '@teei/test/ask.ts';
import type { Change } from '@teei/test/changes.ts';
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { companyUser } from '@teei/test/viewers.ts';
import { campaignsSubgraph } from '../src/subgraph.ts';
import type { CampaignState } from '../src/campaign/campaign.states.ts';

export const OWN = '0a000000-0000-4000-8000-000000000001';
export const OTHER = '0a000000-0000-4000-8000-000000000002';
export const CAMPAIGN = '0a000000-0000-4000-8000-000000000003';
export const FOREIGN = '0a000000-0000-4000-8000-000000000004';
export const MANAGER = '0a000000-0000-4000-8000-000000000005';
export const TEMPLATE = '0a000000-0000-4000-8000-000000000006';
export const GROUP = '0a000000-0000-4000-8000-000000000007';
export const INSTANCE = '0a000000-0000-4000-8000-000000000008';

export const manager = companyUser(OWN, MANAGER);

/** Starts the campaigns subgraph on a database with only these rows. */
export async function startCampaigns(): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph(campaignsSubgraph, { seeded: false });
  await subgraph.sql(`insert into users.companies (id, name) values ($1, 'Own'), ($2, 'Other')`, [
    OWN,
    OTHER,
  ]);
  await subgraph.sql(
    `insert into programs.program_templates (id, name, type) values ($1, 'Mentors', 'mentorship')`,
    [TEMPLATE],
  );
  await subgraph.sql(
    `insert into programs.beneficiary_groups (id, name, group_type) values ($1, 'New here', 'newcomers')`,
    [GROUP],
  );
  for (const [id, company] of [
    [CAMPAIGN, OWN],
    [FOREIGN, OTHER],
  ]) {
    await subgraph.sql(
      `insert into campaigns.campaigns
         (id, company_id, template_id, beneficiary_group_id, name, status, pricing_model, start_date,
          end_date, quarter, volunteer_capacity, beneficiary_capacity, budget_cents)
       values ($1, $2, $3, $4, 'Mentors', 'planned', 'seats', '2026-01-12', '2026-04-12', '2026-Q1',
         10, 12, 500000)`,
      [id, company, TEMPLATE, GROUP],
    );
  }
  return subgraph;
}

export const TRANSITION: Change = {
  mutation: 'transitionCampaign',
  inputType: 'TransitionCampaignInput',
  fields: 'campaign { id status updatedAt }',
};

export const UPDATE: Change = {
  mutation: 'updateCampaign',
  inputType: 'UpdateCampaignInput',
  fields: 'campaign { id name startDate endDate quarter volunteerCapacity tags updatedAt }',
};

/** Start and end of the own campaign, as SQL assignments. */
export const DATES = `start_date = '2026-01-12', end_date = '2026-04-12'`;

/** Sets state and values of the own campaign; returns its version. */
export async function put(
  ask: Ask,
  state: CampaignState,
  values = 'volunteers_enrolled = 0',
): Promise<string> {
  await ask.sql('alter table campaigns.campaigns disable trigger refuse_transition');
  await ask.sql(`update campaigns.campaigns set status = $2, ${values} where id = $1`, [
    CAMPAIGN,
    state,
  ]);
  await ask.sql('alter table campaigns.campaigns enable trigger refuse_transition');
  const data = await ask.data(manager, `{ campaign(id: "${CAMPAIGN}") { updatedAt } }`);
  return String(read(data, 'campaign', 'updatedAt'));
}
