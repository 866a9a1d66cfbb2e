import { connection } from '@teei/platform/collections/connection.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { CompanyResolvers, QueryResolvers } from '../generated/graphql.ts';
import { companies } from './company.collection.ts';
import { budgetUtilization, isOn } from './company.rules.ts';

export const companyQueries: QueryResolvers = {
  company: getById(companies),
  companies: connection(companies),
};

export const companyFields: CompanyResolvers = {
  __resolveReference: resolveReference(companies),
  publicProfile: companies.from(['features'], (row) => isOn(row.features, 'publicProfile')),
  benchmarkOptIn: companies.from(['features'], (row) => isOn(row.features, 'benchmark', 'optIn')),
  aiBudgetUtilization: companies.from(['ai_spend_current_month', 'ai_budget_monthly'], (row) =>
    budgetUtilization(row.ai_spend_current_month, row.ai_budget_monthly),
  ),
};
