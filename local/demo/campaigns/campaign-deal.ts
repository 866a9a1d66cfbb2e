/** Deals out the campaigns: whose they are, of which status and type. */
import type { CampaignStatus, Company } from '../kernel/model.ts';
import { share } from '../kernel/quota.ts';
import type { StoryCampaign } from '../story/campaigns.ts';

/** Owners of the drawn campaigns: larger companies have more, but far from in proportion. */
export function ownersOf(
  total: number,
  companies: readonly Company[],
  story: readonly StoryCampaign[],
): Company[] {
  const active = companies.filter((company) => company.isActive);
  const counts = share(
    total,
    active.map((company) => company.weight ** 0.5),
  );
  const free = active.map((company, index) => {
    const own = count(story, (entry) => entry.company === company.n);
    return Math.max(company.n === 1 ? 1 : 0, (counts[index] ?? 0) - own);
  });
  // Round by round: everybody's first, then everybody's second.
  const most = Math.max(...free);
  return Array.from({ length: most }, (_, round) =>
    active.filter((_company, index) => (free[index] ?? 0) > round),
  )
    .flat()
    .slice(0, total - story.length);
}

/**
 * Deals the statuses: in finance and technology, whose companies are compared, the first campaign
 * is completed; every company's second runs; the others come as they are left.
 */
export function dealStatuses(
  owners: readonly Company[],
  counts: readonly (readonly [CampaignStatus, number])[],
): CampaignStatus[] {
  const left = new Map(counts);
  const seen = new Map<Company, number>();
  const rest = (): CampaignStatus => {
    const [status] = [...left].reduce((most, one) => (one[1] > most[1] ? one : most));
    return status;
  };
  return owners.map((company) => {
    const round = seen.get(company) ?? 0;
    seen.set(company, round + 1);
    const isCompared = company.industry === 'finance' || company.industry === 'technology';
    const wanted = round === 0 && isCompared ? 'completed' : round <= 1 ? 'active' : rest();
    const status = (left.get(wanted) ?? 0) > 0 ? wanted : rest();
    left.set(status, (left.get(status) ?? 0) - 1);
    return status;
  });
}

/** Number of each kind left to draw, once those of the story are taken off. */
export function remaining<T>(
  total: number,
  kinds: readonly T[],
  shares: readonly number[],
  taken: (kind: T) => number,
): (readonly [T, number])[] {
  const counts = share(total, shares);
  return kinds.map(
    (kind, index) => [kind, Math.max(0, (counts[index] ?? 0) - taken(kind))] as const,
  );
}

/** Lays out counted kinds so that each is spread evenly over the list. */
export function interleave<T>(counts: readonly (readonly [T, number])[]): T[] {
  return counts
    .flatMap(([kind, number], order) =>
      Array.from({ length: number }, (_, index) => ({ kind, at: (index + 0.5) / number, order })),
    )
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .map(({ kind }) => kind);
}

export function count<T>(list: readonly T[], holds: (item: T) => boolean): number {
  return list.filter(holds).length;
}
