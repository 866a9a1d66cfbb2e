// Public pages: blocks, tokens and views.
import { createHash, createHmac } from 'node:crypto';
import { allot } from './allotment.ts';
import { type Clock, DAY, HOUR, startOfDay, timestamp } from './clock.ts';
import type { Snippet } from './evidence.ts';
import { demoId } from './ids.ts';
import type { Company } from './model.ts';
import { slug } from './names.ts';
import type { Output } from './output.ts';
import type { Plan } from './plan.ts';
import { rowsOf } from './profiles.ts';
import { share } from './quota.ts';
import { Random } from './random.ts';
import {
  BLOCKED_DRAFT,
  FJORDBANK,
  FJORDBANK_PUBLICATION,
  FJORDBANK_PUBLICATION_SLUG,
  FJORDBANK_PUBLICATION_TOKEN,
} from './story.ts';
import type { Json, JsonObject } from './tables.ts';

interface Page {
  readonly id: string;
  readonly company: Company;
  readonly slug: string;
  readonly title: string;
  readonly status: 'DRAFT' | 'LIVE' | 'ARCHIVED';
  readonly visibility: 'PUBLIC' | 'TOKEN';
  readonly createdAt: number;
  readonly blocks: readonly Block[];
}

interface Block {
  readonly id: string;
  readonly kind: 'TILE' | 'TEXT' | 'CHART' | 'EVIDENCE' | 'METRIC' | 'HEADING';
  readonly content: JsonObject;
}

/** Share of all views that Fjordbank's page has. */
const FJORDBANK_VIEWS = 0.463;

export function writePublications(
  plan: Plan,
  output: Output,
  snippets: ReadonlyMap<string, readonly Snippet[]>,
): void {
  const random = new Random('publications');
  const pages = planPages(plan, output, snippets);
  for (const page of pages) writePage(output, plan.clock, page);
  writeTokens(plan, output, pages);
  writeViews(plan, output, pages, random);
}

function planPages(
  plan: Plan,
  output: Output,
  snippets: ReadonlyMap<string, readonly Snippet[]>,
): Page[] {
  const { profile, clock, companies } = plan;
  const total = rowsOf(profile, 'publications');
  const blockCounts = share(
    rowsOf(profile, 'publication_blocks'),
    Array.from({ length: total }, (_, index) => (index === 0 ? 1.4 : 1)),
  );
  const speaking = companies.filter((company) => quotable(snippets, company).length > 0);
  const owners = [...allot(total, speaking)].flatMap(([company, count]) =>
    Array.from({ length: count }, () => company),
  );
  const fjordbank = companies.find(({ id }) => id === FJORDBANK);
  // The story's two come first, whatever the share of Fjordbank is.
  const rest = owners.filter((company) => company !== fjordbank);
  const all = fjordbank ? [fjordbank, fjordbank, ...rest, ...owners].slice(0, total) : owners;
  return all.map((company, index) => {
    const quotes = quotable(snippets, company);
    const isDraft = index === 1;
    const status = isDraft || index % 5 === 3 ? 'DRAFT' : index % 5 === 4 ? 'ARCHIVED' : 'LIVE';
    const id = [FJORDBANK_PUBLICATION, BLOCKED_DRAFT][index] ?? output.ids.next('publications');
    const year = clock.quarter(-1).label.slice(0, 4);
    const unconsented = (snippets.get(company.id) ?? []).find(
      ({ person }) => person.publicationConsent === 'none',
    );
    return {
      id,
      company,
      slug:
        index === 0
          ? FJORDBANK_PUBLICATION_SLUG
          : `${slug(company.name)}-${isDraft ? 'voices' : 'impact'}-${index + 1}`,
      title: isDraft ? `Voices of ${company.name}` : `${company.name}: our impact in ${year}`,
      status,
      visibility: index === 0 || index % 3 !== 1 ? 'PUBLIC' : 'TOKEN',
      createdAt: clock.daysAgo(isDraft ? 6 : 40 + index * 3, 9),
      blocks: blocksOf(
        output,
        company,
        blockCounts[index] ?? 4,
        isDraft && unconsented ? [unconsented, ...quotes] : quotes,
        clock,
      ),
    };
  });
}

/** What may be quoted, the best first. */
function quotable(
  snippets: ReadonlyMap<string, readonly Snippet[]>,
  company: Company,
): readonly Snippet[] {
  return (snippets.get(company.id) ?? [])
    .filter(({ isQuotable }) => isQuotable)
    .toSorted((a, b) => b.best - a.best)
    .slice(0, 12);
}

function blocksOf(
  output: Output,
  company: Company,
  count: number,
  quotes: readonly Snippet[],
  clock: Clock,
): Block[] {
  const quarter = clock.quarter(-1).label;
  const quote = (index: number): Omit<Block, 'id'> => ({
    kind: 'EVIDENCE',
    content: { evidenceSnippetId: quotes[index % Math.max(1, quotes.length)]?.id ?? null },
  });
  const metric = (name: string, label: string, unit: string): Omit<Block, 'id'> => ({
    kind: 'METRIC',
    content: { metric: name, label, unit, period: quarter },
  });
  const recipe: Omit<Block, 'id'>[] = [
    { kind: 'HEADING', content: { text: 'What our people gave', level: 1 } },
    {
      kind: 'TEXT',
      content: {
        markdown: `Volunteers of **${company.name}** meet newcomers every week: as mentors, buddies and language partners.`,
      },
    },
    quote(0),
    metric('VOLUNTEER_HOURS', 'Volunteer hours', 'hours'),
    metric('SROI_RATIO', 'Social return on investment', 'ratio'),
    quote(1),
    {
      kind: 'CHART',
      content: { metric: 'VOLUNTEER_HOURS', granularity: 'MONTH', period: quarter },
    },
    { kind: 'TILE', content: { title: 'Join us', link: '/join' } },
    { kind: 'HEADING', content: { text: 'In their words', level: 2 } },
    quote(2),
    quote(3),
    {
      kind: 'TEXT',
      content: {
        markdown: 'Figures are of the last closed quarter; quotes are used with consent.',
      },
    },
  ];
  return recipe
    .slice(0, count)
    .map((block) => ({ ...block, id: output.ids.next('publication_blocks') }));
}

function writePage(output: Output, clock: Clock, page: Page): void {
  const snapshot: Json = page.blocks.map((block, order) => ({
    id: block.id,
    kind: block.kind,
    order,
    content: block.content,
  }));
  output.row('publications', {
    id: page.id,
    tenant_id: page.company.id,
    slug: page.slug,
    title: page.title,
    status: page.status,
    visibility: page.visibility,
    // What was last published; a draft has not been.
    blocks: page.status === 'DRAFT' ? [] : snapshot,
    metadata: page.status === 'DRAFT' ? {} : { publishedAt: timestamp(page.createdAt + DAY) },
    created_at: timestamp(page.createdAt),
    updated_at: timestamp(Math.min(page.createdAt + DAY, clock.now)),
  });
  page.blocks.forEach((block, order) => {
    output.row('publication_blocks', {
      id: block.id,
      publication_id: page.id,
      company_id: page.company.id,
      kind: block.kind,
      order,
      content: block.content,
      created_at: timestamp(page.createdAt + order * HOUR),
    });
  });
}

/** The story's token first, then others, some of them expired. */
function writeTokens(plan: Plan, output: Output, pages: readonly Page[]): void {
  const { clock, profile } = plan;
  for (let index = 0; index < rowsOf(profile, 'publication_tokens'); index += 1) {
    const page = pages[index % pages.length];
    if (!page) return;
    const isStory = index === 0;
    const id = isStory ? demoId('publication_tokens', 1) : output.ids.next('publication_tokens');
    const token = isStory ? FJORDBANK_PUBLICATION_TOKEN : `publication ${id}`;
    const createdAt = page.createdAt + HOUR + index * 60_000;
    output.row('publication_tokens', {
      id,
      publication_id: page.id,
      company_id: page.company.id,
      token_hash: createHash('sha256').update(token).digest('hex'),
      expires_at: timestamp(isStory ? clock.now + 5 * DAY : clock.daysAgo((index % 4) * 9 - 20, 9)),
      created_at: timestamp(Math.min(createdAt, clock.now - HOUR)),
    });
  }
}

function writeViews(plan: Plan, output: Output, pages: readonly Page[], random: Random): void {
  const { clock, profile } = plan;
  const live = pages.filter(({ status }) => status !== 'DRAFT');
  const counts = share(
    rowsOf(profile, 'publication_views'),
    live.map((_, index) =>
      index === 0 ? FJORDBANK_VIEWS : (1 - FJORDBANK_VIEWS) / (live.length - 1),
    ),
  );
  live.forEach((page, pageIndex) => {
    const published = page.createdAt + DAY;
    for (let index = 0; index < (counts[pageIndex] ?? 0); index += 1) {
      // Most come in the first weeks.
      const at = published + (clock.now - published) * random.next() ** 1.6;
      const visitor = random.int(1, 900);
      const salt = String(startOfDay(at));
      output.row('publication_views', {
        id: output.ids.next('publication_views'),
        publication_id: page.id,
        company_id: page.company.id,
        visitor_hash: createHmac('sha256', salt).update(`visitor ${visitor}`).digest('hex'),
        viewed_at: timestamp(at),
        metadata: { referrer: random.pick(['direct', 'linkedin', 'intranet', 'search']) },
      });
    }
  });
}
