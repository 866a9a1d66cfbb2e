/**
 * Markdown of pages as HTML: CommonMark without HTML and images, and with links to http, https, mail and paths of this
 * site alone.
 */
import MarkdownIt from 'markdown-it';
import { Html } from './html.ts';

// HTML in a text is shown as text. Links that open programs, as those of other schemes do, are no links.
const markdown = new MarkdownIt('commonmark', { html: false }).disable('image');
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:|\/(?!\/))/i.test(url);

/** Headings of a text begin below those of the page. */
markdown.core.ruler.push('lower_headings', ({ tokens }) => {
  for (const token of tokens) {
    if (/^h[1-6]$/.test(token.tag)) token.tag = `h${Math.min(6, Number(token.tag[1]) + 2)}`;
  }
});

/** HTML of a text. */
export function renderMarkdown(text: string): Html {
  return new Html(markdown.render(text));
}
