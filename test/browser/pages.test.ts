import {
  ACCOUNTS,
  FJORDBANK_PUBLICATION,
  FJORDBANK_PUBLICATION_SLUG,
} from '@teei/local/demo/story/story.ts';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestGraph, type TestGraph } from '../graph.ts';
import { findBrowser, HOW_TO_GET_ONE, startBrowser } from './browser.ts';
import { visit } from './visit.ts';

const executable = findBrowser();
if (executable === undefined) console.warn(`Pages for people are not tried. ${HOW_TO_GET_ONE}`);

describe.runIf(executable)('a page for people, in a browser', () => {
  let graph: TestGraph;
  let browser: Browser;

  beforeAll(async () => {
    graph = await startTestGraph('in one process', { keepsMessages: true });
    browser = await startBrowser(executable ?? '');
    await graph.ask(
      `mutation { requestPasswordReset(input: { email: "${ACCOUNTS.volunteer.email}" }) { userErrors { code } } }`,
    );
    // The outbox then has a message.
    await vi.waitUntil(
      async () => (await (await fetch(`${graph.url}/outbox`)).text()).includes('<article>'),
      20_000,
    );
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

  it.each([
    [`/p/${FJORDBANK_PUBLICATION_SLUG}`, 'light'],
    ['/p/nothing', 'light'],
    ['/status', 'light'],
    ['/status', 'dark'],
    ['/account', 'dark'],
    ['/outbox', 'light'],
    ['/outbox', 'dark'],
  ] as const)(
    '%s in %s on a phone breaks no rule of WCAG 2.2 AA that a program can check',
    async (path, colorScheme) => {
      const context = await browser.newContext({
        bypassCSP: true,
        colorScheme,
        isMobile: true,
        viewport: { width: 360, height: 740 },
      });
      try {
        const page = await context.newPage();
        const response = await page.goto(`${graph.url}${path}`);
        expect(response?.headers()['content-type']).toContain('text/html');
        // Without a sideways scroll, and not a desktop's page made small.
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
        await page.evaluate(axe.source);
        const found: unknown = await page.evaluate(
          `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
           .then(({ violations, passes }) => ({ violations: violations.map(({ id }) => id), checked: passes.length > 4 }))`,
        );
        expect(found).toEqual({ violations: [], checked: true });
      } finally {
        await context.close();
      }
    },
  );

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
