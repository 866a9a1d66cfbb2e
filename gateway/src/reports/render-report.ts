/** Reports as HTML documents: nothing in them runs or is loaded. */
import { renderChart } from '../pages/chart.ts';
import { html, type Html } from '../pages/html.ts';
import { pageStyle } from '../pages/page-style.ts';
import { renderDocument, type Document } from '../pages/render-document.ts';
import type { ReportDocument } from './report-document.ts';

/**
 * HTML of a document.
 *
 * @param themeTokens of the company's active theme
 * @param coverPath path of an image of this origin; it says nothing that the text does not say
 */
export function renderReport(
  document: ReportDocument,
  themeTokens: unknown,
  coverPath?: string,
): Document {
  const { title, company, period, language, provenance, sections, notes } = document;
  const cover =
    coverPath === undefined ? null : html`<img class="cover" src="${coverPath}" alt="" />`;
  const body = html`<main>
      ${cover}
      <h1>${title}</h1>
      <p>${company}, ${period}</p>
      ${sections.map(renderSection)}
    </main>
    <footer>${notes.map((note) => html`<p>${note}</p>`)}</footer>`;
  const { digitalSourceType } = provenance;
  return renderDocument({
    title: `${title}, ${company}`,
    language,
    body,
    style: pageStyle(themeTokens),
    head:
      digitalSourceType === null
        ? html``
        : html`<meta name="digital-source-type" content="${digitalSourceType}" />`,
  });
}

function renderSection(
  { title, paragraphs, charts }: ReportDocument['sections'][number],
  index: number,
): Html {
  return html`<h2>${title}</h2>
    ${paragraphs.map(({ text, isQuote, language }) =>
      isQuote
        ? html`<blockquote lang="${language}" dir="auto"><p>${text}</p></blockquote>`
        : html`<p>${text}</p>`,
    )}
    ${charts.map((chart, number) => renderChart(`chart-${index}-${number}`, chart))}`;
}
