/** The companies: how large they are, what they aim at, and their rows. */
import { YEAR, type Clock, DAY, timestamp } from '../kernel/clock.ts';
import { companyEntry } from './company-names.ts';
import { demoId } from '../kernel/ids.ts';
import type { AiAccount, Company, Platform } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import type { Profile } from '../kernel/profiles.ts';
import { Random } from '../kernel/random.ts';
import { FJORDBANK, SOLVIND, STILLHAVET } from '../story/story.ts';

/** Exponent of Zipf's law for the sizes. */
const ZIPF = 1.1;

/**
 * SROI of Fjordbank and its peers in finance, by number: Fjordbank lies above four of its six
 * peers, and nobody makes up more than a quarter of the total.
 */
const FINANCE_SROI: ReadonlyMap<number, number> = new Map([
  [1, 3.1],
  [3, 2.2],
  [4, 3.9],
  [5, 2.6],
  [6, 2.1],
  [7, 1.9],
  [22, 4.2],
]);

/** Plans all companies of a profile. */
export function planCompanies(profile: Profile, clock: Clock): Company[] {
  const random = new Random('companies');
  const historyStart = clock.month(1 - profile.months).start;
  return Array.from({ length: profile.rows('companies') }, (_, index) => {
    const n = index + 1;
    const entry = companyEntry(n);
    const rank = profile.name === 'small' ? entry.smallRank : entry.rank;
    return {
      n,
      id: demoId('companies', n),
      name: entry.name,
      domain: entry.domain,
      industry: entry.industry,
      country: entry.country,
      weight: rank ** -ZIPF,
      optedIn: entry.optedIn,
      isActive: demoId('companies', n) !== STILLHAVET,
      targetSroi: FINANCE_SROI.get(n) ?? random.logNormal(Math.log(2.5), 0.3),
      isTold: FINANCE_SROI.has(n),
      platforms: platformsOf(n),
      createdAt: historyStart - random.between(30, 365) * DAY,
      volunteers: [],
      managers: [],
    };
  });
}

/** Writes the rows of all companies. */
export function writeCompanies(
  output: Output,
  clock: Clock,
  companies: readonly Company[],
  aiAccounts: ReadonlyMap<Company, AiAccount>,
): void {
  for (const company of companies) {
    const account = aiAccounts.get(company);
    const by = company.managers[0]?.id ?? null;
    output.row('companies', {
      id: company.id,
      name: company.name,
      industry: company.industry,
      country: company.country,
      features: {
        publicProfile: company.id === FJORDBANK || company.id === SOLVIND || company.n % 2 === 0,
        benchmark: {
          optIn: company.optedIn,
          at: timestamp(company.createdAt + 30 * DAY),
          by,
        },
        impactIn: {
          benevity: company.platforms.includes('benevity'),
          goodera: company.platforms.includes('goodera'),
          workday: company.platforms.includes('workday'),
        },
        headcount: Math.round((company.weight / 0.05) * 100) + 40,
      },
      ai_budget_monthly: (account?.budgetUsd ?? 0).toFixed(2),
      ai_spend_current_month: (account?.spentUsd ?? 0).toFixed(6),
      created_at: timestamp(Math.min(company.createdAt, clock.now - YEAR)),
    });
  }
}

/** The platforms that company `n` passes its figures on to; none for the member without activity. */
function platformsOf(n: number): readonly Platform[] {
  const id = demoId('companies', n);
  if (id === STILLHAVET) return [];
  const platforms: Platform[] = [];
  if (n % 3 !== 0) platforms.push('benevity');
  if (n % 4 === 2) platforms.push('goodera');
  if (id === FJORDBANK || n % 5 === 4) platforms.push('workday');
  return platforms;
}
