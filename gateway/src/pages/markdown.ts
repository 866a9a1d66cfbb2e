/**
 * Markdown of pages as HTML: CommonMark without HTML and images, and with links to http, https, mail and paths of this
 * site alone.
 */
import MarkdownIt from 'markdown-it';
import { Html } from './html.ts';
import type { Outline } from './outline.ts';

// HTML in a text is shown as text. Links that open programs, as those of other schemes do, are no links.
const markdown = new MarkdownIt('commonmark', { html: false }).disable('image');
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:|\/(?!\/))/i.test(url);

/** HTML of a text, whose headings are below the highest of the page's. */
export function renderMarkdown(text: string, outline: Outline): Html {
  const tokens = markdown.parse(text, {});
  for (const token of tokens) {
    if (token.type === 'heading_open') outline.begin(Number(token.tag[1]) + 1);
    if (/^h[1-6]$/.test(token.tag)) token.tag = outline.tag;
  }
  return new Html(markdown.renderer.render(tokens, markdown.options, {}));
}
