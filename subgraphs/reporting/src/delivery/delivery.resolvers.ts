import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { findBy, resolveReference } from '@teei/platform/collections/entity.ts';
import { aggregateBy } from '../aggregate/aggregate.ts';
import type { ReportingContext } from '../context.ts';
import type {
  CompanyDeliveryStatsArgs,
  CompanyResolvers,
  ImpactDeliveryResolvers,
  QueryResolvers,
} from '../generated/graphql.ts';
import { textMember } from '../json/member.ts';
import { platformMappings } from '../platform-mapping/platform-mapping.collection.ts';
import { deliveries } from './delivery.collection.ts';
import { deliveryStats } from './delivery.queries.ts';

const findMapping = findBy(platformMappings, 'platform');

export const deliveryQueries: QueryResolvers = {
  impactDeliveries: connection(deliveries),
};

export const deliveryFields: ImpactDeliveryResolvers = {
  __resolveReference: resolveReference(deliveries),
  company: deliveries.reference('Company', 'company_id'),
  status: deliveries.from(['delivery_status'], (row) => row.delivery_status),
  period: deliveries.from(['payload'], (row) => textMember(row.payload, 'period')),
  mapping: deliveries.from(
    ['platform'],
    async (row, _args, context: ReportingContext, info) =>
      (await findMapping(context, info, row.platform)) ?? null,
  ),
};

export const deliveriesOfCompany: CompanyResolvers = {
  impactDeliveries: connectionBy(deliveries, 'company_id'),
  deliveryStats: aggregateBy((ids, { period }: Partial<CompanyDeliveryStatsArgs>, { now }) =>
    deliveryStats(ids, period ? resolvePeriod(period, now) : undefined),
  ),
};
