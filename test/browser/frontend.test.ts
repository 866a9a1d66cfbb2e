import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACCOUNTS, DEMO_PASSWORD } from '@teei/local/demo/story/story.ts';
import type { Browser } from 'playwright-core';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../graph.ts';
import { findBrowser, HOW_TO_GET_ONE, startBrowser } from './browser.ts';
import { visit } from './visit.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/frontend', import.meta.url));

const executable = findBrowser();
if (executable === undefined) console.warn(`The example is not tried. ${HOW_TO_GET_ONE}`);

describe.runIf(executable)('the example of a page of one’s own, on an origin of its own', () => {
  let graph: TestGraph;
  let browser: Browser;
  let server: PreviewServer;
  let url: string;
  let folder: string;

  beforeAll(async () => {
    graph = await startTestGraph('in one process');
    browser = await startBrowser(executable ?? '');
    folder = await mkdtemp(path.join(tmpdir(), 'teei-example-'));
    const options = {
      root: EXAMPLE,
      logLevel: 'silent',
      define: { 'import.meta.env.VITE_GRAPH_URL': JSON.stringify(`${graph.url}/graphql`) },
      build: { outDir: folder },
    } as const;
    await build(options);
    server = await preview({ ...options, preview: { port: 0, host: 'localhost' } });
    url = server.resolvedUrls?.local[0] ?? '';
  });
  afterAll(async () => {
    await server.close();
    await browser.close();
    await graph.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('signs in, lists campaigns page by page, and renames one', async () => {
    const { origins, errors } = await visit(browser, url, async (page) => {
      await page.getByLabel('E-mail').fill(ACCOUNTS.companyUser.email);
      await page.getByLabel('Password').fill('wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page
        .getByText(/password/i)
        .last()
        .waitFor();
      await page.getByLabel('Password').fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText(/^\d+ campaigns$/).waitFor();
      const items = page.getByRole('listitem');
      const total = Number.parseInt((await page.getByRole('status').textContent()) ?? '', 10);
      expect(await items.count()).toBe(Math.min(5, total));
      page.on('dialog', (dialog) => void dialog.accept('Renamed by the example'));
      await items.first().getByRole('button', { name: 'Rename' }).click();
      await page.getByText('Renamed by the example').waitFor();
      // A second change of the same row, with the version of the first one's answer.
      await items.first().getByRole('button', { name: 'Rename' }).click();
      await page.getByText(/^Renamed$/).waitFor();
    });
    expect(errors).toEqual([]);
    expect(origins.toSorted()).toEqual([graph.url, new URL(url).origin].toSorted());
  });
});
