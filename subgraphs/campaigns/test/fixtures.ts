/** Campaigns of two companies for the tests of mutations; the own one is ready to recruit. */
import { read, type Ask } from '@teei/test/ask.ts';
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { force } from '@teei/test/transitions.ts';
import { companyUser } from '@teei/test/viewers.ts';
import { campaignsSubgraph } from '../src/subgraph.ts';

const OWN = '0a000000-0000-4000-8000-000000000001';
const OTHER = '0a000000-0000-4000-8000-000000000002';
export const CAMPAIGN = '0a000000-0000-4000-8000-000000000003';
export const FOREIGN = '0a000000-0000-4000-8000-000000000004';
const MANAGER = '0a000000-0000-4000-8000-000000000005';
export const TEMPLATE = '0a000000-0000-4000-8000-000000000006';
export const GROUP = '0a000000-0000-4000-8000-000000000007';

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

/** Makes the own campaign PLANNED with the values above; returns its version. */
export async function planCampaign(ask: Ask): Promise<string> {
  const planned = `status = 'planned', name = 'Mentors', start_date = '2026-01-12', quarter = '2026-Q1'`;
  await force(ask, 'campaigns.campaigns', CAMPAIGN, planned);
  const data = await ask.data(manager, `{ campaign(id: "${CAMPAIGN}") { updatedAt } }`);
  return String(read(data, 'campaign', 'updatedAt'));
}
