import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { ReportLineage } from '../generated/database.ts';
import type { ReportFilter, ReportOrder } from '../generated/graphql.ts';

export const reports = new Collection<Selectable<ReportLineage>, ReportFilter, ReportOrder>({
  type: 'Report',
  table: 'reporting.report_lineage',
  filters: (by) => ({
    companyId: by.id('company_id'),
    period: by.overlaps('period_start', 'period_end'),
    locale: by.oneOf('locale'),
    model: by.oneOf('model_name'),
    writtenByModel: by.isSet('model_name'),
    scheduleId: by.id('schedule_id'),
    createdAt: by.within('created_at'),
  }),
  orders: {
    PERIOD_DESC: [desc('period_start')],
    PERIOD_ASC: [asc('period_start')],
    CREATED_DESC: [desc('created_at')],
  },
  defaultOrder: 'PERIOD_DESC',
});
