/** Facts about companies that benchmarks compare them by. */
import type { CompanyDimension } from '@teei/analytics/src/events.sql.ts';
import { sizeBand } from '@teei/analytics/src/relay/company-dimensions.sql.ts';
import { memberMonths } from '../kernel/memberships.ts';
import type { Plan } from '../kernel/plan.ts';

/** Facts about the companies of a plan, as of its moment. */
export function companyDimensions(plan: Plan): readonly CompanyDimension[] {
  const months = memberMonths(plan);
  return plan.companies.map((company) => ({
    companyId: company.id,
    industry: company.industry,
    country: company.country,
    sizeBand: sizeBand(company.volunteers.length + company.managers.length),
    benchmarkOptIn: company.optedIn,
    memberMonths: months.get(company) ?? {},
    updatedAt: plan.clock.now,
  }));
}
