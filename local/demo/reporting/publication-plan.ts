/**
 * Plans the public pages before any evidence is written, so that the snippets they quote are
 * marked.
 */
import { allot } from '../kernel/allotment.ts';
import type { Campaign, Company } from '../kernel/model.ts';
import type { Profile } from '../kernel/profiles.ts';
import { share } from '../kernel/quota.ts';
import { FJORDBANK } from '../story/story.ts';
import type { BlockKind, PagePlan } from '../kernel/plan.ts';

/** The kinds of a page's blocks, in order; short pages have the first of them. */
const RECIPE: readonly BlockKind[] = [
  'HEADING',
  'TEXT',
  'EVIDENCE',
  'METRIC',
  'CHART',
  'METRIC',
  'EVIDENCE',
  'TILE',
  'TEXT',
  'HEADING',
  'EVIDENCE',
  'EVIDENCE',
];

/** Plans the pages: Fjordbank's live one first, then its draft, then the others. */
export function planPages(
  profile: Profile,
  companies: readonly Company[],
  campaigns: readonly Campaign[],
): PagePlan[] {
  const total = profile.rows('publications');
  const running = new Set(campaigns.filter(({ hasRun }) => hasRun).map(({ company }) => company));
  const owners = [
    ...allot(
      total,
      companies.filter((company) => running.has(company)),
    ),
  ].flatMap(([company, count]) => Array.from({ length: count }, () => company));
  const fjordbank = companies.filter(({ id }) => id === FJORDBANK);
  const rest = owners.filter(({ id }) => id !== FJORDBANK);
  const blockCounts = share(
    profile.rows('publication_blocks'),
    Array.from({ length: total }, (_, index) => (index === 0 ? 1.4 : 1)),
  );
  return [...fjordbank, ...fjordbank, ...rest, ...owners].slice(0, total).map((company, index) => ({
    company,
    status: index === 1 || index % 5 === 3 ? 'DRAFT' : index % 5 === 4 ? 'ARCHIVED' : 'LIVE',
    visibility: index === 0 || index % 3 !== 1 ? 'PUBLIC' : 'TOKEN',
    blocks: RECIPE.slice(0, blockCounts[index] ?? 4),
  }));
}

/** Number of quotes on each company's live pages. */
export function quotesToPublish(pages: readonly PagePlan[]): ReadonlyMap<Company, number> {
  const quotes = new Map<Company, number>();
  for (const { company, status, blocks } of pages) {
    if (status !== 'LIVE') continue;
    const own = blocks.filter((kind) => kind === 'EVIDENCE').length;
    quotes.set(company, Math.max(own, quotes.get(company) ?? 0));
  }
  return quotes;
}
