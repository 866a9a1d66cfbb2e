import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

const find = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: ROOT, exclude: ['**/node_modules/**'] });

const read = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');

/** Folders of the repository's root: a path that begins with another is none of the repository. */
const FOLDERS = new Set(
  readdirSync(ROOT).filter((name) => /^[a-z]+$/.test(name) && name !== 'node_modules'),
);

/** Names of the scripts of package.json, and of pnpm's own commands that the pages show. */
const SCRIPTS = new Set([
  ...[...read('package.json').matchAll(/^ {4}"([\w:]+)":/gm)].map(([, name = '']) => name),
  'install',
]);

const pages = find('{*.md,{docs,migrations,gateway,subgraphs,bench,deploy}/**/*.md}').map(
  (file) => {
    const text = read(file);
    return { file, text, prose: text.replaceAll(/^```.*?^```/gms, '') };
  },
);

/** Anchors of a page's headings, as they are linked to. */
const anchorsOf = (file: string): readonly string[] =>
  [...(pages.find((page) => page.file === file)?.prose ?? '').matchAll(/^#+ (.*)$/gm)].map(
    ([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
  );

it('are all pages', () => {
  expect(pages.length).toBeGreaterThan(60);
});

it.each(pages)('the links of $file lead to pages and headings that exist', ({ file, prose }) => {
  const broken = [...prose.matchAll(/\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]+))?\)/g)]
    .map(([, to = '', anchor]) => ({
      to: to === '' ? file : path.join(path.dirname(file), to),
      anchor,
    }))
    .filter(
      ({ to, anchor }) =>
        find(to.replace(/\/$/, '')).length === 0 ||
        (anchor !== undefined && to.endsWith('.md') && !anchorsOf(to).includes(anchor)),
    );
  expect(broken).toEqual([]);
});

it.each(pages)('the files that $file names exist', ({ prose }) => {
  const named = [...prose.matchAll(/`(?:node )?((?:[\w.<>*-]+\/)+[\w.<>*-]*)[^`\n]*`/g)]
    .map(([, name = '']) => name.replaceAll(/<[^>]+>|NNNN/g, '*').replace(/\/$/, ''))
    .filter((name) => FOLDERS.has(name.split('/')[0] ?? ''))
    // A build makes them.
    .filter((name) => !name.split('/').includes('dist'));
  expect(named.filter((name) => find(name).length === 0)).toEqual([]);
});

it.each(pages)('the commands that $file shows are scripts of package.json', ({ text }) => {
  const shown = [...text.matchAll(/(?:^|`|npx -y )pnpm (?:run )?([a-z][\w:]*)/gm)];
  expect(shown.map(([, name = '']) => name).filter((name) => !SCRIPTS.has(name))).toEqual([]);
});

it('the operations of docs/frontends.md are in backticks, where alone codegen finds them', () => {
  const operations = [...read('docs/frontends.md').matchAll(/\bgraphql\((?!…)(.)/g)];
  expect(operations.length).toBeGreaterThan(0);
  expect(operations.map(([, opening]) => opening)).toEqual(operations.map(() => '`'));
});
