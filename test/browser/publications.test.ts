import { FJORDBANK_PUBLICATION, FJORDBANK_PUBLICATION_SLUG } from '@teei/local/demo/story/story.ts';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestGraph, type TestGraph } from '../graph.ts';
import { findBrowser, HOW_TO_GET_ONE, startBrowser } from './browser.ts';
import { visit } from './visit.ts';

const executable = findBrowser();
if (executable === undefined) console.warn(`Published pages are not tried. ${HOW_TO_GET_ONE}`);

describe.runIf(executable)('a published page, in a browser', () => {
  let graph: TestGraph;
  let browser: Browser;

  beforeAll(async () => {
    graph = await startTestGraph('in one process');
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await graph.close();
  });

  const views = async () => {
    const [row] = await graph.sql(
      'select count(*)::int as n from reporting.publication_views where publication_id = $1',
      [FJORDBANK_PUBLICATION],
    );
    return Number(row?.['n']);
  };

  it('shows figures, a chart with its table, and quotes, to anybody, without a script', async () => {
    const visited = await visit(
      browser,
      `${graph.url}/p/${FJORDBANK_PUBLICATION_SLUG}`,
      async (page) => {
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('our impact');
        expect(await page.locator('.figure strong').first().textContent()).toMatch(
          /^[\d,.]+ hours$/,
        );
        expect(await page.locator('blockquote').count()).toBeGreaterThan(0);
        await page.getByText('as a table').click();
        const rows = page.getByRole('row');
        expect(await rows.count()).toBe((await page.locator('rect').count()) + 1);
        expect(await rows.nth(1).getByRole('cell').textContent()).toMatch(/^[\d,.]+$/);
        expect(await page.locator('script').count()).toBe(0);
        // The theme's style sheet is the one that the policy lets in.
        expect(
          await page.evaluate('getComputedStyle(document.querySelector("rect")).fill'),
        ).not.toBe('rgb(0, 0, 0)');
      },
    );
    expect(visited).toEqual({ origins: [graph.url], errors: [] });
  });

  it('breaks no rule of WCAG 2.2 AA that a program can check', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    try {
      const page = await context.newPage();
      await page.goto(`${graph.url}/p/${FJORDBANK_PUBLICATION_SLUG}`);
      await page.evaluate(axe.source);
      const found: unknown = await page.evaluate(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
           .then(({ violations, passes }) => ({ violations: violations.map(({ id }) => id), checked: passes.length > 5 }))`,
      );
      expect(found).toEqual({ violations: [], checked: true });
    } finally {
      await context.close();
    }
  });

  it('counts a visit by the image in it, of a browser that says what it is', async () => {
    const before = await views();
    const context = await browser.newContext({
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
    });
    const page = await context.newPage();
    await page.goto(`${graph.url}/p/${FJORDBANK_PUBLICATION_SLUG}`);
    await vi.waitFor(async () => expect(await views()).toBe(before + 1), 5_000);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});
