import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { Campaigns } from '../generated/database.ts';
import type { CampaignFilter, CampaignOrder } from '../generated/graphql.ts';

export const campaigns = new Collection<Selectable<Campaigns>, CampaignFilter, CampaignOrder>({
  type: 'Campaign',
  table: 'campaigns.campaigns',
  views: ['tenant'],
  filters: (by) => ({
    companyId: by.id('company_id'),
    status: by.oneOf('status'),
    quarter: by.equals('quarter'),
    pricingModel: by.oneOf('pricing_model'),
    priority: by.oneOf('priority'),
    tag: by.contains('tags'),
    isHighValue: by.equals('is_high_value'),
    utilization: by.numberRange('capacity_utilization_float'),
    upsell: by.integerRange('upsell_score'),
    activeOn: by.overlaps('start_date', 'end_date'),
    templateId: by.id('template_id'),
    beneficiaryGroupId: by.id('beneficiary_group_id'),
    search: by.search(),
  }),
  orders: {
    START_DESC: [desc('start_date', { nullable: true })],
    START_ASC: [asc('start_date', { nullable: true })],
    UTILIZATION_DESC: [desc('capacity_utilization_float')],
    UTILIZATION_ASC: [asc('capacity_utilization_float')],
    UPSELL_DESC: [desc('upsell_score')],
    BUDGET_SPENT_DESC: [desc('budget_spent_cents')],
    BUDGET_BURN_DESC: [desc('budget_utilization_float')],
    VIS_DESC: [desc('vis_score', { nullable: true })],
    NAME_ASC: [asc('name')],
  },
  defaultOrder: 'START_DESC',
});
