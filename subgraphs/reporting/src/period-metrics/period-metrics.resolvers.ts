import { connection } from '@teei/platform/collections/connection.ts';
import { firstBy } from '@teei/platform/collections/lists.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { euros } from '@teei/platform/money/money.ts';
import { sql } from 'kysely';
import type {
  CompanyPeriodMetricsArgs,
  CompanyPeriodMetricsResolvers,
  CompanyResolvers,
  QueryResolvers,
} from '../generated/graphql.ts';
import { periodMetrics } from './period-metrics.collection.ts';
import { checkPeriodName, isClosed } from './period-metrics.rules.ts';

export const periodMetricsQueries: QueryResolvers = {
  companyPeriodMetrics: connection(periodMetrics),
};

export const periodMetricsFields: CompanyPeriodMetricsResolvers = {
  __resolveReference: resolveReference(periodMetrics),
  company: periodMetrics.reference('Company', 'company_id'),
  totalInvestment: periodMetrics.from(['total_investment_cents'], (row) =>
    euros(row.total_investment_cents),
  ),
  closed: periodMetrics.from(['period', 'updated_at'], (row) =>
    isClosed(row.period, row.updated_at),
  ),
};

export const periodMetricsOfCompany: CompanyResolvers = {
  periodMetrics: firstBy(periodMetrics, 'company_id', {
    where: ({ period }: Pick<CompanyPeriodMetricsArgs, 'period'>) =>
      period === undefined || period === null
        ? // The names of quarters sort by time, and the default order is the latest first.
          sql`t.period like '____-Q_'`
        : sql`t.period = ${checkPeriodName('period', period)}`,
  }),
};
