import { rootConnection } from '@teei/platform/collections/connection.ts';
import { firstOfParent } from '@teei/platform/collections/lists.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import { euros } from '@teei/platform/money/money.ts';
import { sql } from 'kysely';
import type {
  CompanyPeriodMetricsArgs,
  CompanyPeriodMetricsExplainArgs,
  Resolvers,
} from '../generated/graphql.ts';
import { companyPeriodMetrics } from './period-metrics.collection.ts';
import { PERIOD_FORMULAS } from './period-metrics.formulas.ts';
import { checkPeriodName } from './period-metrics.rules.ts';

const explainPeriod = explainRows(PERIOD_FORMULAS);

export const periodMetricsResolvers: Resolvers = {
  Query: {
    companyPeriodMetrics: rootConnection(companyPeriodMetrics),
  },
  CompanyPeriodMetrics: {
    __resolveReference: resolveReference(companyPeriodMetrics),
    company: companyPeriodMetrics.reference('Company', 'company_id'),
    totalInvestment: companyPeriodMetrics.from(['total_investment_cents'], (row) =>
      euros(row.total_investment_cents),
    ),
    closed: companyPeriodMetrics.from(['closed_at'], (row) => row.closed_at !== null),
    explain: companyPeriodMetrics.from(
      ['total_investment_cents', 'as_of'],
      (row, args: CompanyPeriodMetricsExplainArgs) => {
        const explanation = explainPeriod({ totalInvestment: row.total_investment_cents }, args);
        return explanation && { ...explanation, asOf: row.as_of };
      },
    ),
  },
  Company: {
    periodMetrics: firstOfParent(companyPeriodMetrics, 'company_id', {
      where: ({ period }: Pick<CompanyPeriodMetricsArgs, 'period'>) =>
        period === undefined || period === null
          ? // The names of quarters sort by time, and the default order is the latest first.
            sql`t.period like '____-Q_'`
          : sql`t.period = ${checkPeriodName('period', period)}`,
    }),
  },
};
