import { Collection } from '@teei/platform/collections/collection.ts';
import { column } from '@teei/platform/collections/conditions.ts';
import { leaky } from '@teei/platform/collections/filters.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { ImpactDeliveries } from '../generated/database.ts';
import type { ImpactDeliveryFilter, ImpactDeliveryOrder } from '../generated/graphql.ts';

export const deliveries = new Collection<
  Selectable<ImpactDeliveries>,
  ImpactDeliveryFilter,
  ImpactDeliveryOrder
>({
  type: 'ImpactDelivery',
  table: 'reporting.impact_deliveries',
  views: ['tenant'],
  filters: (by) => ({
    companyId: by.id('company_id'),
    platform: by.oneOf('platform'),
    status: by.oneOf('delivery_status'),
    createdAt: by.range('created_at'),
    updatedAt: by.range('updated_at'),
    period: leaky((period) => sql`${column('payload')} ->> 'period' = ${period}`),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    CREATED_ASC: [asc('created_at')],
    UPDATED_DESC: [desc('updated_at')],
    UPDATED_ASC: [asc('updated_at')],
  },
  defaultOrder: 'CREATED_DESC',
});
