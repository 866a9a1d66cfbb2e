import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { VisCalculations } from '../generated/database.ts';
import type { VisCalculationFilter, VisCalculationOrder } from '../generated/graphql.ts';

export const visCalculations = new Collection<
  Selectable<VisCalculations>,
  VisCalculationFilter,
  VisCalculationOrder
>({
  type: 'VisCalculation',
  table: 'reporting.vis_calculations',
  filters: (by) => ({
    date: by.within('calculation_date'),
    score: by.numberRange('score'),
  }),
  orders: {
    DATE_DESC: [desc('calculation_date')],
    DATE_ASC: [asc('calculation_date')],
    SCORE_DESC: [desc('score')],
  },
  defaultOrder: 'DATE_DESC',
});
