import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { ScheduledReports } from '../generated/database.ts';
import type { ScheduledReportFilter, ScheduledReportOrder } from '../generated/graphql.ts';

export const schedules = new Collection<
  Selectable<ScheduledReports>,
  ScheduledReportFilter,
  ScheduledReportOrder
>({
  type: 'ScheduledReport',
  table: 'reporting.scheduled_reports',
  filters: (by) => ({
    status: by.oneOf('status'),
    template: by.oneOf('template_id'),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    NEXT_RUN_ASC: [asc('next_run_at', { nullable: true })],
  },
  defaultOrder: 'CREATED_DESC',
});
