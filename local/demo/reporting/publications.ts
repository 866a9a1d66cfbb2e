/** Public pages: blocks, tokens and views. */
import { createHash, createHmac } from 'node:crypto';
import { type Clock, DAY, HOUR, startOfDay, timestamp } from '../kernel/clock.ts';
import { demoId } from '../kernel/ids.ts';
import type { Company, Snippet } from '../kernel/model.ts';
import { slug } from '../kernel/names.ts';
import type { Output } from '../kernel/output.ts';
import type { BlockKind, PagePlan, Plan } from '../kernel/plan.ts';
import { share } from '../kernel/quota.ts';
import { Random } from '../kernel/random.ts';
import {
  BLOCKED_DRAFT,
  FJORDBANK_PUBLICATION,
  FJORDBANK_PUBLICATION_SLUG,
  FJORDBANK_PUBLICATION_TOKEN,
} from '../story/story.ts';
import type { Json, JsonObject } from '../kernel/tables.ts';
import type { RecordedFigures } from './periods.ts';

interface Page extends Omit<PagePlan, 'blocks'> {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly createdAt: number;
  readonly blocks: readonly Block[];
}

interface Block {
  readonly id: string;
  readonly kind: BlockKind;
  readonly content: JsonObject;
}

/** Share of all views that Fjordbank's page has. */
const FJORDBANK_VIEWS = 0.463;

/** Contents of pages, by the ids of companies. */
interface PageSources {
  readonly snippets: ReadonlyMap<string, readonly Snippet[]>;
  readonly figures: ReadonlyMap<string, RecordedFigures>;
}

export function writePublications(plan: Plan, output: Output, sources: PageSources): void {
  const random = new Random('publications');
  const pages = plan.pages.map((page, index) => completePage(plan, output, page, index, sources));
  for (const page of pages) writePage(output, plan.clock, page);
  writeTokens(plan, output, pages);
  writeViews(plan, output, pages, random);
}

function completePage(
  plan: Plan,
  output: Output,
  page: PagePlan,
  index: number,
  sources: PageSources,
): Page {
  const { clock } = plan;
  const { company } = page;
  const snippets = sources.snippets.get(company.id) ?? [];
  const figures = page.status === 'DRAFT' ? undefined : sources.figures.get(company.id);
  const isDraft = index === 1;
  const year = clock.quarter(-1).label.slice(0, 4);
  // The story's draft begins with a quote whose speaker was never asked.
  const unasked = snippets.filter(({ person }) => person.publicationConsent === 'none');
  const quotes = quotesFor(page, snippets);
  return {
    ...page,
    id: [FJORDBANK_PUBLICATION, BLOCKED_DRAFT][index] ?? output.ids.next('publications'),
    slug:
      index === 0
        ? FJORDBANK_PUBLICATION_SLUG
        : `${slug(company.name)}-${isDraft ? 'voices' : 'impact'}-${index + 1}`,
    title: isDraft ? `Voices of ${company.name}` : `${company.name}: our impact in ${year}`,
    createdAt: clock.daysAgo(isDraft ? 6 : 40 + index * 3, 9),
    blocks: blocksOf(output, page, isDraft ? [...unasked.slice(0, 1), ...quotes] : quotes, {
      period: clock.quarter(-1).label,
      figures,
    }),
  };
}

/** A live page shows what is marked as public, the others what might be; the best first. */
function quotesFor(page: PagePlan, snippets: readonly Snippet[]): readonly Snippet[] {
  return snippets
    .filter(({ isQuotable, isPublic }) => (page.status === 'LIVE' ? isPublic : isQuotable))
    .toSorted((a, b) => b.best - a.best);
}

/** Period of a page's figures, and what is on record of it for a page that was published. */
interface ShownFigures {
  readonly period: string;
  readonly figures: RecordedFigures | undefined;
}

const TEXTS = [
  'Volunteers of **{company}** meet newcomers every week: as mentors, buddies and language partners.',
  'Figures are of the last closed quarter; quotes are used with consent.',
];
const HEADINGS = ['What our people gave', 'In their words'];
const METRICS = [
  { metric: 'VOLUNTEER_HOURS', label: 'Volunteer hours', unit: 'hours' },
  { metric: 'SROI_RATIO', label: 'Social return on investment', unit: 'ratio' },
];

function blocksOf(
  output: Output,
  page: PagePlan,
  quotes: readonly Snippet[],
  shown: ShownFigures,
): Block[] {
  const seen = new Map<BlockKind, number>();
  return page.blocks.map((kind) => {
    const nth = seen.get(kind) ?? 0;
    seen.set(kind, nth + 1);
    const id = output.ids.next('publication_blocks');
    return { id, kind, content: contentOf(kind, nth, page.company, quotes, shown) };
  });
}

/** Content of the nth block of its kind. */
function contentOf(
  kind: BlockKind,
  nth: number,
  company: Company,
  quotes: readonly Snippet[],
  shown: ShownFigures,
): JsonObject {
  switch (kind) {
    case 'HEADING':
      return { text: HEADINGS[nth] ?? '', level: nth + 1 };
    case 'TEXT':
      return { markdown: (TEXTS[nth] ?? '').replace('{company}', company.name) };
    case 'EVIDENCE':
      return { evidenceSnippetId: quotes[nth % Math.max(1, quotes.length)]?.id ?? null };
    case 'METRIC':
      return figureContent(METRICS[nth], shown);
    case 'CHART':
      return chartContent(shown);
    case 'TILE':
      return { title: 'Join us', link: `https://${slug(company.name)}.example/join` };
  }
}

/** A figure of the last quarter: a draft has no value yet. */
function figureContent(
  metric: (typeof METRICS)[number] | undefined,
  shown: ShownFigures,
): JsonObject {
  const { period } = shown;
  const { metric: name = '', label = '', unit = '' } = metric ?? {};
  const recorded = shown.figures?.get(period);
  if (!recorded) return { metric: name, label, period };
  const value = name === 'SROI_RATIO' ? recorded.sroi : recorded.hours;
  return { metric: name, label, period, value, unit, asOf: timestamp(recorded.at) };
}

/** Hours of the months of the last quarter. */
function chartContent({ period, figures }: ShownFigures): JsonObject {
  const title = 'Volunteer hours by month';
  const content = { title, metric: 'VOLUNTEER_HOURS', granularity: 'MONTH', period };
  if (!figures) return content;
  const months = [...figures].filter(([label]) => label !== period);
  return {
    ...content,
    series: months.map(([label, { hours }]) => ({ period: label, value: hours })),
    unit: 'hours',
    asOf: timestamp(figures.get(period)?.at ?? 0),
  };
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
    // The blocks as last published; a draft has none.
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
  for (let index = 0; index < profile.rows('publication_tokens'); index += 1) {
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
    profile.rows('publication_views'),
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
