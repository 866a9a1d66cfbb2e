import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageStyle } from '../pages/page-style.ts';
import type { Report } from './report.ts';
import { coverHashOf, themeTokensOf, themeVariables } from './report-theme.ts';

const ID = '0a000000-0000-4000-8000-000000000001';

const BRANDING = {
  colors: { text: '#1a1a1a', background: '#fafafa', primary: '#0b5d3b' },
  typography: { body: 'Inter' },
};

/** Text, background, accent and fonts of the pages of a report in a theme. */
function styleIn(themeConfig: object, tokens: object = BRANDING): readonly string[] {
  const theme = themeTokensOf(reportOf({ themeConfig, tokens }), ID);
  const style = pageStyle(theme);
  return z
    .tuple([z.string(), z.string(), z.string(), z.string()])
    .parse(
      /--text: (#\w+); --background: (#\w+); --primary: (#\w+) }[^]*?1\.6 ([^;]+), system-ui/
        .exec(style)
        ?.slice(1),
    );
}

type Assets = NonNullable<NonNullable<Report['company']>['activeTheme']>['assets'];

function reportOf({
  themeConfig,
  tokens = BRANDING,
  assets,
}: {
  themeConfig: object;
  tokens?: object;
  assets?: Assets;
}): Report {
  return {
    reportId: ID,
    status: 'READY',
    title: 'A year',
    locale: 'en',
    provenance: {
      generatedBy: 'RULES',
      model: null,
      promptVersion: null,
      digitalSourceType: null,
      reviewedAt: null,
    },
    createdAt: '2025-11-15T09:00:00Z',
    sections: [],
    period: { from: '2025-01-01', to: '2025-03-31' },
    refusals: [],
    company: {
      id: ID,
      name: 'Fjordbank',
      activeTheme: { tokens, assets },
      reportThemes: { nodes: [{ id: ID, themeConfig }] },
    },
    citations: null,
  };
}

describe('a report theme', () => {
  it.each([
    ['all of it', { text: '#ffffff', background: '#000000', accent: '#ff0000', font: 'Söhne' }],
    ['a font of another script', { font: 'Шрифт 2' }],
    ['a readable half', { background: '#ffffff' }],
  ])('has its own settings in place of those of the branding theme: %s', (_which, config) => {
    const shown = { text: '#1a1a1a', background: '#fafafa', accent: '#0b5d3b', font: 'Inter' };
    const { text, background, accent, font } = { ...shown, ...config };
    expect(styleIn(config)).toEqual([text, background, accent, `"${font}"`]);
  });

  it.each([
    ['half of it would be unreadable', { background: '#1a1a1a' }],
    ['the other half', { text: '#fafafa' }],
    ['both are too near to each other', { text: '#777777', background: '#ffffff' }],
  ])('leaves text and background as they are when %s', (_when, colours) => {
    expect(styleIn({ ...colours, accent: '#123456' })).toEqual([
      '#1a1a1a',
      '#fafafa',
      '#123456',
      '"Inter"',
    ]);
  });

  it('is held against the colours of pages where the company has none', () => {
    const tokens = { typography: { body: 'Inter' } };
    expect(styleIn({ background: '#000000' }, tokens)).toEqual([
      '#1a1a1a',
      '#ffffff',
      '#0b5d3b',
      '"Inter"',
    ]);
  });

  it('leaves the font as it is when pages cannot have its name', () => {
    expect(styleIn({ font: '"} body { display: none' })[3]).toBe('"Inter"');
  });

  it('is asked for by its id, and not by another text', () => {
    expect(themeVariables(ID)).toEqual({ inTheme: true, themeId: ID });
    expect(themeVariables('no id')).toEqual({ inTheme: false, themeId: null });
    expect(themeVariables(undefined)).toEqual({ inTheme: false, themeId: null });
  });
});

describe('the cover of a report', () => {
  it.each([
    ['is the large image', 4_096, 4_096, '0b'],
    ['is a vector image, which has no pixels', null, null, '0b'],
    ['is left out where it is too wide', 4_097, 1, undefined],
    ['is left out where it is too high', 1, 4_097, undefined],
  ])('%s', (_title, width, height, hash) => {
    const assets = [
      { kind: 'LOGO', hash: '0a', width: 1, height: 1 },
      { kind: 'HERO_IMAGE', hash: '0b', width, height },
    ];
    expect(coverHashOf(reportOf({ themeConfig: { coverImage: true }, assets }), ID)).toBe(hash);
    expect(coverHashOf(reportOf({ themeConfig: {}, assets }), ID)).toBeUndefined();
  });
});
