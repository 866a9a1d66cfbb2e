import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, HOW_TO_GET_ONE } from './browser.ts';

let folder: string;
let chromium: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'teei-browser-'));
  chromium = path.join(folder, 'chromium');
  await writeFile(chromium, '');
  await chmod(chromium, 0o755);
});
afterAll(() => rm(folder, { recursive: true }));

test('a browser is found where CHROMIUM says, or where programs are', () => {
  expect(findBrowser({ CHROMIUM: chromium })).toBe(chromium);
  expect(findBrowser({ PATH: ['/nowhere', folder].join(path.delimiter) })).toBe(chromium);
});

test('a machine without a browser tries no pages, unless it is CI', () => {
  expect(findBrowser({ PATH: '/nowhere' })).toBeUndefined();
  expect(() => findBrowser({ PATH: '/nowhere', CI: 'true' })).toThrow(HOW_TO_GET_ONE);
});

test('a browser that is not where CHROMIUM says is missed, and no other taken', () => {
  const environment = { CHROMIUM: '/nowhere/chromium', PATH: folder };
  expect(() => findBrowser(environment)).toThrow(HOW_TO_GET_ONE);
});
