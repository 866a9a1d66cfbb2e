import { Collection } from '@teei/platform/collections/collection.ts';
import { column } from '@teei/platform/collections/conditions.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import { sql, type Selectable } from 'kysely';
import type { MetricsCompanyPeriod } from '../generated/database.ts';
import type {
  CompanyPeriodLength,
  CompanyPeriodMetricsFilter,
  CompanyPeriodMetricsOrder,
} from '../generated/graphql.ts';

/** LIKE patterns of the names of periods, by their length. */
const NAMES: Readonly<Record<CompanyPeriodLength, readonly string[]>> = {
  month: ['____-0_', '____-1_'],
  quarter: ['____-Q_'],
  year: ['____'],
};

export const companyPeriodMetrics = new Collection<
  Selectable<MetricsCompanyPeriod>,
  CompanyPeriodMetricsFilter,
  CompanyPeriodMetricsOrder
>({
  type: 'CompanyPeriodMetrics',
  table: 'reporting.metrics_company_period',
  filters: (by) => ({
    companyId: by.id('company_id'),
    period: by.oneOf('period'),
    length: (length) => sql`${column('period')} like any(${NAMES[length]})`,
    sroi: by.numberRange('sroi_ratio'),
  }),
  orders: {
    PERIOD_DESC: [desc('period')],
    PERIOD_ASC: [asc('period')],
  },
  defaultOrder: 'PERIOD_DESC',
});
