import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { findByKey, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { NotFoundError } from '@teei/platform/errors/errors.ts';
import { integersBetween } from '@teei/platform/collections/filters.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import { parentId } from '@teei/platform/collections/rows.ts';
import { euros, ratio } from '@teei/platform/money/money.ts';
import { sql } from 'kysely';
import type {
  CampaignExplainArgs,
  QueryExpansionOpportunitiesArgs,
  RequireFields,
  Resolvers,
} from '../generated/graphql.ts';
import { campaigns } from './campaign.collection.ts';
import { CAMPAIGN_FORMULAS } from './campaign.formulas.ts';
import { daysToFull, projectedExhaustion, type PaceFacts } from './pace.rules.ts';
import { loadPace } from './pace.sql.ts';

const explainCampaign = explainRows(CAMPAIGN_FORMULAS);
const findByCampaignKey = findByKey(campaigns, 'campaign_key');

export const campaignResolvers: Resolvers = {
  Query: {
    campaign: getById(campaigns),
    campaignByKey: async (_parent, { campaignKey }, context, info) => {
      const campaign = await findByCampaignKey(context, info, campaignKey);
      if (!campaign) throw new NotFoundError('Campaign', campaignKey);
      return campaign;
    },
    campaigns: rootConnection(campaigns),
    expansionOpportunities: rootConnection(
      campaigns,
      ({ minScore }: RequireFields<QueryExpansionOpportunitiesArgs, 'minScore'>) =>
        integersBetween(sql`t.upsell_score`, { gte: minScore }),
    ),
  },
  Campaign: {
    __resolveReference: resolveReference(campaigns, { campaignKey: 'campaign_key' }),
    company: campaigns.reference('Company', 'company_id'),
    template: campaigns.reference('ProgramTemplate', 'template_id'),
    beneficiaryGroup: campaigns.reference('BeneficiaryGroup', 'beneficiary_group_id'),
    beneficiaryUtilization: campaigns.from(
      ['beneficiaries_enrolled', 'beneficiary_capacity'],
      (row) => ratio(row.beneficiaries_enrolled, row.beneficiary_capacity),
    ),
    budget: campaigns.from(['budget_cents'], (row) => euros(row.budget_cents)),
    budgetSpent: campaigns.from(['budget_spent_cents'], (row) => euros(row.budget_spent_cents)),
    budgetUtilization: campaigns.from(['budget_spent_cents', 'budget_cents'], (row) =>
      ratio(row.budget_spent_cents, row.budget_cents),
    ),
    daysToFull: async (parent, _args, context) =>
      fromPace(await loadPace(context, parentId(parent)), daysToFull),
    projectedExhaustion: async (parent, _args, context) =>
      fromPace(await loadPace(context, parentId(parent)), projectedExhaustion),
    explain: campaigns.from(
      [
        'volunteers_enrolled',
        'volunteer_capacity',
        'beneficiaries_enrolled',
        'beneficiary_capacity',
        'budget_spent_cents',
        'budget_cents',
      ],
      (row, args: CampaignExplainArgs) =>
        explainCampaign(
          {
            volunteersEnrolled: row.volunteers_enrolled,
            volunteerCapacity: row.volunteer_capacity,
            beneficiariesEnrolled: row.beneficiaries_enrolled,
            beneficiaryCapacity: row.beneficiary_capacity,
            budgetSpent: row.budget_spent_cents,
            budget: row.budget_cents,
          },
          args,
        ),
    ),
    pinnedEvidence: campaigns.references('EvidenceSnippet', 'evidence_snippet_ids'),
  },
  Company: {
    campaigns: connectionOfParent(campaigns, 'company_id'),
  },
  ProgramTemplate: {
    campaigns: connectionOfParent(campaigns, 'template_id'),
  },
  BeneficiaryGroup: {
    campaigns: connectionOfParent(campaigns, 'beneficiary_group_id'),
  },
};

/** A projection of a campaign; null of one that the viewer does not see. */
function fromPace<Value>(
  facts: PaceFacts | null,
  project: (facts: PaceFacts) => Value | null,
): Value | null {
  return facts && project(facts);
}
