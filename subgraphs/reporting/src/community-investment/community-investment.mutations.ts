import { companyOf } from '@teei/platform/mutations/company.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { creates } from '../mutations.ts';
import { communityInvestments } from './community-investment.collection.ts';

export const recordCommunityInvestment = creates(
  communityInvestments,
  'recordCommunityInvestment',
  {
    values: ({ input, viewer, now }) => ({
      company_id: companyOf(input, viewer),
      year: input.year,
      hourly_cost_cents: input.hourlyCostCents ?? null,
      in_kind_cents: input.inKindCents ?? null,
      management_cost_cents: input.managementCostCents ?? null,
      leverage_cents: input.leverageCents ?? null,
      recorded_by: viewerUserId(viewer),
      recorded_at: now.toISOString(),
    }),
    returning: ['company_id', 'year'],
    event: ({ stored }) => ({
      type: 'community_investment.recorded',
      payload: { year: stored.year },
    }),
  },
);
