/** Shares rows of a table among the companies: larger ones have more, but not in proportion. */
import type { Company } from './model.ts';
import { share } from './quota.ts';

/**
 * @param most maximum number of rows for a company
 * @returns rows of each company, in the order of the companies; Fjordbank has at least one
 */
export function allot(
  total: number,
  companies: readonly Company[],
  most: (company: Company) => number = () => total,
): ReadonlyMap<Company, number> {
  const counts = new Map(companies.map((company) => [company, 0]));
  const room = (company: Company): number => most(company) - (counts.get(company) ?? 0);
  // Rows beyond a company's maximum are shared again among those below theirs.
  for (let left = total, given = left; left > 0 && given > 0; left -= given) {
    const open = companies.filter((company) => room(company) > 0);
    const shares = share(left, open.map(appeal));
    given = 0;
    for (const [index, company] of open.entries()) {
      const rows = Math.min(shares[index] ?? 0, room(company));
      counts.set(company, (counts.get(company) ?? 0) + rows);
      given += rows;
    }
  }
  return counts;
}

function appeal(company: Company): number {
  if (!company.isActive) return 0.01;
  // The story needs Fjordbank to have some of everything.
  return company.weight ** 0.5 + (company.n === 1 ? 0.35 : 0);
}
