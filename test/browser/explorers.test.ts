import { ACCOUNTS, DEMO_PASSWORD } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../ask.ts';
import { startTestGraph, type TestGraph } from '../graph.ts';
import { findBrowser, HOW_TO_GET_ONE, startBrowser } from './browser.ts';
import { runOperation, visit } from './visit.ts';

const { email } = ACCOUNTS.companyUser;
const as = tokenSubject(ACCOUNTS.companyUser);
const SIGNED_IN = `Signed in as ${email}`;
const SANDBOX = 'https://embeddable-sandbox.cdn.apollographql.com';

const executable = findBrowser();
if (executable === undefined) console.warn(`The pages are not tried. ${HOW_TO_GET_ONE}`);

describe.runIf(executable)('the explorers, in a browser', () => {
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

  /** On the GraphiQL page nothing may go wrong, and nobody else be asked. */
  async function onGraphiql(act: (page: Page) => Promise<void>): Promise<void> {
    const visited = await visit(browser, `${graph.url}/graphiql`, act);
    expect(visited).toEqual({ origins: [graph.url], faults: [] });
  }

  it('show the quarter board to whoever signs in on the GraphiQL page', () =>
    onGraphiql(async (page) => {
      await signIn(page, DEMO_PASSWORD);
      await page.getByText(SIGNED_IN).waitFor();
      const { query, shown } = await runOperation(page, 'QuarterBoard');
      const answer = await graph.ask(query, { as });
      expect(shown).toEqual({ data: answer.data, errors: [] });
      const company = read(shown.data, 'me', 'companies', 0, 'company');
      expect(read(company, 'name')).toBe('Fjordbank');
      expect(read(company, 'sroi', 'ratio')).toBeGreaterThan(0);
      expect(read(company, 'campaigns', 'nodes', 0, 'metrics', 0, 'sessions')).toBeGreaterThan(0);
    }));

  it('sign in as a demo account that is chosen', () =>
    onGraphiql(async (page) => {
      await page.getByLabel('Demo account').selectOption(email);
      await page.getByText(SIGNED_IN).waitFor();
      expect(await page.getByLabel('Demo account').isVisible()).toBe(false);
    }));

  it('load what is large once, compressed, and show nothing of it again', async () => {
    let sizes: number[] = [];
    await visit(browser, `${graph.url}/graphiql`, async (page) => {
      await page.getByRole('button', { name: 'Execute query' }).waitFor();
      const assets: Request[] = [];
      page.on('requestfinished', (request) => {
        if (request.url().includes('/graphiql/assets/')) assets.push(request);
      });
      await page.reload();
      await page.getByRole('button', { name: 'Execute query' }).waitFor();
      const measured = await Promise.all(assets.map((request) => request.sizes()));
      sizes = measured.map(({ responseBodySize }) => responseBodySize);
    });
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.filter((size) => size > 0)).toEqual([]);
  });

  it('say at once that Apollo Sandbox needs the internet', async () => {
    await visit(browser, graph.url, async (page) => {
      // A firewall that swallows packets: the request is never answered.
      await page.route(`${SANDBOX}/**`, () => {});
      await page.reload({ waitUntil: 'commit' });
      await page.getByText('being loaded from the internet').waitFor();
      expect(await page.getByRole('link', { name: 'GraphiQL' }).isVisible()).toBe(true);
    });
  });

  it('say why somebody is not signed in, and let them try again by keyboard', () =>
    onGraphiql(async (page) => {
      await signIn(page, 'wrong');
      const alert = page.getByRole('banner').getByRole('alert');
      await alert.getByText('password').waitFor();
      expect(await page.getByRole('status').textContent()).toBe('Not signed in');
      expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
      await page.getByLabel('Password').focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByText(SIGNED_IN).waitFor();
      expect(await alert.textContent()).toBe('');
      expect(await page.getByLabel('Password').isVisible()).toBe(false);
      expect(await page.locator(':focus').textContent()).toBe('Sign out');
    }));

  it('ask as nobody after signing out, and keep nothing of what was shown', () =>
    onGraphiql(async (page) => {
      await signIn(page, DEMO_PASSWORD);
      await page.getByText(SIGNED_IN).waitFor();
      await runOperation(page, 'QuarterBoard');
      const reloaded = page.waitForEvent('load');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await reloaded;
      await page.getByText('Not signed in').waitFor();
      expect(await page.locator('#root').getByText('Fjordbank').count()).toBe(0);
      await page.getByRole('tab', { name: 'QuarterBoard' }).click();
      const { query, shown } = await runOperation(page, 'QuarterBoard');
      const answer = await graph.ask(query);
      expect(shown.data).toEqual(answer.data);
      expect(read(shown.data, 'me')).toBeNull();
    }));

  it('keep whoever signed in through a reload, and nowhere but in the tab', () =>
    onGraphiql(async (page) => {
      await signIn(page, DEMO_PASSWORD);
      await page.getByText(SIGNED_IN).waitFor();
      await page.reload();
      await page.getByText(SIGNED_IN).waitFor();
      await page.getByRole('button', { name: 'Execute query' }).waitFor();
      const { cookies, origins } = await page.context().storageState();
      expect(cookies).toEqual([]);
      const names = origins.flatMap(({ localStorage }) => localStorage.map(({ name }) => name));
      expect(names).toEqual(['graphiql:tabState']);
      // As every token begins.
      expect(JSON.stringify(origins)).not.toContain('eyJ');
    }));

  it('go on as nobody when the graph no longer takes the token', async () => {
    const signedIn = JSON.stringify({ email, token: await graph.token(as, '-1 minute') });
    await onGraphiql(async (page) => {
      await page.evaluate((value) => sessionStorage.setItem('signed-in', value), signedIn);
      await page.reload();
      await page.getByText('The sign-in has expired. Sign in again.').waitFor();
      expect(await page.getByRole('status').textContent()).toBe('Not signed in');
      await page.getByRole('tab', { name: 'PublishedPage' }).click();
      const { shown } = await runOperation(page, 'PublishedPage');
      expect(read(shown.data, 'publication', 'company', 'name')).toBe('Fjordbank');
    });
  });

  it('run no script that is not theirs', async () => {
    const { faults } = await visit(browser, `${graph.url}/graphiql`, async (page) => {
      const content = "document.title = 'taken over'";
      await expect(page.addScriptTag({ content })).rejects.toThrow('Content Security Policy');
      expect(await page.title()).toBe('TEEI graph');
    });
    expect(faults).toHaveLength(1);
  });

  it('show the way to GraphiQL where Apollo Sandbox cannot be loaded', async () => {
    const visited = await visit(browser, graph.url, async (page) => {
      await page.getByRole('link', { name: 'GraphiQL' }).click();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
    });
    expect(visited).toEqual({ origins: [graph.url, SANDBOX], faults: [] });
  });

  it('let Apollo Sandbox ask the graph where it can be loaded', async () => {
    const { faults } = await visit(browser, graph.url, async (page) => {
      await page.route(`${SANDBOX}/**`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: STAND_IN }),
      );
      await page.reload();
      await page.getByText('{"data":{"__typename":"Query"}}').waitFor();
    });
    expect(faults).toEqual([]);
  });
});

/** As much of Apollo Sandbox as the page meets: its frame has the page send the requests. */
const STAND_IN = `window.EmbeddedSandbox = class {
  constructor({ target, initialEndpoint }) {
    fetch(initialEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    })
      .then((response) => response.text())
      .then((text) => { document.querySelector(target).textContent = text; });
  }
};`;

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
