/** Style of pages, in the colours and the font of a company's theme. */
import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

/** Name of a font that pages can have in their style: letters and digits of any script, spaces, and some signs. */
export const fontName = z.string().regex(/^[\p{L}\p{M}\p{N} ._-]{1,100}$/u);

/** Tokens that pages use; whatever is no colour, or no plain name of a font, is left out. */
const tokens = z.object({
  colors: z
    .object({
      text: colour.catch('#1a1a1a'),
      background: colour.catch('#ffffff'),
      primary: colour.catch('#0b5d3b'),
    })
    .catch({ text: '#1a1a1a', background: '#ffffff', primary: '#0b5d3b' }),
  typography: z
    .object({
      body: fontName.catch(''),
    })
    .catch({ body: '' }),
});

/** Colours of pages: those of a theme, or else of TEEI. */
export function pageColours(themeTokens: unknown) {
  return readTokens(themeTokens).colors;
}

function readTokens(themeTokens: unknown) {
  return tokens.catch(tokens.parse({ colors: {}, typography: {} })).parse(themeTokens);
}

/**
 * Style sheet of a page. Text is in the theme's colour of text, which has enough contrast to its background; the
 * primary colour decorates, and bars have an outline in the colour of text.
 */
export function pageStyle(themeTokens: unknown): string {
  const { colors, typography } = readTokens(themeTokens);
  const family = typography.body === '' ? '' : `"${typography.body}", `;
  return `:root { --text: ${colors.text}; --background: ${colors.background}; --primary: ${colors.primary} }
body { margin: 0; border-top: 8px solid var(--primary); background: var(--background); color: var(--text);
  font: 18px/1.6 ${family}system-ui, sans-serif; overflow-wrap: anywhere }
main, footer { max-width: 44rem; margin: 0 auto; padding: 1rem }
h1, h2, h3, h4 { line-height: 1.25 }
a { color: inherit; text-decoration: underline }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--text); outline-offset: 3px }
blockquote { margin: 1.5rem 0; padding: 0 1.25rem; border-inline-start: 6px solid var(--primary); font-size: 1.15em }
.figure { margin: 1.5rem 0 }
.cover { display: block; width: 100%; height: 14rem; object-fit: cover }
.figure strong { display: block; font-size: 2rem; line-height: 1.2 }
.card { margin: 1.5rem 0; padding: 0 1.25rem; border: 2px solid var(--primary); border-radius: 8px }
figure { margin: 1.5rem 0 }
figcaption { font-weight: bold }
svg { width: 100%; max-width: 30rem; height: auto }
svg text { fill: var(--text); font-size: 16px }
.bar { fill: var(--primary); stroke: var(--text) }
summary { padding: .5rem 0 }
table { border-collapse: collapse }
th, td { padding: .25rem 1rem .25rem 0; text-align: start; border-bottom: 1px solid var(--text) }
td, thead th:last-child { text-align: end }
footer { font-size: .9rem }`;
}
