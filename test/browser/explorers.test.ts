import { ACCOUNTS, DEMO_PASSWORD } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { TOTP } from 'otpauth';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { read } from '../ask.ts';
import { startTestGraph, type TestGraph } from '../graph.ts';
import { findBrowser, HOW_TO_GET_ONE, startBrowser } from './browser.ts';
import { mailedToken } from '../example-runner.ts';
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
  /** Codes of the volunteer, the one who has a second factor. */
  let recoveryCodes: readonly string[];

  beforeAll(async () => {
    graph = await startTestGraph('in one process', { keepsMessages: true });
    recoveryCodes = await addSecondFactor(graph);
    browser = await startBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await graph.close();
  });

  /** Acts on the GraphiQL page, where nothing may go wrong, and nobody else be asked. */
  async function onGraphiql(act: (page: Page) => Promise<void>): Promise<void> {
    const visited = await visit(browser, `${graph.url}/graphiql`, act);
    expect(visited).toEqual({ origins: [graph.url], errors: [] });
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

  it('fit the window of a desktop', async () => {
    const { page, result, size } = await openWindow({ width: 1280, height: 800 });
    const editor = await page.locator('.graphiql-editors').boundingBox();
    expect(result?.x).toBeGreaterThanOrEqual((editor?.x ?? 0) + (editor?.width ?? Infinity));
    expect(size).toEqual([1280, 800]);
    await page.context().close();
  });

  it('show the result below the operation on a phone', async () => {
    const { page, result, size } = await openWindow({ width: 360, height: 740 }, true);
    const editor = await page.locator('.graphiql-editors').boundingBox();
    expect(result?.y).toBeGreaterThanOrEqual((editor?.y ?? 0) + (editor?.height ?? Infinity));
    expect(result?.width).toBeGreaterThan(200);
    expect(size[0]).toBe(360);
    await page.context().close();
  });

  /** GraphiQL in a window: the place of its result, and the size of its page. */
  async function openWindow(viewport: { width: number; height: number }, isMobile = false) {
    const context = await browser.newContext({ viewport, isMobile });
    const page = await context.newPage();
    await page.goto(`${graph.url}/graphiql`);
    await page.getByRole('region', { name: 'Result Window' }).getByRole('textbox').waitFor();
    const size = await page.evaluate<readonly number[]>(
      '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
    );
    return { page, size, result: await page.locator('.graphiql-response').boundingBox() };
  }

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

  it('ask for the code of a second factor where the account has one', () =>
    onGraphiql(async (page) => {
      await page.getByLabel('E-mail').fill(ACCOUNTS.volunteer.email);
      await page.getByLabel('Password').fill(DEMO_PASSWORD);
      expect(await page.getByLabel('Code').isVisible()).toBe(false);
      await page.keyboard.press('Enter');
      const alert = page.getByRole('banner').getByRole('alert');
      await alert.getByText('the account has a second factor').waitFor();
      for (const [code, outcome] of [
        ['000000', alert.getByText('expected the code')],
        [recoveryCodes[0] ?? '', page.getByText(`Signed in as ${ACCOUNTS.volunteer.email}`)],
      ] as const) {
        await page.getByLabel('Code').fill(code);
        await page.keyboard.press('Enter');
        await outcome.waitFor();
      }
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

  it('refresh a token that has expired, once for all requests, and ask on as whoever signed in', () =>
    onGraphiql(async (page) => {
      await signIn(page, DEMO_PASSWORD);
      await page.getByText(SIGNED_IN).waitFor();
      const stored = await page.evaluate(() => sessionStorage.getItem('signed-in'));
      const { refreshToken } = z
        .object({ refreshToken: z.string() })
        .parse(JSON.parse(stored ?? ''));
      const token = await graph.token(as, '-1 minute');
      await page.evaluate(
        (value) => sessionStorage.setItem('signed-in', value),
        JSON.stringify({ email, token, refreshToken }),
      );
      let refreshed = 0;
      page.on('request', (request) => {
        if (request.postData()?.includes('refreshAccessToken') === true) refreshed += 1;
      });
      await page.reload();
      await page.getByText(SIGNED_IN).waitFor();
      const answers = await page.evaluate(async () => {
        const request = {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ me { email } }' }),
        };
        const responses = [fetch('/graphql', request), fetch('/graphql', request)];
        return Promise.all(responses.map(async (response) => (await response).text()));
      });
      expect(answers.map((text) => text.trim())).toEqual(
        answers.map(() => JSON.stringify({ data: { me: { email } } })),
      );
      expect(await page.getByRole('status').textContent()).toBe(SIGNED_IN);
      expect(refreshed).toBe(1);
    }));

  it('go on as nobody when the graph takes neither the token nor the refresh token', async () => {
    const signedIn = JSON.stringify({
      email,
      token: await graph.token(as, '-1 minute'),
      refreshToken: 'of a session that has ended',
    });
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

  describe('and the account page', () => {
    it('accept an invitation by keyboard, forget its token, and sign in to the explorer', async () => {
      const url = await invitationOf(graph, 'vera.lie@fjordbank.example');
      const visited = await visit(browser, url, async (page) => {
        await page.getByLabel('First name').fill('Vera');
        expect(new URL(page.url()).hash).toBe('');
        await page.getByLabel('Password').first().fill('vera.lie and more');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').getByText('without the name in the e-mail').waitFor();
        await page.getByLabel('Password').first().fill('et hus ved sjøen');
        await page.keyboard.press('Enter');
        await page.getByText('You are signed in as vera.lie@fjordbank.example.').waitFor();
        expect(await page.getByLabel('First name').isVisible()).toBe(false);
        await page.getByRole('link', { name: 'Open the explorer' }).click();
        await page.getByText('Signed in as vera.lie@fjordbank.example').waitFor();
      });
      expect(visited).toEqual({ origins: [graph.url], errors: [] });
    });

    it('set a forgotten password by a mailed link, which works once', async () => {
      const address = ACCOUNTS.secondVolunteer.email;
      await visit(browser, `${graph.url}/account`, async (page) => {
        await page.getByRole('textbox', { name: 'E-mail' }).fill(address);
        await page.getByRole('button', { name: 'Mail me a link' }).click();
        await page.getByText('a link is on its way').waitFor();
      });
      const link = `${graph.url}/account#password=${await mailedToken(graph.url, address)}`;
      for (const outcome of ['Your password is set.', 'ask for a new one']) {
        const visited = await visit(browser, link, async (page) => {
          await page.getByLabel('New password').fill('en ny dag i Bergen');
          await page.getByRole('button', { name: 'Set the password' }).click();
          await page.getByText(outcome).waitFor();
        });
        expect(visited).toEqual({ origins: [graph.url], errors: [] });
      }
    });

    it('take an invitation of somebody who has an account, after password and code', async () => {
      const url = await invitationOf(graph, ACCOUNTS.volunteer.email);
      const visited = await visit(browser, url, async (page) => {
        const form = page.locator('#join-form');
        await form.getByLabel('E-mail').fill(ACCOUNTS.volunteer.email);
        await form.getByLabel('Password').fill(DEMO_PASSWORD);
        await page.getByRole('button', { name: 'Sign in and accept' }).click();
        await form.getByLabel('Code').fill(recoveryCodes[1] ?? '');
        await page.getByRole('button', { name: 'Sign in and accept' }).click();
        await page.getByText(`You are signed in as ${ACCOUNTS.volunteer.email}.`).waitFor();
      });
      expect(visited).toEqual({ origins: [graph.url], errors: [] });
    });
  });

  it('run no script that is not theirs', async () => {
    const { errors } = await visit(browser, `${graph.url}/graphiql`, async (page) => {
      const content = "document.title = 'taken over'";
      await expect(page.addScriptTag({ content })).rejects.toThrow('Content Security Policy');
      expect(await page.title()).toBe('TEEI graph');
    });
    expect(errors).toHaveLength(1);
  });

  it('show the way to GraphiQL where Apollo Sandbox cannot be loaded', async () => {
    const visited = await visit(browser, graph.url, async (page) => {
      await page.getByRole('link', { name: 'GraphiQL' }).click();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
    });
    expect(visited).toEqual({ origins: [graph.url, SANDBOX], errors: [] });
  });

  it('let Apollo Sandbox ask the graph where it can be loaded', async () => {
    const { errors } = await visit(browser, graph.url, async (page) => {
      await page.route(`${SANDBOX}/**`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: STAND_IN }),
      );
      await page.reload();
      await page.getByText('{"data":{"__typename":"Query"}}').waitFor();
    });
    expect(errors).toEqual([]);
  });
});

/** Part of Apollo Sandbox that the page meets: its frame has the page send the requests. */
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

/** Gives the volunteer a second factor, and returns its recovery codes. */
async function addSecondFactor(graph: TestGraph): Promise<readonly string[]> {
  const volunteer = tokenSubject(ACCOUNTS.volunteer);
  const begun = await graph.ask(
    `mutation { beginSecondFactor(input: { password: "${DEMO_PASSWORD}" }) { secret } }`,
    { as: volunteer },
  );
  const code = new TOTP({
    secret: String(read(begun.data, 'beginSecondFactor', 'secret')),
  }).generate();
  const confirmed = await graph.ask(
    `mutation ($code: String!) { confirmSecondFactor(input: { code: $code }) { recoveryCodes } }`,
    { as: volunteer, variables: { code } },
  );
  const codes = read(confirmed.data, 'confirmSecondFactor', 'recoveryCodes');
  return Array.isArray(codes) ? codes.map(String) : [];
}

/** Invites a volunteer, and returns the link that is mailed to them. */
async function invitationOf(graph: TestGraph, address: string): Promise<string> {
  await graph.ask(
    `mutation ($email: String!) {
       inviteUser(input: { email: $email, role: VOLUNTEER }) { userErrors { message } } }`,
    { as, variables: { email: address } },
  );
  return `${graph.url}/account#invitation=${await mailedToken(graph.url, address)}`;
}
