/** Visits to pages of the graph: what a person does there, and what the browser met meanwhile. */
import type { Browser, Locator, Page, Request } from 'playwright-core';
import { vi } from 'vitest';
import { z } from 'zod';

/** Tall enough for a whole answer: GraphiQL draws no line that is out of view. */
const WINDOW = { width: 1400, height: 12_000 };

/** Milliseconds for what a page does by itself, on a busy machine. */
const PAGE_TIMEOUT_MS = 30_000;

/** Origins and errors that the browser met on a visit. */
export interface Visit {
  /** Origins that the page sent requests to, each once. */
  readonly origins: readonly string[];
  /** Errors of the page's scripts, and violations of its Content Security Policy. */
  readonly errors: readonly string[];
}

/** Request of GraphiQL to the graph. */
const operationBody = z.object({ query: z.string(), operationName: z.string().nullish() });

const answerBody = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).default([]),
});

/** Opens a page in a window of its own, which shares nothing with any other, and closes it after. */
export async function visit(
  browser: Browser,
  url: string,
  act: (page: Page) => Promise<void>,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: WINDOW });
  context.setDefaultTimeout(PAGE_TIMEOUT_MS);
  const page = await context.newPage();
  const origins = new Set<string>();
  const errors: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    // The page answers the others itself.
    if (protocol.startsWith('http')) origins.add(origin);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text());
  });
  try {
    await page.goto(url);
    await act(page);
  } finally {
    await context.close();
  }
  return { origins: [...origins], errors };
}

/** Runs an operation that stands in GraphiQL's editor: what was sent, and what the page shows then. */
export async function runOperation(page: Page, name: string) {
  // Before it has drawn its result pane, GraphiQL runs nothing.
  await resultPane(page).getByRole('textbox').waitFor();
  const [request] = await Promise.all([
    page.waitForRequest((sent) => operationIn(sent)?.operationName === name),
    chooseOperation(page, name),
  ]);
  const shown = await vi.waitUntil(() => readResult(page), {
    timeout: PAGE_TIMEOUT_MS,
    interval: 100,
  });
  return { query: operationIn(request)?.query ?? '', shown };
}

async function chooseOperation(page: Page, name: string): Promise<void> {
  const execute = page.getByRole('button', { name: 'Execute query' });
  // It offers a choice when it has read the operations.
  await execute.and(page.locator('[aria-haspopup=menu]')).click();
  await page.getByRole('menuitem', { name }).click();
}

function operationIn(request: Request): z.infer<typeof operationBody> | undefined {
  return operationBody.safeParse(parsed(request.postData())).data;
}

/** The answer in GraphiQL's result pane; undefined while none is there in whole. */
async function readResult(page: Page): Promise<z.infer<typeof answerBody> | undefined> {
  const lines = await resultPane(page).locator('.view-line').allTextContents();
  // The editor breaks long lines at spaces, indents what follows, and shows spaces that do not break.
  const text = lines
    .map((line) => line.trimStart())
    .join('')
    .replaceAll('\u00A0', ' ');
  return answerBody.safeParse(parsed(text)).data;
}

function resultPane(page: Page): Locator {
  return page.getByRole('region', { name: 'Result Window' });
}

/** JSON; undefined for any other text. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
