/** Campaigns of two companies for the tests of mutations; the own one is ready to recruit. */
import type { Ask } from '@teei/test/ask.ts';
import { startTestSubgraph, type TestSubgraph } from '@teei/test/subgraph.ts';
import { force } from '@teei/test/transitions.ts';
import { companyUser } from '@teei/test/viewers.ts';
import { campaignsSubgraph } from '../src/subgraph.ts';

export const OWN = '0a000000-0000-4000-8000-000000000001';
const OTHER = '0a000000-0000-4000-8000-000000000002';
export const CAMPAIGN = '0a000000-0000-4000-8000-000000000003';
export const FOREIGN = '0a000000-0000-4000-8000-000000000004';
const MANAGER = '0a000000-0000-4000-8000-000000000005';
export const TEMPLATE = '0a000000-0000-4000-8000-000000000006';
export const GROUP = '0a000000-0000-4000-8000-000000000007';
export const EVIDENCE = '0a000000-0000-4000-8000-000000000008';
export const FOREIGN_EVIDENCE = '0a000000-0000-4000-8000-000000000009';

export const manager = companyUser(OWN, MANAGER);

/** Starts the campaigns subgraph on a database with only these rows, with `react` also its jobs. */
export async function startCampaigns(react = false): Promise<TestSubgraph> {
  const subgraph = await startTestSubgraph(campaignsSubgraph, { seeded: false, react });
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

/** Adds a consented snippet of each campaign, the own one pinned or not; returns its id. */
export async function addEvidence(ask: Ask, isPinned = false): Promise<string> {
  await ask.sql(
    `insert into evidence.evidence_snippets
       (id, company_id, campaign_id, source_type, source_id, content, metadata)
     select s.id, c.company_id, c.id, 'survey', s.id, 'Words', '{"publication": {"consented": true}}'
     from (values ($1::uuid, $2::uuid), ($3, $4)) as s (id, campaign_id)
     join campaigns.campaigns as c on c.id = s.campaign_id on conflict (id) do nothing`,
    [EVIDENCE, CAMPAIGN, FOREIGN_EVIDENCE, FOREIGN],
  );
  const pinned = JSON.stringify(isPinned ? [EVIDENCE] : []);
  await ask.sql('update campaigns.campaigns set evidence_snippet_ids = $2 where id = $1', [
    CAMPAIGN,
    pinned,
  ]);
  return EVIDENCE;
}

/** Makes the own campaign PLANNED with the values above. */
export async function planCampaign(ask: Ask): Promise<void> {
  const planned = `status = 'planned', name = 'Mentors', start_date = '2026-01-12', end_date = '2026-04-12',
    quarter = '2026-Q1'`;
  await force(ask, 'campaigns.campaigns', CAMPAIGN, planned);
}
