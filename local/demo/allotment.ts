// Shares rows of a table among the companies: larger ones have more, but not in proportion.
import type { Company } from './model.ts';
import { share } from './quota.ts';

/**
 * @param most how many rows a company may have
 * @returns rows of each company, in the order of the companies; Fjordbank has at least one
 */
export function allot(
  total: number,
  companies: readonly Company[],
  most: (company: Company) => number = () => total,
): ReadonlyMap<Company, number> {
  const counts = new Map(companies.map((company) => [company, 0]));
  const room = (company: Company): number => most(company) - (counts.get(company) ?? 0);
  let left = total;
  while (left > 0) {
    const open = companies.filter((company) => room(company) > 0);
    if (open.length === 0) break;
    const given = share(left, open.map(appeal));
    open.forEach((company, index) => {
      const rows = Math.min(given[index] ?? 0, room(company));
      counts.set(company, (counts.get(company) ?? 0) + rows);
      left -= rows;
    });
  }
  return counts;
}

function appeal(company: Company): number {
  if (!company.isActive) return 0.01;
  // The story needs Fjordbank to have some of everything.
  return company.weight ** 0.5 + (company.n === 1 ? 0.35 : 0);
}
