import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { ReportThemes } from '../generated/database.ts';
import type { ReportThemeFilter, ReportThemeOrder } from '../generated/graphql.ts';

export const reportThemes = new Collection<
  Selectable<ReportThemes>,
  ReportThemeFilter,
  ReportThemeOrder
>({
  type: 'ReportTheme',
  table: 'reporting.report_themes',
  filters: (by) => ({
    id: by.id('id'),
    search: by.includes('name'),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    NAME_ASC: [asc('name')],
  },
  defaultOrder: 'CREATED_DESC',
});
