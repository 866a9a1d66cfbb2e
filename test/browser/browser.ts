/** A real browser for tests of pages: Chromium, without the network. */
import { readEnvironment, variables } from '@teei/platform/configuration/read-environment.ts';
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod';
import { findProgram } from '../programs.ts';

const BROWSER_VARIABLES = z.object({
  CHROMIUM: z.string().optional().register(variables, {
    description: 'The browser that tests of pages drive.',
    expected: 'the path of a Chromium',
  }),
});

/** Names that Debian, Ubuntu and Google give it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Instruction for a machine without a browser. */
export const HOW_TO_GET_ONE =
  'No Chromium was found. Install one (apt-get install chromium) or name one in CHROMIUM.';

/**
 * The path of a Chromium; undefined on a machine without one.
 *
 * @throws Error when there is none where nothing may be skipped, or not where CHROMIUM says
 */
export function findBrowser(
  environment?: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { CHROMIUM } = readEnvironment(BROWSER_VARIABLES, environment);
  return findProgram({ names: NAMES, only: CHROMIUM, remedy: HOW_TO_GET_ONE }, environment);
}

/** Starts the browser, with an empty profile of its own. It reaches this machine and no other. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // A container's root cannot have it, and the pages are our own.
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  });
}
