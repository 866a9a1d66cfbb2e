import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { integersBetween } from '@teei/platform/collections/filters.ts';
import { notFound, refuse, refuseFor } from '@teei/platform/errors/fault.ts';
import { euros, ratio } from '@teei/platform/money/money.ts';
import { changed, mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { checkVersion } from '@teei/platform/mutations/version.ts';
import { sql } from 'kysely';
import type { DB } from '../generated/database.ts';
import type {
  BeneficiaryGroupResolvers,
  CampaignPayloadResolvers,
  CampaignResolvers,
  CompanyResolvers,
  MutationResolvers,
  ProgramTemplateResolvers,
  QueryExpansionOpportunitiesArgs,
  QueryResolvers,
  RequireFields,
} from '../generated/graphql.ts';
import { campaigns } from './campaign.collection.ts';
import { transitionForm, updateForm } from './campaign.inputs.ts';
import { lockCampaign, updateCampaign } from './campaign.queries.ts';
import { checkTransition, checkUpdate, columnsOf } from './campaign.rules.ts';

export const campaignQueries: QueryResolvers = {
  campaign: getById(campaigns),
  campaigns: connection(campaigns),
  expansionOpportunities: connection(
    campaigns,
    ({ minScore }: RequireFields<QueryExpansionOpportunitiesArgs, 'minScore'>) =>
      integersBetween(sql`t.upsell_score`, { gte: minScore }),
  ),
};

export const campaignMutations: MutationResolvers = {
  transitionCampaign: mutation(
    'transitionCampaign',
    transitionForm,
    async ({ id, to, reason, expectedUpdatedAt }, { db, viewer, emit }: Write<DB>) => {
      const campaign = (await lockCampaign(db, id)) ?? refuse(notFound('Campaign', id));
      refuseFor([
        ...checkVersion(campaign.updated_at, expectedUpdatedAt),
        ...checkTransition(campaign, to, viewer),
      ]);
      await updateCampaign(db, id, { status: to });
      await emit({
        type: 'campaign.transitioned',
        aggregate: { type: 'campaign', id },
        companyId: campaign.company_id,
        payload: {
          from: campaign.status,
          to,
          reason: reason ?? null,
          // What its programme instances are made of.
          name: campaign.name,
          templateId: campaign.template_id,
          beneficiaryGroupId: campaign.beneficiary_group_id,
          startDate: campaign.start_date,
          endDate: campaign.end_date,
        },
      });
      return id;
    },
  ),
  updateCampaign: mutation(
    'updateCampaign',
    updateForm,
    async (
      { id, expectedUpdatedAt, idempotencyKey: _key, ...change },
      { db, viewer, emit }: Write<DB>,
    ) => {
      const campaign = (await lockCampaign(db, id)) ?? refuse(notFound('Campaign', id));
      refuseFor([
        ...checkVersion(campaign.updated_at, expectedUpdatedAt),
        ...checkUpdate(campaign, change, viewer),
      ]);
      await updateCampaign(db, id, columnsOf(change));
      await emit({
        type: 'campaign.updated',
        aggregate: { type: 'campaign', id },
        companyId: campaign.company_id,
        payload: { fields: Object.keys(change) },
      });
      return id;
    },
  ),
};

export const campaignPayload: CampaignPayloadResolvers = {
  campaign: changed(campaigns),
};

export const campaignFields: CampaignResolvers = {
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
  pinnedEvidence: campaigns.references('EvidenceSnippet', 'evidence_snippet_ids'),
};

export const campaignsOfCompany: CompanyResolvers = {
  campaigns: connectionBy(campaigns, 'company_id'),
};

export const campaignsOfTemplate: ProgramTemplateResolvers = {
  campaigns: connectionBy(campaigns, 'template_id'),
};

export const campaignsOfGroup: BeneficiaryGroupResolvers = {
  campaigns: connectionBy(campaigns, 'beneficiary_group_id'),
};
