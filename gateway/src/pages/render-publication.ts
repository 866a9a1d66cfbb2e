/** Published pages as HTML documents: all that they say is in the page, and nothing in it runs. */
import { renderChart } from './chart.ts';
import { dayLabel, formatFigure, formatNumber, periodLabel } from './figures.ts';
import { Html, html } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { Outline } from './outline.ts';
import { pageStyle } from './page-style.ts';
import { renderDocument, type Document } from './render-document.ts';
import type { Block, Publication } from './publication.ts';

/** Term of the IPTC's vocabulary: texts of people beside figures and charts that rules make of records. */
const SOURCE_TYPE = 'http://cv.iptc.org/newscodes/digitalsourcetype/composite';

/** Document of a page. @param beacon address of the image that counts the visit */
export function renderPublication(
  { title, company, blocks }: Publication,
  beacon: string,
): Document {
  const shown = blocks ?? [];
  const outline = new Outline();
  const body = html`<main>
      <h1>${title}</h1>
      ${company ? html`<p>${company.name}</p>` : null}
      ${shown.map((block, index) => renderBlock(block, index, outline))}
    </main>
    <footer>${renderSources(shown)}</footer>
    <img src="${beacon}" alt="" width="1" height="1" />`;
  return renderDocument({
    title,
    body,
    style: pageStyle(company?.activeTheme?.tokens),
    head: html`<meta name="digital-source-type" content="${SOURCE_TYPE}" />`,
  });
}

const MISSING = {
  404: [
    'There is no such page',
    'It may have been taken down, or its link may have ended. Ask whoever gave you the address.',
  ],
  503: ['The page cannot be shown now', 'Try again in a few minutes.'],
} as const;

/** Document in place of a page that is not there for its reader (404), or cannot be read now (503). */
export function renderMissing(status: keyof typeof MISSING): Document {
  const [title, advice] = MISSING[status];
  const body = html`<main>
    <h1>${title}</h1>
    <p>${advice}</p>
  </main>`;
  return renderDocument({ title, body, style: pageStyle(undefined) });
}

function renderBlock(block: Block, index: number, outline: Outline): Html {
  switch (block.__typename) {
    case 'HeadingBlock':
      return renderHeading(block.level ?? 2, block.text ?? '', outline);
    case 'TextBlock':
      return renderMarkdown(block.markdown ?? '', outline);
    case 'TileBlock':
      return renderCard(block);
    case 'EvidenceBlock':
      return renderQuote(block.evidence);
    case 'MetricBlock':
      return html`<p class="figure">
        ${block.label ?? ''}
        <strong>${formatFigure(block.value, block.unit)}</strong>
        ${block.period === null ? '' : periodLabel(block.period)}
      </p>`;
    case 'ChartBlock':
      return block.series === null
        ? html``
        : renderChart(`chart-${index}`, {
            title: block.title ?? 'Chart',
            unit: block.unit ?? 'Value',
            item: 'Period',
            asTable: `${block.title ?? 'Chart'} as a table`,
            points: block.series.map(({ period, value }) => ({
              label: periodLabel(period),
              value,
              shown: formatNumber(value),
            })),
          });
  }
}

function renderHeading(level: number, text: string, outline: Outline): Html {
  outline.begin(level);
  const { tag } = outline;
  return html`${new Html(`<${tag}>`)}${text}${new Html(`</${tag}>`)}`;
}

/** A quote in its language, which need not be that of the page; nothing once it is withdrawn. */
function renderQuote(evidence: Extract<Block, { __typename: 'EvidenceBlock' }>['evidence']): Html {
  return evidence === null || evidence.content === null
    ? html``
    : html`<blockquote lang="${evidence.language ?? ''}" dir="auto">
        <p>${evidence.content}</p>
      </blockquote>`;
}

function renderCard({ title, text, link }: Extract<Block, { __typename: 'TileBlock' }>): Html {
  const name = title ?? '';
  const shown =
    link !== null && /^(?:https:\/\/|\/(?!\/))/.test(link)
      ? html`<a href="${link}" rel="noopener noreferrer">${name}</a>`
      : html`${name}`;
  return html`<div class="card">
    <p><strong>${shown}</strong></p>
    ${text === null ? null : html`<p>${text}</p>`}
  </div>`;
}

/** Origin of what the page shows. */
function renderSources(blocks: readonly Block[]): Html {
  const moments = blocks
    .flatMap((block) => ('asOf' in block && block.asOf !== null ? [block.asOf] : []))
    .toSorted();
  const last = moments.at(-1);
  const hasQuotes = blocks.some(({ __typename }) => __typename === 'EvidenceBlock');
  return html`${
    last === undefined
      ? null
      : html`<p>
          Figures are from TEEI’s record of periods that are closed, read on ${dayLabel(last)}. They
          were put together by rules. No AI model took part.
        </p>`
  }${
    hasQuotes
      ? html`<p>
          Quotes are the words of participants and volunteers, freed of what would identify them,
          and shown with their consent.
        </p>`
      : null
  }`;
}
