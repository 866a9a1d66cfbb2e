import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const dockerfile = await readFile(new URL('Dockerfile', ROOT), 'utf8');
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
  paths.split(' '),
);

test('the image is built from files that exist', () => {
  expect(copied.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
});

test('the lockfile is installed with the manifest of every package', async () => {
  const manifests: string[] = [];
  for await (const path of glob('{*,subgraphs/*}/package.json', { cwd: ROOT })) {
    manifests.push(path);
  }
  expect(manifests.length).toBeGreaterThan(0);
  expect(copied.filter((path) => path.endsWith('package.json'))).toEqual(
    expect.arrayContaining(manifests),
  );
});

test('nothing in the image runs as root', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
});
