import { describe, expect, it } from 'vitest';
import { formatFigure, periodLabel } from './figures.ts';
import { pageStyle } from './page-style.ts';
import type { Block, Publication } from './publication.ts';
import { renderMissing, renderPublication } from './render-publication.ts';
import { hashVisitor, isPerson } from './visitors.ts';

const MARKUP = '<i>&"\'';
const ESCAPED = '&lt;i&gt;&amp;&quot;&#39;';

function render(blocks: readonly Block[], page: Partial<Publication> = {}): string {
  return renderPublication(
    { title: 'Our impact', company: null, blocks: [...blocks], ...page },
    '/p/a/view',
  ).html;
}

describe('a page as HTML', () => {
  it('shows every text as text, wherever it stands', () => {
    const shown = render(
      [
        { __typename: 'HeadingBlock', text: MARKUP, level: 1 },
        { __typename: 'TextBlock', markdown: MARKUP },
        { __typename: 'TileBlock', title: MARKUP, text: MARKUP, link: `/join"${MARKUP}` },
        { __typename: 'EvidenceBlock', evidence: { content: MARKUP, language: 'uk' } },
        {
          __typename: 'MetricBlock',
          label: MARKUP,
          period: '2026',
          value: 1,
          unit: MARKUP,
          asOf: null,
        },
        {
          __typename: 'ChartBlock',
          title: MARKUP,
          series: [{ period: '2026-07', value: 1 }],
          unit: MARKUP,
          asOf: null,
        },
      ],
      { title: MARKUP, company: { name: MARKUP, activeTheme: null } },
    );
    expect(shown).not.toContain('<i>');
    expect(shown.split(ESCAPED).length).toBeGreaterThan(12);
  });

  it('is marked for machines, and says for people how its figures were made', () => {
    const asOf = '2026-10-01T00:00:00Z';
    const figure = { label: 'Hours', period: '2026', value: 1, unit: 'hours', asOf };
    const shown = render([{ __typename: 'MetricBlock', ...figure }]);
    expect(shown).toMatch(/name="digital-source-type"\s+content="[^"]+\/composite"/);
    expect(shown).toContain('No AI model took part.');
  });

  it.each([
    [
      '**Good** [link](https://teei.example/a)',
      '<p><strong>Good</strong> <a href="https://teei.example/a">link</a></p>',
    ],
    ['# Title', '<h2>Title</h2>'],
    ['[call](tel:112)', '<p>[call](tel:112)</p>'],
    ['[else](//teei.example/a)', '<p>[else](//teei.example/a)</p>'],
    ['[join](/join)', '<p><a href="/join">join</a></p>'],
    ['![alt](https://teei.example/a.png)', '<p>!<a href="https://teei.example/a.png">alt</a></p>'],
  ])('shows the Markdown %s', (markdown, expected) => {
    expect(render([{ __typename: 'TextBlock', markdown }])).toContain(expected);
  });

  it.each([
    ['of the level that is given by default', [2, 2, '#'], ['h2', 'h2', 'h2']],
    ['of each level', [1, 2, 3, 1, '#'], ['h2', 'h3', 'h4', 'h2', 'h3']],
    ['with a level left out', [1, 3, 2], ['h2', 'h3', 'h3']],
    ['of texts', ['# A\n## B\n###### C\n#', 1], ['h2', 'h3', 'h4', 'h2', 'h2']],
  ])('leaves out no level between headings %s', (_title, headings, tags) => {
    const shown = render(
      headings.map((heading) =>
        typeof heading === 'number'
          ? { __typename: 'HeadingBlock', text: 'A', level: heading }
          : { __typename: 'TextBlock', markdown: heading },
      ),
    );
    const shownTags = [...shown.matchAll(/<(h[1-6])>/g)].map(([, tag]) => tag);
    expect(shownTags).toEqual(['h1', ...tags]);
  });

  it('shows a chart with the same figures in a table', () => {
    const series = [
      { period: '2026-07', value: 1234.5 },
      { period: '2026-08', value: null },
    ];
    const shown = render([
      {
        __typename: 'ChartBlock',
        title: 'Hours',
        series,
        unit: 'hours',
        asOf: '2026-10-05T00:00:00Z',
      },
    ]);
    expect(shown).toMatch(/<svg\s+role="img"\s+aria-labelledby="chart-0"/);
    expect(shown).toMatch(/<th scope="row">July 2026<\/th>\s+<td>1,234.5<\/td>/);
    expect(shown).toMatch(/<th scope="row">August 2026<\/th>\s+<td>–<\/td>/);
    expect(shown).toMatch(/read on\s+5 October 2026/);
  });

  it('leaves out quotes that are withdrawn, charts of drafts, and what is there no longer', () => {
    const shown = render([
      { __typename: 'EvidenceBlock', evidence: { content: null, language: null } },
      { __typename: 'EvidenceBlock', evidence: null },
      { __typename: 'ChartBlock', title: 'Hours', series: null, unit: null, asOf: null },
    ]);
    expect(shown).not.toMatch(/<blockquote|<svg/);
    expect(renderMissing(404).html).toContain('<h1>There is no such page</h1>');
  });

  it('is in the colours of its theme, where they are colours', () => {
    expect(
      pageStyle({
        colors: { text: '#111111', background: '#eeeeee', primary: '#003366' },
        typography: { body: 'Inter' },
      }),
    ).toMatch(
      /--text: #111111; --background: #eeeeee; --primary: #003366 }[\s\S]*"Inter", system-ui/,
    );
    for (const tokens of [
      undefined,
      null,
      'x',
      { colors: { text: 'red; }' }, typography: { body: '"}' } },
    ]) {
      expect(pageStyle(tokens)).toMatch(
        /--text: #1a1a1a; --background: #ffffff; --primary: #0b5d3b/,
      );
      expect(pageStyle(tokens)).not.toMatch(/red|"}/);
    }
  });
});

describe('a figure', () => {
  it.each([
    [1234.567, 'hours', '1,234.57 hours'],
    [3.1, 'ratio', '€3.10 for each €1'],
    [57.8, 'points', '57.8 points'],
    [null, 'hours', '–'],
    [5, null, '5'],
  ])('%j %j reads %s', (value, unit, words) => {
    expect(formatFigure(value, unit)).toBe(words);
  });

  it.each([
    ['2026', '2026'],
    ['2026-Q3', 'July to September 2026'],
    ['2026-09', 'September 2026'],
  ])('of %s is of %s', (period, name) => {
    expect(periodLabel(period)).toBe(name);
  });
});

describe('a visitor', () => {
  const visitor = {
    address: '192.0.2.7',
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  };
  const morning = new Date('2026-11-15T00:00:00Z');

  it('is the same within a day of UTC, and another the day after, elsewhere and in another graph', () => {
    const hash = hashVisitor(visitor, 'secret', morning);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashVisitor(visitor, 'secret', new Date('2026-11-15T23:59:59Z'))).toBe(hash);
    const others = [
      hashVisitor(visitor, 'secret', new Date('2026-11-16T00:00:00Z')),
      hashVisitor({ ...visitor, address: '192.0.2.8' }, 'secret', morning),
      hashVisitor({ ...visitor, userAgent: 'Other' }, 'secret', morning),
      hashVisitor(visitor, 'another secret', morning),
    ];
    expect(new Set([hash, ...others]).size).toBe(5);
  });

  it('is a person unless their browser says otherwise', () => {
    expect(isPerson(visitor)).toBe(true);
    for (const userAgent of ['', 'Googlebot/2.1 (+http://www.google.com/bot.html)', 'curl/8.5.0']) {
      expect(isPerson({ ...visitor, userAgent })).toBe(false);
    }
  });
});
