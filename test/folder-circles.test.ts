import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Folder of a file below a root, with its subfolders; empty for a file of the root itself. */
function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

/** Folders that each folder below a root imports from, by relative paths. Tests may import anything. */
function importsOf(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, Set<string>>();
  const files = globSync('**/*.ts', { cwd: `${ROOT}${root}`, exclude: ['**/node_modules/**'] });
  for (const file of files.filter((name) => !name.endsWith('.test.ts'))) {
    const from = folderOf(file);
    const found = imports.get(from) ?? new Set();
    imports.set(from, found);
    for (const [, path = ''] of readFileSync(`${ROOT}${root}/${file}`, 'utf8').matchAll(
      /\b(?:from |import\()'(\.[^']+)'/g,
    )) {
      const to = folderOf(posix.join(posix.dirname(file), path));
      if (to !== from && to !== '..') found.add(to);
    }
  }
  return imports;
}

/** Folders that remain when those are taken away, again and again, that import from none which is left. */
function circlesOf(imports: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const left = new Map(imports);
  let before: number;
  do {
    before = left.size;
    for (const [folder, others] of left) {
      if (![...others].some((other) => left.has(other))) left.delete(folder);
    }
  } while (left.size < before);
  return [...left].map(([folder, others]) => `${folder} → ${[...others].join(', ')}`);
}

it.each(['platform', 'gateway/src'])('folders of %s import each other in no circle', (root) => {
  const imports = importsOf(root);
  expect(imports.size).toBeGreaterThan(20);
  expect(circlesOf(imports)).toEqual([]);
});

it('finds a circle', () => {
  const imports = new Map([
    ['plan', new Set(['fetch', 'json'])],
    ['fetch', new Set(['plan'])],
    ['json', new Set<string>()],
  ]);
  expect(circlesOf(imports)).toEqual(['plan → fetch, json', 'fetch → plan']);
});
