import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { Co2eCalculations } from '../generated/database.ts';
import type { Co2eCalculationFilter, Co2eCalculationOrder } from '../generated/graphql.ts';

export const co2eCalculations = new Collection<
  Selectable<Co2eCalculations>,
  Co2eCalculationFilter,
  Co2eCalculationOrder
>({
  type: 'Co2eCalculation',
  table: 'reporting.co2e_calculations',
  filters: (by) => ({
    activityType: by.oneOf('activity_type'),
    date: by.within('calculation_date'),
  }),
  orders: {
    DATE_DESC: [desc('calculation_date')],
    DATE_ASC: [asc('calculation_date')],
  },
  defaultOrder: 'DATE_DESC',
});
