import { rootConnection } from '@teei/platform/collections/connection.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { all, type Condition } from '@teei/platform/collections/conditions.ts';
import { viewerClass, viewerCompanyId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import type { UsersContext } from '../context.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { companies } from './company.collection.ts';
import { budgetUtilization, isOn, spentInMonth, SPEND_COLUMNS } from './company.rules.ts';

/**
 * Condition that restricts viewers of a company to that company: row-level security also allows companies
 * with a public profile, which are only shown on their public pages.
 */
function ownCompany({ viewer }: Pick<UsersContext, 'viewer'>): Condition {
  const companyId = viewerCompanyId(viewer);
  const isBound = companyId !== null && !STAFF.includes(viewerClass(viewer));
  return isBound ? sql`t.id = ${companyId}` : all([]);
}

const STAFF: readonly string[] = ['admin', 'officer'];

export const companyResolvers: Resolvers = {
  Query: {
    company: getById(companies, ownCompany),
    companies: rootConnection(companies, (_args, context) => ownCompany(context)),
  },
  Company: {
    __resolveReference: resolveReference(companies),
    publicProfile: companies.from(['features'], (row) => isOn(row.features, 'publicProfile')),
    benchmarkOptIn: companies.from(['features'], (row) => isOn(row.features, 'benchmark', 'optIn')),
    aiSpendCurrentMonth: companies.from(SPEND_COLUMNS, (row, _args, { now }) =>
      spentInMonth(row, now),
    ),
    aiBudgetUtilization: companies.from(
      [...SPEND_COLUMNS, 'ai_budget_monthly'],
      (row, _args, { now }) => budgetUtilization(spentInMonth(row, now), row.ai_budget_monthly),
    ),
  },
};
