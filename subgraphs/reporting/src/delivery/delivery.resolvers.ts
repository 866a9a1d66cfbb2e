import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { firstOfParent, rowsOfParent } from '@teei/platform/collections/lists.ts';
import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { sql } from 'kysely';
import type { CompanyDeliveryStatsArgs, Resolvers } from '../generated/graphql.ts';
import { textMember } from '@teei/platform/json/member.ts';
import { companyPeriodMetrics } from '../period-metrics/period-metrics.collection.ts';
import { platformMappings } from '../platform-mapping/platform-mapping.collection.ts';
import { deliveries } from './delivery.collection.ts';
import { deliveryStats } from './delivery.sql.ts';

export const deliveryResolvers: Resolvers = {
  Query: {
    impactDeliveries: rootConnection(deliveries),
  },
  ImpactDelivery: {
    __resolveReference: resolveReference(deliveries),
    company: deliveries.reference('Company', 'company_id'),
    status: deliveries.from(['delivery_status'], (row) => row.delivery_status),
    period: deliveries.from(['payload'], (row) => textMember(row.payload, 'period')),
    periodMetrics: firstOfParent(
      companyPeriodMetrics,
      (delivery) => sql`(t.company_id, t.period) = (
        select d.company_id, d.payload ->> 'period' from reporting.impact_deliveries as d where d.id = ${delivery})`,
    ),
    mapping: belongsTo(deliveries, 'platform', platformMappings, 'platform'),
  },
  Company: {
    impactDeliveries: connectionOfParent(deliveries, 'company_id'),
    deliveryStats: rowsOfParent((ids, { period }: Partial<CompanyDeliveryStatsArgs>, { now }) =>
      deliveryStats(ids, period ? resolvePeriod(period, now) : undefined),
    ),
  },
};
