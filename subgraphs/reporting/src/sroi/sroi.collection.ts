import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { SroiCalculations } from '../generated/database.ts';
import type { SroiCalculationFilter, SroiCalculationOrder } from '../generated/graphql.ts';

export const sroiCalculations = new Collection<
  Selectable<SroiCalculations>,
  SroiCalculationFilter,
  SroiCalculationOrder
>({
  type: 'SroiCalculation',
  table: 'reporting.sroi_calculations',
  filters: (by) => ({
    companyId: by.id('company_id'),
    period: by.overlaps('period_start', 'period_end'),
    ratio: by.numberRange('sroi_ratio_float'),
    isCurrent: (wanted) => sql`not exists (
      select from reporting.sroi_calculations as newer
      where newer.company_id = t.company_id
        and newer.period_start = t.period_start and newer.period_end = t.period_end
        and (newer.created_at, newer.id) > (t.created_at, t.id)
    ) = ${wanted}`,
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    PERIOD_DESC: [desc('period_start')],
  },
  defaultOrder: 'CREATED_DESC',
});
